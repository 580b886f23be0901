"""Read delimited text: find out encoding, delimiter and header, then let pandas parse it."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import pandas as pd

from lebak_reports.errors import InputRejectedError, Problem
from lebak_reports.sources.headers import ROWS_SEARCHED, count_headings, header_row
from lebak_reports.sources.records import BLOCK_ROWS, QualityNote

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from lebak_reports.sources.records import SourceFile

_DELIMITERS: Final = (",", ";", "\t", "|")
_ZIP: Final = b"PK\x03\x04"
_UTF16: Final = (b"\xff\xfe", b"\xfe\xff")
# Characters at the beginning in which the headings are looked for; UTF-8 takes four bytes at most.
_HEAD: Final = 1 << 16
_UTF8_BOM: Final = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class _Dialect:
    """How a text file is written."""

    encoding: str
    delimiter: str
    header: int


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
    encoding = _encoding(content, source)
    text = content.decode(encoding)
    dialect = _dialect(text, encoding, source)
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
    lines, first = written.lines[written.dialect.header + 1 :], written.dialect.header + 2
    head = b"\n".join([repr(written.dialect).encode(), *written.lines[: first - 1]])
    blocks = (lines[at : at + BLOCK_ROWS] for at in range(0, len(lines), BLOCK_ROWS))
    return seal(head), first, len(lines), tuple(seal(b"\n".join(block)) for block in blocks)


def read_text_lines(
    source: SourceFile, wanted: Sequence[int]
) -> tuple[pd.DataFrame, tuple[QualityNote, ...]] | None:
    """Read some lines of a CSV file below its headings; see `read_text`.

    None where a quote or a stray line break makes anything but one row of a line.
    """
    written = _Written.of(source)
    header = written.dialect.header
    content = b"\n".join([written.lines[header], *(written.lines[line - 1] for line in wanted)])
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
    """The lines of a text file, and how it is written."""

    lines: list[bytes]
    dialect: _Dialect

    @classmethod
    def of(cls, source: SourceFile) -> _Written:
        content = source.path.read_bytes()
        encoding = _encoding(content, source)
        head = content[: 4 * _HEAD].decode(encoding, errors="ignore")
        lines = content.removesuffix(b"\n").split(b"\n")
        return cls(lines, _dialect(head, encoding, source))


def _parsed(content: bytes, dialect: _Dialect) -> pd.DataFrame:
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


def _notes(source: SourceFile, dialect: _Dialect) -> tuple[QualityNote, ...]:
    if dialect.encoding != "cp1252":
        return ()
    note = QualityNote(
        input=source.schema.name,
        what=f"{source.path.name} tidak ditulis dalam UTF-8",
        detail="Berkas dibaca sebagai Windows-1252; periksa nama yang memakai huruf khusus.",
    )
    return (note,)


def _encoding(content: bytes, source: SourceFile) -> str:
    """Return the encoding; only two are met in the wild, anything else is refused."""
    if content.startswith(_ZIP):
        raise _rejected(
            source,
            "isinya ZIP atau XLSX, bukan teks CSV",
            "Bila ini buku kerja Excel, ganti akhirannya menjadi .xlsx; bila ZIP, ekstrak dulu.",
        )
    if content.startswith(_UTF16) or b"\0" in content:
        raise _rejected(
            source,
            "pengodean teks bukan UTF-8",
            "Simpan ulang dari Excel dengan jenis 'CSV UTF-8'.",
        )
    for encoding in ("utf-8-sig" if content.startswith(_UTF8_BOM) else "utf-8", "cp1252"):
        try:
            content.decode(encoding)
        except UnicodeDecodeError as error:
            line = content.count(b"\n", 0, error.start) + 1
        else:
            return encoding
    raise _rejected(
        source,
        f"pengodean teks bukan UTF-8 maupun Windows-1252 (mulai baris {line})",
        "Simpan ulang dari Excel dengan jenis 'CSV UTF-8'.",
    )


def _dialect(text: str, encoding: str, source: SourceFile) -> _Dialect:
    """Choose the delimiter under which one of the first rows names the most columns."""
    head = text[:_HEAD].splitlines()[:ROWS_SEARCHED]
    found: dict[int, _Dialect] = {}
    for delimiter in _DELIMITERS:
        rows = list(csv.reader(head, delimiter=delimiter))
        header = header_row(rows, source.schema)
        if header is not None:
            score = count_headings(rows[header], source.schema)
            found.setdefault(score, _Dialect(encoding, delimiter, header))
    if not found:
        raise no_header(source)
    return found[max(found)]


def _lines(text: str, dialect: _Dialect, *, rows: int) -> pd.Index[int]:
    """Return the line of each row; exact too where a quoted cell holds line breaks."""
    if text.count("\n") + (not text.endswith("\n")) == dialect.header + rows:
        return pd.RangeIndex(dialect.header + 1, dialect.header + 1 + rows)
    return pd.Index(list(_quoted_lines(text, dialect))[:rows])


def _quoted_lines(text: str, dialect: _Dialect) -> Iterator[int]:
    stream = io.StringIO(text)
    for _ in range(dialect.header):
        stream.readline()
    reader = csv.reader(stream, delimiter=dialect.delimiter)
    first = dialect.header + 1
    for _ in reader:
        yield first
        first = dialect.header + 1 + reader.line_num


def _malformed(text: str, dialect: _Dialect, source: SourceFile) -> Iterator[Problem]:
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


def no_header(source: SourceFile) -> InputRejectedError:
    """Return the refusal of a file in which no row names the columns."""
    wanted = ", ".join(field.label for field in source.schema.fields if field.required)
    return _rejected(
        source,
        f"baris judul kolom tidak ditemukan dalam {ROWS_SEARCHED} baris pertama",
        f"Pastikan ada satu baris judul yang memuat: {wanted}.",
    )


def _rejected(source: SourceFile, what: str, remedy: str) -> InputRejectedError:
    return InputRejectedError((Problem(file=source.shown, what=what, remedy=remedy),))
