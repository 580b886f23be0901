"""Offices and villages that a file names must exist: in the params, in the list of desa."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lebak_reports.fields import folded

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd

    from lebak_reports.errors import Problem
    from lebak_reports.params.models import Opd
    from lebak_reports.tables.quarterful import Quarterful
    from lebak_reports.tables.typed import TypedTable

_OFFICE_COLUMNS: Final = (
    ("anggaran", "kode_opd"),
    ("rencana_insentif", "kode_opd"),
    ("tindak_lanjut", "kode_opd"),
    ("rencana", "kode_opd"),
    ("siraja", "kode_opd"),
    ("laporan_opd", "kode_opd"),
    ("klasik", "opd_penanggung_jawab"),
)
_REMEDY_OFFICE: Final = "Tulis kode OPD menurut params/opd.yaml"


def strangers(files: Quarterful) -> Iterator[Problem]:
    """Yield the rows that name an office or a desa which does not exist."""
    for name, column in _OFFICE_COLUMNS:
        table = files.sound_rows(name, column)
        if table is not None:
            yield from _unknown_offices(table, column, files.offices)
    desa = files.reference("desa", "kode_desa")
    if desa is not None:
        for name in files.readable:
            table = files.sound_rows(name, "kode_desa")
            if table is not None:
                yield from _unknown_desa(table, desa)


def _unknown_offices(table: TypedTable, column: str, offices: tuple[Opd, ...]) -> Iterator[Problem]:
    known = {office.kode for office in offices}
    written = table.frame[column]
    for row, kode in written[~written.isin(known)].items():
        yield table.problem(
            "kode OPD tidak dikenal pada triwulan ini",
            _suggestion(kode, offices),
            row=int(str(row)),
            column=column,
        )


def _suggestion(written: str, offices: tuple[Opd, ...]) -> str:
    """Say which code is meant where the name of an office was written."""
    for office in offices:
        if folded(written) in (folded(office.nama), folded(office.singkatan), folded(office.kode)):
            return f"{_REMEDY_OFFICE}: {office.kode} untuk {office.nama}."
    return f"{_REMEDY_OFFICE}, atau tambahkan OPD itu di sana."


def _unknown_desa(table: TypedTable, desa: pd.DataFrame) -> Iterator[Problem]:
    """Refuse a desa that the quarter's own list of desa does not hold."""
    written = table.frame["kode_desa"]
    for row in written.index[(written != "") & ~written.isin(desa["kode_desa"])]:
        yield table.problem(
            "kode desa tidak ada dalam berkas desa",
            "Betulkan kodenya, atau lengkapi berkas desa.",
            row=int(row),
            column="kode_desa" if table.says("kode_desa", int(row)) else "kode_wilayah",
        )
