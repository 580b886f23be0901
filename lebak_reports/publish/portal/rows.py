"""Words inside tables: what a reader looks for that no caption names, an OPD or a desa."""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from lebak_reports.publish.portal.folders import TABLES
from lebak_reports.publish.portal.stemming import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

VILLAGES: Final = "profil-desa"
"""Table of a profil with a row for every desa and kelurahan of the kecamatan."""

_TRACES: Final = "jejak-"
_LONGEST: Final = 80
"""Letters of a cell that names something; what is longer explains."""

_REGION: Final = re.compile(r"\d\d\.\d\d(?:\.\d\d)?")
_VILLAGE: Final = re.compile(r"\d\d\.\d\d\.\d\d\.([12])\d{3}")
_KINDS: Final = {"1": "Kelurahan", "2": "Desa"}


class Village(NamedTuple):
    """A desa or kelurahan: which of both it is, and its name."""

    kind: str
    nama: str


def words_in(folder: Path, exhibit: str) -> frozenset[str]:
    """Return the words that name rows of a table; none of regions, which have names of their own.

    Parameters
    ----------
    folder : Path
        A region's folder.
    exhibit : str
        Id of the table or figure.
    """
    if exhibit.startswith(_TRACES):
        return frozenset()
    cells = (
        cell
        for kode, *cells in _rows(folder, exhibit)
        if not _REGION.fullmatch(kode)
        for cell in cells
        if len(cell) <= _LONGEST
    )
    return frozenset(word for cell in cells for word in words_of(cell) if word.isalpha())


def villages_of(folder: Path) -> Iterator[Village]:
    """Yield the desa and kelurahan that a kecamatan's profil lists."""
    for kode, nama, *_ in _rows(folder, VILLAGES):
        village = _VILLAGE.fullmatch(kode)
        if village:
            yield Village(_KINDS[village[1]], nama)


def _rows(folder: Path, exhibit: str) -> Iterator[list[str]]:
    path = folder / TABLES / f"{exhibit}.csv"
    if exhibit and path.exists():
        with path.open(encoding="utf-8-sig", newline="") as lines:
            table = csv.reader(lines)
            next(table, None)
            yield from table
