"""Every table, and the numbers of every figure, as CSV for machines."""

from __future__ import annotations

import csv
import re
from io import StringIO
from typing import TYPE_CHECKING

from lebak_reports.render.model import table_of
from lebak_reports.render.values import known_value, machine_text

if TYPE_CHECKING:
    from lebak_reports.blocks import Cell, Table
    from lebak_reports.render.model import Document

ROW_KEY = "baris"
# Spreadsheets run a text that begins so as a formula, and one that splits lines at semicolons, as
# Excel does where the decimal sign is a comma, also what follows one within a text:
# https://owasp.org/www-community/attacks/CSV_Injection
_FORMULA_START = re.compile(r"(^|[;\t\r\n] *)(?=[=+\-@\t\r])")


def csv_tables(document: Document) -> dict[str, bytes]:
    """Return one CSV for each exhibit, by file name: ``ke-per-kecamatan.csv``."""
    tables = {node.block.id: table_of(node) for node in document.exhibits}
    return {f"{exhibit}.csv": csv_of(table) for exhibit, table in tables.items()}


def csv_of(table: Table) -> bytes:
    """Return a table as CSV (RFC 4180, UTF-8), the row keys of the ledger in front.

    Numbers keep twelve significant digits; suppressed and missing cells are empty; text that
    a spreadsheet would run gets an apostrophe in front.
    """
    text = StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([ROW_KEY, *(column.key for column in table.columns)])
    for row in table.rows:
        writer.writerow([_inert(row.key), *(_written(cell) for cell in row.cells)])
    return text.getvalue().encode()


def _written(cell: Cell) -> str:
    value = known_value(cell)
    text = machine_text(value)
    return _inert(text) if isinstance(value, str) else text


def _inert(text: str) -> str:
    return _FORMULA_START.sub(r"\1'", text)
