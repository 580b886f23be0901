"""Match written headings to the columns of an input, in any order and spelling."""

from __future__ import annotations

import difflib
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lebak_reports.errors import Problem
from lebak_reports.sources import QualityNote

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd

    from lebak_reports.fields import Field, Schema
    from lebak_reports.sources import RawTable


@dataclass(frozen=True)
class MatchedTable:
    """The text of one file, each column known for what it is.

    Attributes
    ----------
    raw : RawTable
    positions : tuple of (Field, int)
        The columns found and where they stand in ``raw.frame``.
    problems : tuple of Problem
        Required columns that are missing, columns that stand twice.
    notes : tuple of QualityNote
        Columns that no input has.
    """

    raw: RawTable
    positions: tuple[tuple[Field, int], ...]
    problems: tuple[Problem, ...]
    notes: tuple[QualityNote, ...]

    @property
    def schema(self) -> Schema:
        """The input it is."""
        return self.raw.source.schema

    def position(self, name: str) -> int:
        """Return where the column of a name stands; it must be there."""
        return next(place for field, place in self.positions if field.name == name)

    def written(self, position: int) -> pd.Series[str]:
        """Return a column as text, NA where it is empty."""
        return self.raw.frame.iloc[:, position]


def match_headings(raw: RawTable) -> MatchedTable:
    """Match the headings of a file to the columns of its schema."""
    schema = raw.source.schema
    headings = [str(heading) for heading in raw.frame.columns]
    found = [(schema.find(heading), position) for position, heading in enumerate(headings)]
    positions = tuple((field, position) for field, position in found if field is not None)
    strangers = [headings[position] for field, position in found if field is None]
    names = [field.name for field, _ in positions]
    problems = [*_missing(raw, names, strangers), *_twice(raw, positions)]
    notes = (*raw.notes, *(_note(heading, schema) for heading in strangers))
    return MatchedTable(raw, positions, tuple(problems), notes)


def _missing(raw: RawTable, names: list[str], strangers: list[str]) -> Iterator[Problem]:
    for field in raw.source.schema.fields:
        if field.required and field.name not in names:
            near = difflib.get_close_matches(field.label, strangers, n=1)
            question = f" Apakah kolom '{near[0]}' yang dimaksud?" if near else ""
            yield Problem(
                file=raw.source.shown,
                column=field.label,
                what="kolom wajib tidak ada",
                remedy=f"Tambahkan kolom '{field.label}': {field.definition}{question}",
            )


def _twice(raw: RawTable, positions: tuple[tuple[Field, int], ...]) -> Iterator[Problem]:
    """Yield columns that stand twice; of those never read, that does not matter."""
    counts = Counter(field.name for field, _ in positions if field.use != "abaikan")
    for name, count in counts.items():
        if count > 1:
            headings = ", ".join(
                f"'{raw.frame.columns[position]}'"
                for field, position in positions
                if field.name == name
            )
            yield Problem(
                file=raw.source.shown,
                column=raw.source.schema[name].label,
                what=f"kolom ini ada {count} kali ({headings})",
                remedy="Sisakan satu kolom saja.",
            )


def _note(heading: str, schema: Schema) -> QualityNote:
    shown = f"kolom '{heading}' tidak dikenali" if heading else "ada kolom tanpa judul"
    near = difflib.get_close_matches(heading, schema.headings, n=1)
    question = f" Maksud Anda '{near[0]}'?" if near else ""
    return QualityNote(schema.name, shown, f"Kolom itu tidak dibaca.{question}")
