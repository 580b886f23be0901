"""Annex: how numbers are computed, what was noted about the data, which offices report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports import formats
from lebak_reports.blocks import Cell, Column, Row, Table
from lebak_reports.exhibits.angka_pokok import tabel_angka_pokok
from lebak_reports.exhibits.belanja import incentive_award
from lebak_reports.exhibits.istilah import MASUKAN
from lebak_reports.exhibits.makro import gap_to_survey, macro_origin
from lebak_reports.exhibits.opd import offices
from lebak_reports.exhibits.origins import inputs_origin, rule_origin
from lebak_reports.exhibits.rows import text_row
from lebak_reports.exhibits.values import cell
from lebak_reports.indicators.catalogue import CATALOGUE, CONVENTION

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.indicators.catalogue import Indikator
    from lebak_reports.tables import QualityNote

__all__ = ["tabel_angka_pokok", "tabel_catatan", "tabel_indikator", "tabel_opd"]

_OF_INCENTIVE = "if."
_INDICATOR_COLUMNS = (
    Column(key="indikator", label="Indikator (satuan)"),
    Column(key="rumus", label="Rumus dan rujukannya", is_quoted=True),
)
_NOTE_COLUMNS = (
    Column(key="masukan", label="Masukan"),
    Column(key="catatan", label="Catatan"),
    Column(key="rincian", label="Rincian", is_quoted=True),
    Column(
        key="banyak_baris",
        label="Baris",
        kind="bilangan",
        unit="baris",
        definition="Baris masukan yang terkena catatan itu.",
    ),
)
_OFFICE_COLUMNS = (
    Column(key="kode", label="Kode"),
    Column(key="nama", label="Nama"),
    Column(key="singkatan", label="Singkatan"),
    Column(key="status", label="Status nama"),
)


def tabel_indikator(data: RegionData) -> Table:
    """List every indicator with its unit, its formula in words and the source of the formula.

    Those of the incentive rest on its rules: a report without an award leaves them out.
    """
    has_award = incentive_award(data) is not None
    origin = rule_origin("indikator", "Katalog indikator laporan ini")
    return Table(
        id="rumus-indikator",
        title="Rumus indikator",
        columns=_INDICATOR_COLUMNS,
        rows=tuple(
            text_row(each.id, (f"{each.label} ({each.unit})", _formula(each)), origin)
            for each in CATALOGUE.values()
            if has_award or not each.id.startswith(_OF_INCENTIVE)
        ),
        origin=origin,
        notes=(
            "Rasio dicetak sebagai persen.",
            f"Rumus tanpa rujukan: {CONVENTION[0].lower()}{CONVENTION[1:]}.",
        ),
    )


def _formula(indikator: Indikator) -> str:
    if indikator.reference == CONVENTION:
        return indikator.definition
    return f"{indikator.definition} Rujukan: {indikator.reference}."


def tabel_catatan(data: RegionData) -> Table:
    """List what was noted about the quality of the inputs."""
    origin = inputs_origin(data)
    rows = [
        Row(
            f"catatan-{place}",
            (
                *(Cell(text, text, origin.status) for text in _texts(note)),
                cell(note.rows, _NOTE_COLUMNS[-1], status=origin.status),
            ),
        )
        for place, note in enumerate(data.notes, start=1)
    ]
    return Table(
        id="catatan-kualitas-data",
        title=f"Catatan kualitas data, {data.quarter.label}",
        columns=_NOTE_COLUMNS,
        rows=(*rows, *_macro_against_list(data)),
        origin=origin,
        notes=data.run.catatan,
    )


def tabel_opd(data: RegionData) -> Table:
    """List the offices that must report tagged spending, as named on the data's date."""
    origin = rule_origin("opd", "Daftar OPD wajib lapor")
    duty = [opd for opd in offices(data).values() if opd.wajib_lapor]
    return Table(
        id="opd-wajib-lapor",
        title=f"OPD wajib lapor, {data.quarter.label}",
        columns=_OFFICE_COLUMNS,
        rows=tuple(
            text_row(opd.kode, (opd.kode, opd.nama, opd.singkatan, opd.status_nama), origin)
            for opd in duty
        ),
        origin=origin,
        notes=("Nama berstatus asumsi perlu dipastikan dengan daftar resmi.",),
    )


def _macro_against_list(data: RegionData) -> tuple[Row, ...]:
    """Explain the list beside the survey where they are far apart."""
    gap = gap_to_survey(data)
    if gap is None or not gap.is_large:
        return ()
    origin = macro_origin(data)
    detail = (
        f"{formats.persen(gap.rate)} ({gap.periode}) × {formats.bilangan(gap.penduduk)} penduduk = "
        f"{formats.bilangan(gap.perkiraan)} jiwa; daftar memuat {formats.bilangan(gap.jiwa)} jiwa. "
        "Survei memperkirakan banyaknya penduduk di bawah garis, daftar menamai keluarga yang "
        "ditangani; keduanya tidak saling menggantikan."
    )
    texts = (
        MASUKAN["indikator_makro"],
        "Daftar sasaran dan perkiraan survei berjauhan",
        detail,
    )
    cells = tuple(Cell(text, text, origin.status) for text in texts)
    return (Row("makro-dan-mikro", (*cells, Cell(None, "tidak berlaku", "ditolak"))),)


def _texts(note: QualityNote) -> tuple[str, str, str]:
    return MASUKAN.get(note.input, note.input), note.what, note.detail
