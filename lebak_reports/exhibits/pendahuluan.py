"""Opening chapter: legal basis, addressee, sources, and how far they carry."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.blocks import Column, Table, Tag
from lebak_reports.exhibits.belanja import incentive_award
from lebak_reports.exhibits.chapters import told
from lebak_reports.exhibits.istilah import MASUKAN, MASUKAN_INSENTIF
from lebak_reports.exhibits.origins import inputs_origin, rule_origin
from lebak_reports.exhibits.rows import rows_of, text_row
from lebak_reports.exhibits.sentences import (
    enumerated,
    in_quarter,
    on_day,
    paragraph,
    sentence,
    text_of,
)
from lebak_reports.formats import tanggal

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.exhibits.sentences import Parts

__all__ = [
    "kalimat_contoh",
    "kalimat_lingkup",
    "kalimat_penerima",
    "tabel_dasar_hukum",
    "tabel_masukan",
]

_LAW_COLUMNS = (
    Column(key="peraturan", label="Peraturan", is_quoted=True),
    Column(key="tentang", label="Tentang", is_quoted=True),
)
_INPUT_COLUMNS = (
    Column(key="nama", label="Masukan"),
    Column(key="keadaan", label="Keadaan"),
    Column(
        key="banyak_baris",
        label="Baris",
        kind="bilangan",
        unit="baris",
        definition="Baris berkas masukan yang dibaca.",
    ),
)


@told("pendahuluan.lingkup")
def kalimat_lingkup(data: RegionData) -> Parts:
    """Say which quarter, which region and which days the report is about."""
    return paragraph(
        sentence(
            "Laporan ini memuat keadaan ",
            in_quarter(data.quarter),
            f" untuk {data.wilayah.nama_lengkap}, dengan data per ",
            on_day(data.run.tanggal_data),
            ", disusun pada ",
            on_day(data.run.tanggal_laporan),
        )
    )


def tabel_dasar_hukum(data: RegionData) -> Table:
    """List the legal basis in force in the quarter."""
    rezim = data.params.rezim_at(data.quarter)
    origin = rule_origin("rezim", "Peraturan perundang-undangan yang berlaku pada triwulan ini")
    issued = rezim.dasar_hukum_at(data.run.tanggal_laporan)
    laws = [(each.singkatan, each.nomor, each.tentang) for each in issued]
    return Table(
        id="dasar-hukum",
        title=f"Dasar hukum pelaporan, {data.quarter.label}",
        columns=_LAW_COLUMNS,
        rows=tuple(text_row(key, texts, origin) for key, *texts in laws),
        origin=origin,
        notes=tuple(note for note in (_issued_later(data), rezim.catatan) if note),
    )


@told("pendahuluan.penerima")
def kalimat_penerima(data: RegionData) -> Parts:
    """Say to whom the report goes, how often, by which register and which line."""
    rezim = data.params.rezim_at(data.quarter)
    copies = enumerated([(office,) for office in rezim.tembusan])
    return paragraph(
        sentence(
            f"Laporan disampaikan setiap {rezim.irama} kepada {rezim.penerima_laporan} dengan "
            "tembusan kepada ",
            *copies,
        ),
        _due(data),
        sentence("Saluran pengiriman data: ", Tag("nomor", rezim.saluran)),
        sentence(
            "Sumber sasaran ialah ",
            Tag("nomor", rezim.sumber_sasaran),
            " dengan garis ",
            Tag("nomor", rezim.garis),
        ),
    )


def tabel_masukan(data: RegionData) -> Table:
    """List the inputs of the quarter: delivered or not, and how large."""
    records = [(name, words, data.inputs.get(name)) for name, words in MASUKAN.items()]
    origin = inputs_origin(data)
    frame = pd.DataFrame(
        {
            "nama": [words for _, words, _ in records],
            "keadaan": [_state(data, name) for name, *_ in records],
            "banyak_baris": [None if record is None else record.rows for *_, record in records],
        },
        index=[name for name, *_ in records],
    )
    return Table(
        id="sumber-data",
        title=f"Masukan data, {data.quarter.label}",
        columns=_INPUT_COLUMNS,
        rows=rows_of(frame, _INPUT_COLUMNS, status=origin.status),
        origin=origin,
    )


@told("pendahuluan.data-contoh")
def kalimat_contoh(data: RegionData) -> Parts:
    """Say what DATA CONTOH means, or that every number comes from the region's own files."""
    if not data.synthetic:
        return paragraph(sentence("Seluruh angka olahan berasal dari berkas daerah"))
    return paragraph(
        sentence("Dokumen ini memakai DATA CONTOH"),
        sentence(
            "Register, anggaran, penerima, dan penggunaan insentif dibuat sebagai rekaan; "
            "jumlah pokoknya disesuaikan dengan angka yang pernah terbit, sedangkan rinciannya "
            "tidak menggambarkan orang, desa, atau kegiatan yang sebenarnya"
        ),
        sentence("Angka contoh bertanda (contoh) dan tidak boleh dikutip"),
    )


def _state(data: RegionData, name: str) -> str:
    if name in data.inputs:
        return "data contoh" if data.synthetic else "diterima"
    if name in MASUKAN_INSENTIF and incentive_award(data) is None:
        return "tidak berlaku"
    return "data tidak tersedia"


def _issued_later(data: RegionData) -> str | None:
    """Name the laws of the regime that a report of that day could not know."""
    day = data.run.tanggal_laporan
    later = [
        law for law in data.params.rezim_at(data.quarter).dasar_hukum if not law.is_issued(day)
    ]
    if not later:
        return None
    names = text_of(enumerated([(law.singkatan,) for law in later]))
    return f"Pada {tanggal(day)} belum terbit: {names}."


def _due(data: RegionData) -> Parts:
    """Say what the cadence asks of this quarter; nothing where every quarter is reported."""
    if data.params.rezim_at(data.quarter).irama == "triwulan":
        return ()
    semester = Tag("triwulan", data.quarter.semester_label)
    if data.quarter.closes_semester:
        return sentence(
            "Triwulan ini menutup ", semester, ", sehingga laporan semester disampaikan"
        )
    return sentence(
        "Laporan triwulan ini untuk pemantauan di daerah; laporan ",
        semester,
        " disampaikan setelah ",
        in_quarter(data.quarter.following),
    )
