"""Offices and villages that a file names must exist: in the params, in the list of desa."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lebak_reports.fields import folded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lebak_reports.errors import Problem
    from lebak_reports.tables.quarterful import Quarterful

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
        if files.has(name):
            yield from _unknown_offices(files, name, column)
    if files.has("desa"):
        for name in files.tables:
            yield from _unknown_desa(files, name)


def _unknown_offices(files: Quarterful, name: str, column: str) -> Iterator[Problem]:
    table = files.tables[name]
    known = {office.kode for office in files.offices}
    written = table.frame[column]
    for row, kode in written[~written.isin(known)].items():
        yield table.problem(
            "kode OPD tidak dikenal pada triwulan ini",
            _suggestion(kode, files),
            row=int(str(row)),
            column=column,
        )


def _suggestion(written: str, files: Quarterful) -> str:
    """Say which code is meant where the name of an office was written."""
    for office in files.offices:
        if folded(written) in (folded(office.nama), folded(office.singkatan), folded(office.kode)):
            return f"{_REMEDY_OFFICE}: {office.kode} untuk {office.nama}."
    return f"{_REMEDY_OFFICE}, atau tambahkan OPD itu di sana."


def _unknown_desa(files: Quarterful, name: str) -> Iterator[Problem]:
    """Refuse a desa that the quarter's own list of desa does not hold."""
    table = files.tables[name]
    if "kode_desa" not in table.frame:
        return
    written = table.frame["kode_desa"]
    known = files.frame("desa")["kode_desa"]
    for row in written.index[(written != "") & ~written.isin(known)]:
        yield table.problem(
            "kode desa tidak ada dalam berkas desa",
            "Betulkan kodenya, atau lengkapi berkas desa.",
            row=int(row),
            column="kode_desa" if table.says("kode_desa", int(row)) else "kode_wilayah",
        )
