"""Read an Excel workbook as text: codes keep their zeros, dates become ISO dates."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Final

import pandas as pd
from python_calamine import CalamineError, CalamineWorkbook

from lebak_reports.errors import InputRejectedError, Problem
from lebak_reports.sources.dialect import no_header
from lebak_reports.sources.headers import ROWS_SEARCHED, header_row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lebak_reports.sources.records import SourceFile

_ZIP: Final = b"PK\x03\x04"


def read_excel(source: SourceFile) -> pd.DataFrame:
    """Read the one sheet of a workbook that has a header row.

    Returns
    -------
    DataFrame of str
        The header row first, then the data; the index is the row of the sheet.

    Raises
    ------
    InputRejectedError
        If the file is no workbook, is cut off, or none or several of its sheets hold the input.
    """
    found = {
        name: (rows, header)
        for name, rows in _sheets(source).items()
        if (header := header_row([_texts(row) for row in rows[:ROWS_SEARCHED]], source.schema))
        is not None
    }
    if not found:
        raise no_header(source)
    if len(found) > 1:
        raise _rejected(
            source,
            f"{len(found)} lembar memuat masukan ini: {', '.join(found)}",
            "Sisakan satu lembar; pindahkan yang lain ke buku kerja lain.",
        )
    ((rows, header),) = found.values()
    data = [_texts(row) for row in rows[header:]]
    return pd.DataFrame(data, index=range(header + 1, len(rows) + 1), dtype="str").replace(
        "", pd.NA
    )


def _sheets(source: SourceFile) -> dict[str, Sequence[Sequence[object]]]:
    with source.path.open("rb") as file:
        if not file.read(len(_ZIP)).startswith(_ZIP):
            raise _rejected(
                source,
                "isinya bukan buku kerja XLSX",
                "Buka di Excel (masukkan sandi bila diminta), lalu simpan sebagai .xlsx.",
            )
    try:
        book = CalamineWorkbook.from_path(str(source.path))
        return {
            name: book.get_sheet_by_name(name).to_python(skip_empty_area=False)
            for name in book.sheet_names
        }
    except CalamineError as error:
        raise _rejected(
            source,
            "buku kerja XLSX rusak atau terpotong",
            "Salin atau unduh ulang berkas itu, lalu pastikan terbuka di Excel.",
        ) from error


def _texts(row: Sequence[object]) -> list[str]:
    return [_text(value) for value in row]


def _text(value: object) -> str:
    """Return a cell as it would be typed: 360209.0 is ``360209``, a date is ISO."""
    match value:
        case str():
            return value
        case bool():
            return "Ya" if value else "Tidak"
        case float():
            return str(int(value)) if value.is_integer() else repr(value)
        case datetime():
            return value.date().isoformat()
        case date():
            return value.isoformat()
        case _:
            return str(value)


def _rejected(source: SourceFile, what: str, remedy: str) -> InputRejectedError:
    return InputRejectedError((Problem(file=source.shown, what=what, remedy=remedy),))
