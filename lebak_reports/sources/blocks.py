"""A file as blocks of rows: what tells which rows were edited without parsing the others."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lebak_reports.sources.reading import under_headings, without_blanks
from lebak_reports.sources.records import BLOCK_ROWS, RawTable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lebak_reports.sources.records import SourceFile

    Seal = Callable[[bytes], bytes]


@dataclass(frozen=True, slots=True)
class Blocks:
    """The rows of a file, in blocks of ``BLOCK_ROWS``.

    Attributes
    ----------
    head : bytes
        Of what all rows are read by: headings, encoding, delimiter, types.
    first : int
        Line of the first row, as ``RawTable.frame`` counts.
    rows : int
    seals : tuple of bytes
        Keyed hash of each block: equal when its rows are.
    """

    head: bytes
    first: int
    rows: int
    seals: tuple[bytes, ...]


def blocks_of(source: SourceFile, seal: Seal) -> Blocks | None:
    """Return the blocks of a file, None for a kind of file that has none (a workbook).

    Raises
    ------
    InputRejectedError
        If the file cannot be read as text at all.
    """
    match source.path.suffix.casefold():
        case ".csv":
            from lebak_reports.sources.text import sealed_lines

            return Blocks(*sealed_lines(source, seal))
        case ".parquet":
            from lebak_reports.sources.parquet import sealed_rows

            return Blocks(*sealed_rows(source, seal))
        case _:
            return None


def lines_of(blocks: Blocks, numbers: Sequence[int]) -> list[int]:
    """Return the lines of blocks, in the order of the file."""
    starts = (number * BLOCK_ROWS for number in numbers)
    places = (place for start in starts for place in range(start, start + BLOCK_ROWS))
    return [blocks.first + place for place in places if place < blocks.rows]


def read_lines(source: SourceFile, lines: Sequence[int]) -> RawTable | None:
    """Read some lines as `read_source` reads them all; None where a row is not one line."""
    if source.path.suffix.casefold() == ".parquet":
        from lebak_reports.sources.parquet import read_parquet_lines

        frame = read_parquet_lines(source, lines)
        return RawTable(source, without_blanks(frame))
    from lebak_reports.sources.text import read_text_lines

    read = read_text_lines(source, lines)
    if read is None:
        return None
    frame, notes = read
    return RawTable(source, without_blanks(under_headings(frame)), notes)


def edited(before: Blocks, now: Blocks) -> list[int] | None:
    """Return the numbers of the blocks that differ; None where more than rows was edited."""
    if replace(before, seals=()) != replace(now, seals=()):
        return None
    pairs = zip(before.seals, now.seals, strict=True)
    return [number for number, (old, new) in enumerate(pairs) if old != new]
