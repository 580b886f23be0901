"""The budget and the programmes of one kecamatan."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.blocks import Column, Kalimat, Table
from lebak_reports.exhibits.anggaran.belanja import tabel_strategi as table_by_strategy
from lebak_reports.exhibits.anggaran.rincian import MONEY, total_of
from lebak_reports.exhibits.belanja import activity_names, given, tagged_rows, unlocated_rows
from lebak_reports.exhibits.chapters import is_available, shown, told
from lebak_reports.exhibits.claims import claim
from lebak_reports.exhibits.kerahasiaan import (
    is_mostly_hidden,
    notes_for,
    suppressed,
    withheld,
)
from lebak_reports.exhibits.kolom import PAGU, REALISASI, SERAPAN, families, share
from lebak_reports.exhibits.opd import office_names
from lebak_reports.exhibits.origins import origin_of
from lebak_reports.exhibits.rows import rows_of
from lebak_reports.exhibits.sentences import in_quarter, paragraph, sentence
from lebak_reports.exhibits.values import TOO_FEW, withhold
from lebak_reports.exhibits.wilayah import totals
from lebak_reports.indicators.budget import absorption, total_absorption

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.blocks import Figure
    from lebak_reports.exhibits.sentences import Parts

_TOTAL = "jumlah"
_ACTIVITY_COLUMNS = (
    Column(key="uraian", label="Subkegiatan", is_quoted=True),
    Column(key="opd", label="OPD"),
    PAGU,
    REALISASI,
    SERAPAN,
)
_PROGRAMME_COLUMNS = (
    Column(key="nama", label="Program", is_quoted=True),
    Column(key="opd", label="OPD"),
    Column(key="strategi", label="Strategi"),
    families("sasaran", "Keluarga sasaran penerima", "Keluarga sasaran yang tercatat menerima."),
    share("porsi_ratio", "Bagian sasaran", "Penerima pada daftar dibagi keluarga sasaran."),
)


@told("anggaran.pagu", needs=("anggaran",))
def kalimat_pagu(data: RegionData) -> Parts:
    """Say what is budgeted in the kecamatan, and what is not divided over kecamatan."""
    origin, undivided = origin_of(data, "anggaran"), total_absorption(unlocated_rows(data))
    return paragraph(
        _located(data),
        sentence(
            "Selain itu ",
            claim("anggaran.pagu.tanpa_lokasi", undivided.denominator, origin),
            " dianggarkan untuk seluruh kabupaten tanpa kode kecamatan; jumlah itu tidak dibagi ke "
            "kecamatan, dan penerimanya di sini tampak pada bagian program",
        ),
    )


def tabel_strategi(data: RegionData) -> Table | Figure | Kalimat | None:
    """List the budget located in the kecamatan by strategy, when there is any."""
    if is_available(data, ("anggaran",)) and tagged_rows(data).empty:
        return None
    return table_by_strategy(data)


@shown("anggaran-kegiatan", needs=("anggaran",))
def tabel_kegiatan(data: RegionData) -> Table | Kalimat:
    """List the activities located in the kecamatan."""
    rows, origin = tagged_rows(data), origin_of(data, "anggaran")
    if rows.empty:
        text = "Tidak ada subkegiatan bertanda yang berlokasi di kecamatan ini pada data anggaran."
        return Kalimat(id="anggaran-kegiatan", parts=(text,), role="catatan")
    money = absorption(rows, by="kode_subkegiatan")
    kode_opd = rows.groupby("kode_subkegiatan")["kode_opd"].first()
    named = money.assign(
        uraian=activity_names(data).reindex(money.index),
        opd=office_names(data, kode_opd),
    ).rename(columns=MONEY)
    frame = pd.concat([named, total_of(rows).assign(opd="")])
    return Table(
        id="anggaran-kegiatan",
        title=f"Subkegiatan yang berlokasi di {data.wilayah.nama_lengkap}, {data.quarter.label}",
        columns=_ACTIVITY_COLUMNS,
        rows=rows_of(frame, _ACTIVITY_COLUMNS, status=origin.status, total=_TOTAL),
        origin=origin,
    )


@shown("program-kecamatan", needs=("verval", "penerima", "anggaran"))
def tabel_program(data: RegionData) -> Table | Kalimat:
    """Count families of the list that each programme reaches in the kecamatan."""
    origin = origin_of(data, "penerima")
    counts = data.shared.program.set_index("kode_subkegiatan")
    hidden = pd.DataFrame(dict.fromkeys(("sasaran", "porsi_ratio"), counts["tersembunyi"]))
    subject = "Keluarga sasaran penerima menurut program"
    if counts.empty or is_mostly_hidden(hidden):
        return withheld("program-kecamatan", subject)
    frame = _programmes(data, counts)
    return Table(
        id="program-kecamatan",
        title=f"{subject}, {data.wilayah.nama_lengkap}",
        columns=_PROGRAMME_COLUMNS,
        rows=rows_of(suppressed(frame, hidden), _PROGRAMME_COLUMNS, status=origin.status),
        origin=origin,
        notes=(
            *notes_for(hidden),
            "Satu keluarga dapat menerima beberapa program, sehingga baris tidak dijumlahkan.",
        ),
    )


def _programmes(data: RegionData, counts: pd.DataFrame) -> pd.DataFrame:
    activities = given(data.tables.anggaran).groupby("kode_subkegiatan").first()
    of_counted, listed = activities.reindex(counts.index), int(totals(data)["keluarga"])
    frame = counts.assign(
        nama=activity_names(data).reindex(counts.index),
        opd=office_names(data, of_counted["kode_opd"]),
        strategi=of_counted["strategi"].map(str),
        porsi_ratio=counts["sasaran"] / listed,
    )
    is_small = pd.DataFrame({"porsi_ratio": listed < data.run.penyebut_minimum}, index=counts.index)
    return withhold(frame, is_small, TOO_FEW)


def _located(data: RegionData) -> Parts:
    rows, origin = tagged_rows(data), origin_of(data, "anggaran")
    if rows.empty:
        return sentence("Tidak ada belanja bertanda yang berlokasi di kecamatan ini")
    whole = total_absorption(rows)
    return sentence(
        "Sampai akhir ",
        in_quarter(data.quarter),
        ", belanja bertanda yang berlokasi di kecamatan ini terealisasi ",
        claim("anggaran.realisasi", whole.numerator, origin),
        " dari pagu perubahan ",
        claim("anggaran.pagu", whole.denominator, origin),
        " atau ",
        claim("anggaran.serapan", whole.value, origin),
    )
