"""Turn the text of one file into typed columns, and let go of identities on the way."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import pandas as pd

from lebak_reports.errors import Problem
from lebak_reports.fields import folded
from lebak_reports.tables.columns import ColumnOrigin, read_column
from lebak_reports.tables.outcomes import all_at_once, one_by_one
from lebak_reports.tables.values import KODE_KECAMATAN_LENGTH, is_blank, read_decimals, reader_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from lebak_reports.fields import Field, Schema
    from lebak_reports.regions import Regions
    from lebak_reports.sources import QualityNote, SourceFile
    from lebak_reports.tables.headings import MatchedTable
    from lebak_reports.tables.outcomes import TextReader
    from lebak_reports.tables.pseudonyms import PseudonymBook

_ROWS_WITH_TOTALS: Final = 3
_TOTAL_WORDS: Final = ("total", "jumlah", "grandtotal", "subtotal")


@dataclass(frozen=True)
class TypedTable:
    """One file, read and typed; its rules are not yet checked.

    Attributes
    ----------
    matched : MatchedTable
        The text it was read from, without total rows.
    frame : DataFrame
        Columns by field name, the index the line of the file. ``kode_wilayah`` is the
        kecamatan; ``kode_desa`` is added where the file gives it. No identity is left.
    problems : tuple of Problem
    notes : tuple of QualityNote
    """

    matched: MatchedTable
    frame: pd.DataFrame
    problems: tuple[Problem, ...]
    notes: tuple[QualityNote, ...]

    @property
    def schema(self) -> Schema:
        """The input it is."""
        return self.matched.schema

    @property
    def source(self) -> SourceFile:
        """The file it was read from."""
        return self.matched.raw.source

    @property
    def file(self) -> str:
        """The file as the analyst knows it."""
        return self.source.shown

    def says(self, column: str, row: int) -> bool:
        """Tell whether the file itself writes something in a column of a row."""
        places = [position for field, position in self.matched.positions if field.name == column]
        return any(bool(pd.notna(self.matched.written(place).loc[row])) for place in places)

    def concerns(self, problem: Problem, columns: Collection[str]) -> bool:
        """Tell whether a problem of a row is one of these columns, or of the whole row."""
        headings = [
            column_origin(self.matched, field, position).heading
            for field, position in self.matched.positions
            if field.name in columns
        ]
        return problem.row is not None and problem.column in (None, *headings)

    def problem(self, what: str, remedy: str, *, row: int, column: str) -> Problem:
        """Return a problem of one cell, with the value as written there, if any was."""
        field = self.schema[column]
        position = self.matched.position(column)
        origin = column_origin(self.matched, field, position)
        written = self.matched.written(position).loc[row]
        return origin.problem(
            what, remedy, row=row, value=None if pd.isna(written) else str(written)
        )


def read_typed(matched: MatchedTable, *, regions: Regions, book: PseudonymBook) -> TypedTable:
    """Read every column that is landed or checked; collect every bad cell."""
    matched, totals = _without_totals(matched)
    columns: dict[str, pd.Series] = {}
    problems = [*matched.problems, *totals]
    notes = [*matched.notes]
    for field, position in matched.positions:
        if field.use == "abaikan" or field.name in columns:
            continue
        reader = _reader(field, regions, book)
        origin = column_origin(matched, field, position)
        column = read_column(matched.written(position), reader, origin)
        columns[field.name] = column.data
        problems += column.problems
        notes += column.notes
    frame = _with_places(pd.DataFrame(columns, index=matched.raw.frame.index))
    return TypedTable(matched, frame, tuple(problems), tuple(notes))


def column_origin(matched: MatchedTable, field: Field, position: int) -> ColumnOrigin:
    """Return where a column stands."""
    heading = str(matched.raw.frame.columns[position])
    return ColumnOrigin(field, matched.raw.source, heading)


def _reader(field: Field, regions: Regions, book: PseudonymBook) -> TextReader:
    if field.identity == "sandi":
        return book.read
    if field.kind == "desimal":
        return all_at_once(read_decimals)
    return one_by_one(reader_of(field, regions))


def _with_places(frame: pd.DataFrame) -> pd.DataFrame:
    """Split the written code into the kecamatan and, where it goes that far, the desa.

    A desa code in a column of its own stands before what the code of the place says.
    """
    if "kode_wilayah" not in frame:
        return _in_kecamatan_of_desa(frame)
    codes, uniques = pd.factorize(frame["kode_wilayah"])
    kecamatan = [kode[:KODE_KECAMATAN_LENGTH] for kode in uniques]
    desa = [kode if len(kode) > KODE_KECAMATAN_LENGTH else "" for kode in uniques]
    spread = pd.Series(pd.array(desa, dtype="str")[codes], index=frame.index)
    if "kode_desa" in frame:
        spread = frame["kode_desa"].where(frame["kode_desa"] != "", spread)
    return frame.assign(kode_wilayah=pd.array(kecamatan, dtype="str")[codes], kode_desa=spread)


def _in_kecamatan_of_desa(frame: pd.DataFrame) -> pd.DataFrame:
    """Derive the kecamatan of a file that gives the desa only."""
    if "kode_desa" not in frame:
        return frame
    return frame.assign(kode_wilayah=frame["kode_desa"].str[:KODE_KECAMATAN_LENGTH])


def _without_totals(matched: MatchedTable) -> tuple[MatchedTable, list[Problem]]:
    """Set aside total rows at the end, each with its problem and no other."""
    frame = matched.raw.frame
    lines = list(_total_rows(matched))
    if not lines:
        return matched, []
    problems = [
        Problem(
            file=matched.raw.source.shown,
            row=line,
            what="baris jumlah di akhir berkas",
            remedy="Hapus baris itu; jumlah dihitung sendiri dari baris data.",
        )
        for line in lines
    ]
    return replace(matched, raw=replace(matched.raw, frame=frame.drop(index=lines))), problems


def _total_rows(matched: MatchedTable) -> Iterator[int]:
    """Yield the lines near the end that say ``Total`` where no key can stand."""
    schema = matched.schema
    keys = [p for field, p in matched.positions if field.name in schema.key and field.required]
    tail = matched.raw.frame.tail(_ROWS_WITH_TOTALS)
    for line, row in zip(tail.index, tail.itertuples(index=False, name=None), strict=True):
        if any(map(_says_total, row)) and any(_is_no_key(row[p]) for p in keys):
            yield int(line)


def _says_total(cell: object) -> bool:
    return isinstance(cell, str) and folded(cell).startswith(_TOTAL_WORDS)


def _is_no_key(cell: object) -> bool:
    return not isinstance(cell, str) or is_blank(cell) or _says_total(cell)
