"""One sheet: caption, frozen header, typed cells, notes and source."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING

from lebak_reports.render.model import table_of
from lebak_reports.render.values import machine_text

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

    from lebak_reports.blocks import Cell, Column, Row, Table
    from lebak_reports.render.model import Exhibit
    from lebak_reports.render.workbook.formats import Formats

_GROUP_ROW, _HEADER_ROW = 1, 2
_A4 = 9
_NARROWEST, _WIDEST = 9, 44
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def write_sheet(sheet: Worksheet, formats: Formats, exhibit: Exhibit) -> None:
    """Write an exhibit's table on its sheet."""
    table = table_of(exhibit)
    sheet.write_string(0, 0, f"{exhibit.label} {exhibit.caption}", formats.title)
    first = _write_head(sheet, table, formats)
    for number, row in enumerate(table.rows, start=first):
        _write_row(sheet, number, (table.columns, row), formats)
    below = first + len(table.rows) + 1
    notes = (*exhibit.block.notes, f"Sumber: {table.origin.source}.")
    for number, note in enumerate(notes, start=below):
        sheet.write_string(number, 0, note, formats.note)
    _set_page(sheet, table, first)


def _write_head(sheet: Worksheet, table: Table, formats: Formats) -> int:
    """Write groups, headings and numbers of the columns; return the first row below them."""
    left = 0
    for name, count in table.groups:
        if name and count > 1:
            sheet.merge_range(_GROUP_ROW, left, _GROUP_ROW, left + count - 1, name, formats.heading)
        elif name:
            sheet.write_string(_GROUP_ROW, left, name, formats.heading)
        left += count
    for place, column in enumerate(table.columns):
        sheet.write_string(_HEADER_ROW, place, column.label, formats.heading)
        sheet.set_column(place, place, _width(table, place))
        if table.is_numbered:
            sheet.write_string(_HEADER_ROW + 1, place, column.number, formats.heading)
    return _HEADER_ROW + 1 + table.is_numbered


def _write_row(
    sheet: Worksheet, number: int, content: tuple[tuple[Column, ...], Row], formats: Formats
) -> None:
    columns, row = content
    for place, (column, cell) in enumerate(zip(columns, row.cells, strict=True)):
        style = formats.cell(column.kind, row.role)
        match _typed(column, cell):
            case str() as text:
                sheet.write_string(number, place, text, style)
            case datetime() as day:
                sheet.write_datetime(number, place, day, style)
            case value:
                sheet.write_number(number, place, value, style)


def _typed(column: Column, cell: Cell) -> str | float | datetime:
    """Return what a cell holds: a number, a date, or the text that is printed."""
    if isinstance(cell.value, int | float):
        return float(machine_text(cell.value)) if isinstance(cell.value, float) else cell.value
    if column.kind == "tanggal" and cell.value and _ISO_DATE.fullmatch(cell.value):
        return datetime.fromisoformat(cell.value)
    return cell.printed


def _width(table: Table, place: int) -> int:
    """Return a column's width in characters, so that its longest text or word fits."""
    words = max(len(word) for word in table.columns[place].label.split())
    texts = max((len(row.cells[place].printed) for row in table.rows), default=0)
    return min(max(words, texts, _NARROWEST) + 2, _WIDEST)


def _set_page(sheet: Worksheet, table: Table, first: int) -> None:
    sheet.freeze_panes(first, 1)
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(_GROUP_ROW if table.groups else _HEADER_ROW, first - 1)
    if table.landscape:
        sheet.set_landscape()
