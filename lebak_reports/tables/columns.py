"""Read a column of text: each different value once, every bad row told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from lebak_reports.errors import Problem
from lebak_reports.sources import QualityNote
from lebak_reports.tables.values import Reading, UnreadableError, is_blank

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from lebak_reports.fields import Field, Kind
    from lebak_reports.sources import SourceFile

DTYPES: Final[Mapping[Kind, str]] = {
    "teks": "str",
    "kategori": "str",
    "pilihan": "str",
    "bulan": "str",
    "triwulan": "str",
    "kode_wilayah": "str",
    "ya_tidak": "boolean",
    "bilangan": "Int64",
    "rupiah": "Int64",
    "persen": "Float64",
    "tanggal": "datetime64[ns]",
}
_TEXT: Final = "str"
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
        """Return a problem of one cell; the value is hidden where it stands for a person."""
        return Problem(
            file=self.source.shown,
            what=what,
            remedy=remedy,
            row=row,
            column=self.heading,
            value=None if self.field.identity else value,
        )


def read_column(
    written: pd.Series[str], read: Callable[[str], Reading], origin: ColumnOrigin
) -> Column:
    """Read a column, parsing each different text once.

    Parameters
    ----------
    written : Series of str
        Indexed by line of the file.
    read : callable
        Reader of one value; see `lebak_reports.tables.values`.
    """
    codes, uniques = pd.factorize(written)
    texts: list[str] = uniques.tolist()
    outcomes = [_outcome(text, read) for text in texts]
    values = [outcome.value if isinstance(outcome, Reading) else None for outcome in outcomes]
    blank = _blank_positions(outcomes)
    is_blank_row = np.isin(codes, [-1, *blank])
    problems = list(_unreadable(codes, texts, outcomes, lines=written.index, origin=origin))
    if not origin.field.nullable:
        problems += _empty(written.index[is_blank_row], origin)
    return Column(
        data=_series(values, codes, written.index, origin.field),
        problems=tuple(problems),
        notes=tuple(_remarks(codes, outcomes, origin)),
    )


def _outcome(text: str, read: Callable[[str], Reading]) -> Reading | UnreadableError | None:
    """Return the reading, the refusal, or None for a cell that says nothing."""
    if is_blank(text):
        return None
    try:
        return read(text)
    except UnreadableError as refusal:
        return refusal


def _blank_positions(outcomes: list[Reading | UnreadableError | None]) -> list[int]:
    return [position for position, outcome in enumerate(outcomes) if outcome is None]


def _unreadable(
    codes: np.ndarray,
    texts: list[str],
    outcomes: list[Reading | UnreadableError | None],
    *,
    lines: pd.Index[int],
    origin: ColumnOrigin,
) -> Iterator[Problem]:
    refusals = {
        position: outcome
        for position, outcome in enumerate(outcomes)
        if isinstance(outcome, UnreadableError)
    }
    is_refused = np.isin(codes, list(refusals))
    for line, code in zip(lines[is_refused], codes[is_refused], strict=True):
        refusal = refusals[code]
        yield origin.problem(refusal.what, refusal.remedy, row=int(line), value=texts[code])


def _empty(lines: pd.Index[int], origin: ColumnOrigin) -> Iterator[Problem]:
    for line in lines:
        yield origin.problem("sel kosong", _BLANK_REMEDY, row=int(line), value=None)


def _remarks(
    codes: np.ndarray, outcomes: list[Reading | UnreadableError | None], origin: ColumnOrigin
) -> Iterator[QualityNote]:
    """Yield one note for each different remark, with the number of rows it is about."""
    counts = np.bincount(codes[codes >= 0], minlength=len(outcomes))
    rows: dict[str, int] = {}
    for outcome, count in zip(outcomes, counts, strict=True):
        if isinstance(outcome, Reading) and outcome.remark:
            rows[outcome.remark] = rows.get(outcome.remark, 0) + int(count)
    for remark, number in rows.items():
        what = f"kolom '{origin.heading}': {remark}"
        yield QualityNote(origin.source.schema.name, what, "Nilai dipakai seperti itu.", number)


def _series(
    values: list[object], codes: np.ndarray, lines: pd.Index[int], field: Field
) -> pd.Series:
    """Spread the values of the different texts over the rows that hold them.

    A missing value is appended: code -1, which `factorize` gives to NA, takes the last one.
    """
    dtype = DTYPES[field.kind]
    missing = "" if dtype == _TEXT else None
    filled = [missing if value is None else value for value in [*values, None]]
    return pd.Series(filled, dtype=dtype).take(codes).set_axis(lines)
