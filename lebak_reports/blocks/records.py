"""Blocks: tables, figures and sentences, made of claims and cells."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import Any, Literal, Self

from lebak_reports.blocks.claims import Claim, Origin, Part, Status, Value, part_text, spoken
from lebak_reports.wording import RECORDED, Level, Verb

Kind = Literal["teks", "bilangan", "rupiah", "persen", "persen_poin", "desimal", "tanggal"]
_group_of = attrgetter("group")

Role = Literal["prosa", "jawaban", "temuan", "keputusan", "rekomendasi", "catatan", "kunci"]


class Displayed:
    """A record that a notebook can display as the last value of a cell."""

    __slots__ = ()

    def _repr_mimebundle_(self, **_: object) -> dict[str, Any]:
        # Imported on display: mime reads these records, so it can't be imported above them.
        from lebak_reports.blocks.mime import bundle

        return bundle(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kalimat(Displayed):
    """One or more sentences whose numbers are claims.

    Attributes
    ----------
    id : str
        Stable id of the block, ``ringkasan.perubahan``.
    parts : tuple of str, Tag or Claim
        In reading order. A plain str holds no digit: numbers are claims, dates and
        references are tags.
    role : str
        ``prosa``, ``jawaban`` (one of page one's answers), ``temuan`` (printed in red on
        page one), ``keputusan`` (a decision asked for), ``rekomendasi`` (a finding and what
        answers it, one a line), ``catatan`` (small print), ``kunci`` (a key figure: its title
        and one number, printed large).
    title : str or None
        Heading of an answer, a finding, a decision or a key figure.
    level : str
        Level of evidence, ``A`` to ``D``; below ``A`` no sentence names a cause.
    """

    id: str
    parts: tuple[Part, ...]
    role: Role = "prosa"
    title: str | None = None
    level: Level = RECORDED

    @classmethod
    def said(
        cls,
        block_id: str,
        parts: tuple[Part | Verb, ...],
        *,
        role: Role = "prosa",
        title: str | None = None,
        level: Level = RECORDED,
    ) -> Self:
        """Return the sentences with the verbs that the level of evidence allows.

        Examples
        --------
        >>> parts = ("Insentif ", Verb("sebab"), " berkurangnya daftar.")
        >>> Kalimat.said("contoh", parts).text
        'Insentif tercatat bersama berkurangnya daftar.'
        """
        return cls(id=block_id, parts=spoken(parts, level), role=role, title=title, level=level)

    @property
    def text(self) -> str:
        """The sentence as printed."""
        return "".join(part_text(part) for part in self.parts)

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims in reading order."""
        return tuple(part for part in self.parts if isinstance(part, Claim))


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Displayed):
    """A figure, drawn once.

    Attributes
    ----------
    alt : str
        What the figure shows, for who can't see it; never empty.
    svg : bytes
        The drawing, for documents and for JupyterLab alike.
    texts : tuple of str
        Every text that the figure draws, in drawing order.
    data : Table
        The numbers behind the drawing; printed as a table in HTML, kept as CSV.
    """

    id: str
    title: str
    alt: str
    svg: bytes
    texts: tuple[str, ...]
    data: Table
    notes: tuple[str, ...] = ()

    @property
    def origin(self) -> Origin:
        """Where the drawn numbers come from."""
        return self.data.origin


Block = Table | Figure | Kalimat
