"""Writers of the sample's files: Parquet, CSV and XLSX, the same bytes for the same rows."""

from __future__ import annotations

import csv
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from duckdb import DuckDBPyConnection

    from lebak_reports.fields import Schema
    from lebak_reports.periods import Quarter

    Folders = Mapping[Quarter, Path]
    """The folder of each quarter that is written."""
    Rows = Sequence[Mapping[Any, Any]]
    """Rows of a file, one mapping a row from column name to value; the first names the columns."""

BOM = b"\xef\xbb\xbf"
# Office files carry a clock; a fixed one keeps the bytes the same.
_CREATED = datetime(2024, 1, 1)  # noqa: DTZ001 - XLSX stores local time without a zone


def select(schema: Schema, expressions: Mapping[str, str], source: str) -> str:
    """Return a query that writes columns under the headings of the schema, all as text."""
    columns = ", ".join(
        f'CAST({expression} AS VARCHAR) AS "{schema[name].label}"'
        for name, expression in expressions.items()
    )
    return f"SELECT {columns} FROM {source}"  # noqa: S608 - every part is a constant of this room


def copy_parquet(connection: DuckDBPyConnection, query: str, path: Path) -> None:
    """Write the rows of a query to a Parquet file."""
    connection.execute(f"COPY ({query}) TO '{_quoted(path)}' (FORMAT parquet)")


def copy_csv(connection: DuckDBPyConnection, query: str, path: Path, *, delimiter: str) -> None:
    """Write the rows of a query to a UTF-8 CSV file; a NULL becomes an empty cell."""
    connection.execute(
        f"COPY ({query}) TO '{_quoted(path)}' (FORMAT csv, HEADER, DELIMITER '{delimiter}')"
    )


def add_bom(path: Path) -> None:
    """Put the byte order mark in front, as Excel does when it saves CSV UTF-8."""
    path.write_bytes(BOM + path.read_bytes())


def write_csv(path: Path, schema: Schema, rows: Rows, *, delimiter: str = ";") -> None:
    """Write rows of text, headed by the schema's labels, as CSV with BOM and CRLF."""
    names = list(rows[0])
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream, delimiter=delimiter)
        writer.writerow([schema[name].label for name in names])
        writer.writerows([[row[name] for name in names] for row in rows])


def write_xlsx(path: Path, schema: Schema, rows: Rows, *, title: str | None = None) -> None:
    """Write rows to a workbook with typed cells; a title stands two rows above the headings."""
    import xlsxwriter

    names = list(rows[0])
    with xlsxwriter.Workbook(path, {"default_date_format": "dd/mm/yyyy"}) as workbook:
        workbook.set_properties({"created": _CREATED, "title": schema.label})
        sheet = workbook.add_worksheet("Contoh")
        top = 0
        if title is not None:
            sheet.write_string(0, 0, title)
            top = 2
        _write_cells(sheet, top, [schema[name].label for name in names])
        for position, row in enumerate(rows, start=top + 1):
            _write_cells(sheet, position, (row[name] for name in names))


def _write_cells(sheet: Any, row: int, values: Iterable[Any]) -> None:  # noqa: ANN401 - untyped
    for column, value in enumerate(values):
        match value:
            case None:
                continue
            case date():
                sheet.write_datetime(row, column, value)
            case int() | float():
                sheet.write_number(row, column, value)
            case _:
                sheet.write_string(row, column, value)


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")
