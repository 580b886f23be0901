"""How a text file is written: its encoding, its delimiter, the row of its headings."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lebak_reports.errors import InputRejectedError, Problem
from lebak_reports.sources.headers import ROWS_SEARCHED, count_headings, header_row

if TYPE_CHECKING:
    from lebak_reports.sources.records import SourceFile

_DELIMITERS: Final = (",", ";", "\t", "|")
_ZIP: Final = b"PK\x03\x04"
_UTF16: Final = (b"\xff\xfe", b"\xfe\xff")
# Characters at the beginning in which the headings are looked for.
_HEAD: Final = 1 << 16
_UTF8_BOM: Final = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a text file is written."""

    encoding: str
    delimiter: str
    header: int


def decoded(content: bytes, source: SourceFile) -> tuple[str, str]:
    """Return the text and its encoding; only two are met in the wild, others are refused."""
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
            text = content.decode(encoding)
        except UnicodeDecodeError as error:
            line = content.count(b"\n", 0, error.start) + 1
        else:
            return text, encoding
    raise _rejected(
        source,
        f"pengodean teks bukan UTF-8 maupun Windows-1252 (mulai baris {line})",
        "Simpan ulang dari Excel dengan jenis 'CSV UTF-8'.",
    )


def dialect_of(text: str, encoding: str, source: SourceFile) -> Dialect:
    """Choose the delimiter under which one of the first rows names the most columns."""
    head = text[:_HEAD].splitlines()[:ROWS_SEARCHED]
    found: dict[int, Dialect] = {}
    for delimiter in _DELIMITERS:
        rows = list(csv.reader(head, delimiter=delimiter))
        header = header_row(rows, source.schema)
        if header is not None:
            score = count_headings(rows[header], source.schema)
            found.setdefault(score, Dialect(encoding, delimiter, header))
    if not found:
        raise no_header(source)
    return found[max(found)]


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
