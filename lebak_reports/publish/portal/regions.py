"""The rows of the list: a region, its numbers, its files, or what to do about its failure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lebak_reports.publish.portal.claims import HIDDEN, LEDGER, MISSING, Claims, claims_of
from lebak_reports.publish.portal.folders import Folder, folder_of

if TYPE_CHECKING:
    from pathlib import Path

    from lebak_reports.publish.facts import Outcome, Release

SIZE: Final = "ke.keluarga"
"""What a region is large or small by."""

COLUMNS: Final = {
    SIZE: "Keluarga sasaran",
    "ke.jiwa": "Jiwa",
    "ke.keluarga.perubahan.tahun": "Perubahan sejak awal tahun",
    "ke.keluarga.tanpa_program": "Belum menerima program",
    "verval.porsi": "Sudah diverifikasi (persen)",
}
"""Numbers of the list by the id of the claim, and how the column is headed."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A number of the list.

    Attributes
    ----------
    label : str
        Heading of its column, repeated where a narrow screen shows rows as cards.
    key : str
        What sorts it, a decimal number; empty sorts last whatever the direction.
    is_hidden : bool
        Whether it is suppressed rather than missing.
    """

    label: str
    text: str
    key: str
    is_hidden: bool


@dataclass(frozen=True, slots=True)
class Region:
    """A region as the portal shows it.

    Attributes
    ----------
    id : str
        Anchor of its row, ``wilayah-36.02.09``.
    nama : str
        Without the word kecamatan where every row is one.
    href : str
        The first of its documents, which for a failed region tells what to do.
    """

    outcome: Outcome
    nama: str
    folder: Folder
    claims: Claims
    cells: tuple[Cell, ...]

    @property
    def id(self) -> str:
        """Anchor of the region's row."""
        return f"wilayah-{self.outcome.kode_wilayah}"

    @property
    def href(self) -> str:
        """The page to open first."""
        return self.folder.documents[0].href if self.folder.documents else ""

    @property
    def size(self) -> float | None:
        """Families on the list; None when the number is not shown."""
        return self.claims.get(SIZE, MISSING).number

    @property
    def is_kabupaten(self) -> bool:
        """Whether it is the kabupaten and no row of the list."""
        return self.outcome.is_kabupaten


def regions_of(staged: Path, release: Release) -> tuple[Region, ...]:
    """Read every region's folder of a staged release, in the order of their codes."""
    return tuple(_region(staged, outcome) for outcome in release.outcomes)


def _region(staged: Path, outcome: Outcome) -> Region:
    claims = claims_of(staged / outcome.folder / LEDGER)
    return Region(
        outcome=outcome,
        nama=outcome.nama.removeprefix("Kecamatan "),
        folder=folder_of(staged, outcome),
        claims=claims,
        cells=tuple(_cell(claims, name, label) for name, label in COLUMNS.items()),
    )


def _cell(claims: Claims, name: str, label: str) -> Cell:
    claim = claims.get(name, MISSING)
    key = "" if claim.number is None else f"{claim.number:.12g}"
    return Cell(label, claim.bare, key, is_hidden=claim.status == HIDDEN)
