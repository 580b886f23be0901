"""Blocks and their parts: tables, figures, sentences and the claims inside them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

Value = int | float | str | None
Status = Literal["tercatat", "terpublikasi", "contoh", "ditolak", "tidak_tersedia", "disembunyikan"]
Kind = Literal["teks", "bilangan", "rupiah", "persen", "persen_poin", "desimal", "tanggal"]
Role = Literal["prosa", "jawaban", "temuan", "keputusan", "catatan", "kunci"]


class Displayed:
    """A record that a notebook can display as the last value of a cell."""

    __slots__ = ()

    def _repr_mimebundle_(self, **_: object) -> dict[str, Any]:
        # Imported on display: mime reads these records, so it can't be imported above them.
        from lebak_reports.blocks.mime import bundle

        return bundle(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where the numbers of a block come from.

    Attributes
    ----------
    input : str
        Name of the input or params file: ``sasaran_keluarga``, ``params/insentif``.
    source : str
        What the reader sees after "Sumber:", without the word and without a full stop.
    status : str
        ``tercatat`` (the region's own records), ``terpublikasi`` (printed by somebody else,
        with source), ``contoh`` (synthetic), ``ditolak`` (the data can't carry the number),
        ``tidak_tersedia`` (the input is missing), ``disembunyikan`` (suppressed).
    rows : int or None
        How many rows of the input the block was computed from.
    evidence : str or None
        Level of evidence, ``A`` to ``D``; printed only in the method annex.
    """

    input: str
    source: str
    status: Status
    rows: int | None = None
    evidence: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One printed number and everything needed to check it.

    Attributes
    ----------
    id : str
        Dotted, Indonesian and stable: ``ke.keluarga.perubahan.tahun``.
    value : int, float, str or None
        The number before formatting: ratios 0..1, rupiah whole; None when refused.
    unit : str
        ``keluarga``, ``jiwa``, ``rupiah``, ``rasio``, ``persen_poin``, ``hari``, ...
    printed : str
        Exactly what the reader sees, from ``formats``.
    definition : str
        What the number is, of whom, by which rule, in one Indonesian sentence.
    origin : Origin
        Input, rows, status and evidence.
    """

    id: str
    value: Value
    unit: str
    printed: str
    definition: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Tag:
    """A text with digits that is not a measured number, so that no claim stands behind it."""

    kind: Literal["hukum", "tanggal", "triwulan", "nomor", "sumbu"]
    text: str


Part = str | Tag | Claim


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
        page one), ``keputusan`` (a decision asked for), ``catatan`` (small print), ``kunci``
        (a key figure: its title and one number, printed large).
    title : str or None
        Heading of an answer, a finding, a decision or a key figure.
    """

    id: str
    parts: tuple[Part, ...]
    role: Role = "prosa"
    title: str | None = None

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
    """

    key: str
    label: str
    kind: Kind = "teks"
    unit: str = ""
    definition: str = ""


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


def part_text(part: Part) -> str:
    """Return what a part of a sentence prints."""
    match part:
        case Claim():
            return part.printed
        case Tag():
            return part.text
        case str():
            return part
