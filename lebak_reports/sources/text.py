"""Read delimited text: pandas parses it once its `dialect` is known."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from lebak_reports.errors import InputRejectedError, Problem
from lebak_reports.sources.dialect import Dialect, decoded, dialect_of
from lebak_reports.sources.records import BLOCK_ROWS, QualityNote

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from lebak_reports.sources.records import SourceFile


def read_text(source: SourceFile) -> tuple[pd.DataFrame, tuple[QualityNote, ...]]:
    """Read a CSV file as text.

    Returns
    -------
    DataFrame of str
        The header row first, then the data; the index is the line of the file.
    tuple of QualityNote
        One where the file had to be read as cp1252, the encoding of older Excel.

    Raises
    ------
    InputRejectedError
        If the file is a zip, is in another encoding, has no header row, or has rows with more
        cells than the header.
    """
    content = source.path.read_bytes()
    text, encoding = decoded(content, source)
    dialect = dialect_of(text, encoding, source)
    try:
        frame = _parsed(content, dialect)
    except pd.errors.ParserError as error:
        raise InputRejectedError(tuple(_malformed(text, dialect, source))) from error
    frame.index = _lines(text, dialect, rows=len(frame))
    return frame, _notes(source, dialect)


def sealed_lines(
    source: SourceFile, seal: Callable[[bytes], bytes]
) -> tuple[bytes, int, int, tuple[bytes, ...]]:
    """Return the fields of `lebak_reports.sources.blocks.Blocks`, a line taken for a row."""
    written = _Written.of(source)
    first, rows = written.dialect.header + 1, len(written.ends) - written.dialect.header - 1
    head = b"\n".join([repr(written.dialect).encode(), written.lines(0, first)])
    places = range(first, first + rows, BLOCK_ROWS)
    seals = tuple(seal(written.lines(at, at + BLOCK_ROWS)) for at in places)
    return seal(head), first + 1, rows, seals


def read_text_lines(
    source: SourceFile, wanted: Sequence[int]
) -> tuple[pd.DataFrame, tuple[QualityNote, ...]] | None:
    """Read some lines of a CSV file below its headings; see `read_text`.

    None where a quote or a stray line break makes anything but one row of a line.
    """
    written = _Written.of(source)
    header = written.dialect.header
    places = (header, *(line - 1 for line in wanted))
    content = b"\n".join(written.lines(place, place + 1) for place in places)
    try:
        frame = _parsed(content, replace(written.dialect, header=0))
    except pd.errors.ParserError:
        return None
    if len(frame) != len(wanted) + 1:
        return None
    frame.index = pd.Index([header + 1, *wanted])
    return frame, _notes(source, written.dialect)


@dataclass(frozen=True, slots=True)
class _Written:
    """The lines of a text file, and how it is written.

    Attributes
    ----------
    content : bytes
    ends : ndarray of int
        Where each line ends, its line break left out.
    dialect : Dialect
    """

    content: bytes
    ends: np.ndarray
    dialect: Dialect

    @classmethod
    def of(cls, source: SourceFile) -> _Written:
        content = source.path.read_bytes()
        text, encoding = decoded(content, source)
        ends = np.flatnonzero(np.frombuffer(content, dtype="u1") == ord("\n"))
        if not content.endswith(b"\n"):
            ends = np.append(ends, len(content))
        return cls(content, ends, dialect_of(text, encoding, source))

    def lines(self, first: int, after: int) -> bytes:
        """Return the lines from one to before another, without the last line break."""
        start = self.ends[first - 1] + 1 if first else 0
        return self.content[start : self.ends[min(after, len(self.ends)) - 1]]


def _parsed(content: bytes, dialect: Dialect) -> pd.DataFrame:
    return pd.read_csv(
        io.BytesIO(content),
        encoding=dialect.encoding,
        sep=dialect.delimiter,
        skiprows=dialect.header,
        header=None,
        dtype=str,
        keep_default_na=False,
        na_values=[""],
        skip_blank_lines=False,
    )


def _notes(source: SourceFile, dialect: Dialect) -> tuple[QualityNote, ...]:
    if dialect.encoding != "cp1252":
        return ()
    note = QualityNote(
        input=source.schema.name,
        what=f"{source.path.name} tidak ditulis dalam UTF-8",
        detail="Berkas dibaca sebagai Windows-1252; periksa nama yang memakai huruf khusus.",
    )
    return (note,)


def _lines(text: str, dialect: Dialect, *, rows: int) -> pd.Index[int]:
    """Return the line of each row; exact too where a quoted cell holds line breaks."""
    if text.count("\n") + (not text.endswith("\n")) == dialect.header + rows:
        return pd.RangeIndex(dialect.header + 1, dialect.header + 1 + rows)
    return pd.Index(list(_quoted_lines(text, dialect))[:rows])


def _quoted_lines(text: str, dialect: Dialect) -> Iterator[int]:
    stream = io.StringIO(text)
    for _ in range(dialect.header):
        stream.readline()
    reader = csv.reader(stream, delimiter=dialect.delimiter)
    first = dialect.header + 1
    for _ in reader:
        yield first
        first = dialect.header + 1 + reader.line_num


def _malformed(text: str, dialect: Dialect, source: SourceFile) -> Iterator[Problem]:
    """Yield every row with more cells than the header, or the quote that never closes."""
    stream = io.StringIO(text)
    for _ in range(dialect.header):
        stream.readline()
    reader = csv.reader(stream, delimiter=dialect.delimiter)
    width, line, wide = len(next(reader)), dialect.header + 2, False
    for cells in reader:
        if len(cells) > width:
            wide = True
            yield Problem(
                file=source.shown,
                row=line,
                what=f"baris mempunyai {len(cells)} kolom, judulnya {width}",
                remedy="Apit isi yang memuat pemisah kolom dengan tanda kutip ganda.",
            )
        line = dialect.header + 1 + reader.line_num
    if not wide:
        yield Problem(
            file=source.shown,
            what="ada tanda kutip yang tidak ditutup",
            remedy="Cari tanda kutip ganda yang tunggal, lalu tutup atau hapus.",
        )
