"""Tables for publication: columns, rows of cells, and where their numbers come from."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Literal

from lebak_reports.blocks.displayed import Displayed

if TYPE_CHECKING:
    from lebak_reports.blocks.claims import Origin, Status, Value

Kind = Literal["teks", "bilangan", "rupiah", "persen", "persen_poin", "desimal", "tanggal"]
_group_of = attrgetter("group")


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table.

    Attributes
    ----------
    key : str
        Name in the CSV and the ledger: ``pagu_rp``.
    label : str
        Printed heading, with the unit: ``Pagu (Rp)``.
    kind : str
        How values are typed in XLSX and aligned: text left, numbers right.
    unit : str
        Unit of the values in the ledger; empty for text.
    definition : str
        Definition that the ledger carries for every number of the column.
    is_quoted : bool
        Whether its words are somebody else's, of an input, a law or an official: printed as
        they are, and not judged.
    group : str
        Heading above its own and those of its neighbours of the same group.
    number : str
        What stands under its heading where a form numbers its columns: ``7 = 6 / 5``.
    """

    key: str
    label: str
    kind: Kind = "teks"
    unit: str = ""
    definition: str = ""
    is_quoted: bool = False
    group: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: the value before formatting, what is printed, and why it may be missing."""

    value: Value
    printed: str
    status: Status = "tercatat"


@dataclass(frozen=True, slots=True)
class Row:
    """A row: a stable key, cells in the order of the columns, and its role."""

    key: str
    cells: tuple[Cell, ...]
    role: Literal["data", "jumlah", "kelompok"] = "data"


@dataclass(frozen=True, slots=True, kw_only=True)
class Table(Displayed):
    """A table for publication.

    Attributes
    ----------
    id : str
        Stable id, also the CSV's name: ``ke-per-kecamatan``.
    title : str
        Caption without number and without a full stop.
    notes : tuple of str
        Printed under the table, before the source.
    landscape : bool
        Whether the printed page turns.
    """

    id: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    origin: Origin
    notes: tuple[str, ...] = ()
    landscape: bool = False

    @property
    def groups(self) -> tuple[tuple[str, int], ...]:
        """Headings above the columns and how many each spans; none where no column has one."""
        runs = tuple((name, len(tuple(run))) for name, run in groupby(self.columns, _group_of))
        return runs if any(name for name, _ in runs) else ()

    @property
    def is_numbered(self) -> bool:
        """Whether numbers of the columns stand under their headings."""
        return any(column.number for column in self.columns)
