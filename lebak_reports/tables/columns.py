"""Read a column of text: each different value once, every bad row told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from lebak_reports.errors import Problem
from lebak_reports.sources import QualityNote

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lebak_reports.fields import Field, Kind
    from lebak_reports.sources import SourceFile
    from lebak_reports.tables.outcomes import Outcomes, TextReader

DTYPES: Final[Mapping[Kind, str]] = {
    "teks": "str",
    "uraian": "str",
    "kategori": "str",
    "pilihan": "str",
    "bulan": "str",
    "triwulan": "str",
    "kode_wilayah": "str",
    "kode_desa": "str",
    "ya_tidak": "boolean",
    "bilangan": "Int64",
    "desimal": "Float64",
    "rupiah": "Int64",
    "persen": "Float64",
    "tanggal": "datetime64[ns]",
}
_TEXT: Final = "str"
_NO_TEXT: Final = -1
_BLANK_REMEDY: Final = "Isi sel itu, atau hapus barisnya bila bukan data."


@dataclass(frozen=True)
class Column:
    """One column, read.

    Attributes
    ----------
    data : Series
        Of the dtype of the column's kind; unreadable and empty cells are NA, in text ``""``.
    problems : tuple of Problem
    notes : tuple of QualityNote
    """

    data: pd.Series
    problems: tuple[Problem, ...]
    notes: tuple[QualityNote, ...]


@dataclass(frozen=True)
class ColumnOrigin:
    """Where a column stands: its meaning, its file, its heading as written."""

    field: Field
    source: SourceFile
    heading: str

    def problem(self, what: str, remedy: str, *, row: int, value: str | None) -> Problem:
        """Return a problem of one cell; the value is hidden where it may stand for a person."""
        may_be_personal = self.field.identity is not None or self.field.kind == "uraian"
        return Problem(
            file=self.source.shown,
            what=what,
            remedy=remedy,
            row=row,
            column=self.heading,
            value=None if may_be_personal else value,
        )


def read_column(written: pd.Series[str], read: TextReader, origin: ColumnOrigin) -> Column:
    """Read a column, each different text once.

    Parameters
    ----------
    written : Series of str
        Indexed by line of the file.
    read : callable
        From the different texts to what each means; see `outcomes.one_by_one`.
    """
    codes, uniques = pd.factorize(written)
    texts: list[str] = uniques.tolist()
    cells = _Cells(origin, written.index, codes, texts, read(texts))
    return Column(cells.data(), (*cells.unreadable(), *cells.empty()), tuple(cells.remarks()))


@dataclass(frozen=True)
class _Cells:
    """The different texts of a column, what each means, and on which lines they stand.

    Attributes
    ----------
    lines : Index of int
        Line of the file, for each row.
    codes : ndarray of int
        Position of the row's text in `texts`; -1 for an empty cell.
    outcomes : Outcomes
        What the texts mean.
    """

    origin: ColumnOrigin
    lines: pd.Index[int]
    codes: np.ndarray
    texts: list[str]
    outcomes: Outcomes

    def data(self) -> pd.Series:
        """Spread the values of the different texts over the rows that hold them.

        A missing value is appended: code -1, an empty cell, takes the last one.
        """
        dtype = DTYPES[self.origin.field.kind]
        values = [*self.outcomes.meanings, None]
        if dtype == _TEXT:
            for code in (*self.outcomes.blanks, *self.outcomes.refusals, _NO_TEXT):
                values[code] = ""
        return pd.Series(values, dtype=dtype).take(self.codes).set_axis(self.lines)

    def unreadable(self) -> Iterator[Problem]:
        """Yield a problem for each row whose text cannot be read."""
        refusals = self.outcomes.refusals
        is_refused = np.isin(self.codes, list(refusals))
        rows = zip(self.lines[is_refused], self.codes[is_refused], strict=True)
        for line, code in rows:
            what, remedy = refusals[code].what, refusals[code].remedy
            yield self.origin.problem(what, remedy, row=int(line), value=self.texts[code])

    def empty(self) -> Iterator[Problem]:
        """Yield a problem for each row that says nothing where something is needed."""
        if not self.origin.field.nullable:
            for line in self.lines[np.isin(self.codes, [_NO_TEXT, *self.outcomes.blanks])]:
                yield self.origin.problem("sel kosong", _BLANK_REMEDY, row=int(line), value=None)

    def remarks(self) -> Iterator[QualityNote]:
        """Yield one note for each different remark, with the number of rows it is about."""
        counts = np.bincount(self.codes[self.codes != _NO_TEXT], minlength=len(self.texts))
        rows: dict[str, int] = {}
        for code, remark in self.outcomes.remarks.items():
            rows[remark] = rows.get(remark, 0) + int(counts[code])
        for remark, number in rows.items():
            what = f"kolom '{self.origin.heading}': {remark}"
            name = self.origin.source.schema.name
            yield QualityNote(name, what, "Nilai dipakai seperti itu.", number)
