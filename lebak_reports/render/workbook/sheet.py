"""One sheet: caption, frozen header, typed cells, notes and source."""

from __future__ import annotations

import re
from datetime import datetime
from itertools import count
from typing import TYPE_CHECKING

from lebak_reports.render.model import table_of
from lebak_reports.render.values import known_value, machine_text
from lebak_reports.render.workbook.layout import row_height, set_page, span_of, widths_of
from lebak_reports.render.workbook.writing import height_of, write_across, write_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from xlsxwriter.worksheet import Worksheet

    from lebak_reports.blocks import Cell, Column, Row, Table
    from lebak_reports.render.model import Exhibit, Meta
    from lebak_reports.render.workbook.formats import Formats

COVER = "Baca dulu"
_LINK_ROW, _HEADER_ROW = 1, 2
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_PERCENT = 100


def write_sheet(sheet: Worksheet, formats: Formats, exhibit: Exhibit, *, meta: Meta) -> None:
    """Write an exhibit's table on its sheet."""
    table, widths = table_of(exhibit), widths_of(table_of(exhibit))
    span = span_of(widths)
    title = f"{exhibit.label} {exhibit.caption}"
    write_across(sheet, (0, title), span=span, style=formats.title)
    sheet.write_url(_LINK_ROW, 0, f"internal:'{COVER}'!A1", formats.link, COVER)
    _write_groups(sheet, formats, table)
    header = _HEADER_ROW + bool(table.groups)
    _write_header(sheet, formats, table, (header, widths))
    first = header + 1 + table.is_numbered
    for number, row in enumerate(table.rows, start=first):
        sheet.set_row(number, row_height(row, widths))
        _write_row(sheet, number, (table.columns, row), formats)
    below = first + len(table.rows) + 1
    for number, note in zip(count(below), _notes(exhibit, table), strict=False):
        write_across(sheet, (number, note), span=span, style=formats.note)
    sheet.freeze_panes(first, 1)
    sheet.repeat_rows(_HEADER_ROW, first - 1)
    set_page(sheet, meta, span.width)


def _write_groups(sheet: Worksheet, formats: Formats, table: Table) -> None:
    """Write the headings above groups of columns, each across its own."""
    left = 0
    for name, columns in table.groups:
        if name and columns > 1:
            last = left + columns - 1
            sheet.merge_range(_HEADER_ROW, left, _HEADER_ROW, last, name, formats.heading)
        elif name:
            write_text(sheet, (_HEADER_ROW, left), name, formats.heading)
        left += columns


def _write_header(
    sheet: Worksheet, formats: Formats, table: Table, place_of: tuple[int, tuple[int, ...]]
) -> None:
    header, widths = place_of
    for place, (column, width) in enumerate(zip(table.columns, widths, strict=True)):
        style = formats.heading if column.kind == "teks" else formats.number_heading
        write_text(sheet, (header, place), column.label, style)
        if table.is_numbered:
            write_text(sheet, (header + 1, place), column.number, style)
        sheet.set_column(place, place, width)
    labels = zip(table.columns, widths, strict=True)
    height = max(height_of(column.label, width - 2) for column, width in labels)
    sheet.set_row(header, height)


def _notes(exhibit: Exhibit, table: Table) -> Iterator[str]:
    yield from exhibit.block.notes
    yield f"Sumber: {table.origin.source}."
    for column in table.columns:
        if column.definition:
            yield f"{column.label}: {column.definition}"


def _write_row(
    sheet: Worksheet, number: int, content: tuple[tuple[Column, ...], Row], formats: Formats
) -> None:
    columns, row = content
    for place, (column, cell) in enumerate(zip(columns, row.cells, strict=True)):
        style = formats.cell(column.kind, row.role)
        match _typed(column, cell):
            case str() as text:
                write_text(sheet, (number, place), text, style)
            case datetime() as day:
                sheet.write_datetime(number, place, day, style)
            case value:
                sheet.write_number(number, place, value, style)


def _typed(column: Column, cell: Cell) -> str | float | datetime:
    """Return what a cell holds: a number, a date, or the text that is printed.

    A number that is printed in words, "lebih dari 100", stays in words.
    """
    value = known_value(cell)
    if column.kind == "tanggal" and isinstance(value, str) and _ISO_DATE.fullmatch(value):
        return datetime.fromisoformat(value)
    if not isinstance(value, int | float) or column.kind == "teks" or _is_worded(cell.printed):
        return cell.printed
    scaled = value * _PERCENT if column.kind == "persen_poin" else value
    return float(machine_text(scaled)) if isinstance(scaled, float) else scaled


def _is_worded(printed: str) -> bool:
    return any(map(str.isalpha, printed))
