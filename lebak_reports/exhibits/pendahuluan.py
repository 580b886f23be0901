"""Opening chapter: legal basis, addressee, sources, and how far they carry."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.blocks import Column, Table, Tag
from lebak_reports.exhibits.chapters import told
from lebak_reports.exhibits.istilah import MASUKAN, SINGKATAN
from lebak_reports.exhibits.origins import inputs_origin, rule_origin
from lebak_reports.exhibits.rows import rows_of, text_row
from lebak_reports.exhibits.sentences import enumerated, in_quarter, on_day, paragraph, sentence

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.exhibits.sentences import Parts

__all__ = [
    "kalimat_contoh",
    "kalimat_lingkup",
    "kalimat_penerima",
    "tabel_dasar_hukum",
    "tabel_masukan",
    "tabel_singkatan",
]

_LAW_COLUMNS = (
    Column(key="peraturan", label="Peraturan"),
    Column(key="tentang", label="Tentang"),
)
_ABBREVIATION_COLUMNS = (
    Column(key="singkatan", label="Singkatan"),
    Column(key="kepanjangan", label="Kepanjangan"),
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
    laws = [(each.singkatan, each.nomor, each.tentang) for each in rezim.dasar_hukum]
    return Table(
        id="dasar-hukum",
        title=f"Dasar hukum pelaporan, {data.quarter.label}",
        columns=_LAW_COLUMNS,
        rows=tuple(text_row(key, texts, origin) for key, *texts in laws),
        origin=origin,
        notes=() if rezim.catatan is None else (rezim.catatan,),
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
            "keadaan": [_state(data, is_given=record is not None) for *_, record in records],
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


def tabel_singkatan(_: RegionData) -> Table:
    """List the abbreviations of the report and what they stand for."""
    origin = rule_origin("istilah", "Daftar istilah laporan ini")
    return Table(
        id="singkatan",
        title="Singkatan",
        columns=_ABBREVIATION_COLUMNS,
        rows=tuple(text_row(key, (key, meaning), origin) for key, meaning in SINGKATAN.items()),
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
            "Register, anggaran, penerima, dan penggunaan insentif dibangkitkan secara sintetis; "
            "jumlah pokoknya disesuaikan dengan angka yang pernah terbit, sedangkan rinciannya "
            "tidak menggambarkan orang, desa, atau kegiatan yang sebenarnya"
        ),
        sentence("Angka contoh bertanda (contoh) dan tidak boleh dikutip"),
    )


def _state(data: RegionData, *, is_given: bool) -> str:
    if not is_given:
        return "data tidak tersedia"
    return "data contoh" if data.synthetic else "diterima"
