"""How wide columns and how high rows are, and how a sheet is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.render.band import BAND
from lebak_reports.render.workbook.writing import Span, height_of

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

    from lebak_reports.blocks import Row, Table
    from lebak_reports.render.model import Meta

A4 = 9
"""Excel's number of the paper."""
_NARROWEST, _UNUSED = 9, 8
_WIDEST = (44, 36, 28, 22)
# Characters that a page takes without shrinking.
_UPRIGHT, _TURNED = 96, 140
_MARGINS = {"left": 0.6, "right": 0.6, "top": 0.8, "bottom": 0.7}


def widths_of(table: Table) -> tuple[int, ...]:
    """Return the columns' widths in characters; texts wrap sooner the more columns there are."""
    natural = [_width(table, place) for place in range(len(table.columns))]
    capped = (tuple(min(width, widest) for width in natural) for widest in _WIDEST)
    fitting = (widths for widths in capped if sum(widths) <= _TURNED)
    return next(fitting, tuple(min(width, _WIDEST[-1]) for width in natural))


def span_of(widths: tuple[int, ...]) -> Span:
    """Return what a caption runs over.

    At least as wide as a page, so that a narrow table does not make a tall caption.
    """
    columns, width = len(widths), sum(widths)
    while width < _UPRIGHT - _UNUSED or columns < 2:  # noqa: PLR2004  one cell is no range
        columns, width = columns + 1, width + _UNUSED
    return Span(columns, width)


def row_height(row: Row, widths: tuple[int, ...]) -> float:
    """Return the height of a row whose texts wrap."""
    return max(
        height_of(cell.printed, width - 1) for cell, width in zip(row.cells, widths, strict=True)
    )


def set_page(sheet: Worksheet, meta: Meta, width: int) -> None:
    """Set paper, margins, header and footer; wide sheets lie on their side."""
    sheet.set_paper(A4)
    sheet.set_margins(**_MARGINS)
    sheet.fit_to_pages(1, 0)
    if width > _UPRIGHT:
        sheet.set_landscape()
    band = f"&C&B{BAND}&B" if meta.contoh else ""
    sheet.set_header(f"&L{_plain(meta.wilayah)}{band}&R{_plain(meta.quarter_label)}")
    sheet.set_footer("&L&A&RHalaman &P dari &N")


def _plain(text: str) -> str:
    """Return a text of a header without codes: an ampersand begins one."""
    return text.replace("&", "&&")


def _width(table: Table, place: int) -> int:
    words = max((len(word) for word in table.columns[place].label.split()), default=0)
    texts = max((len(row.cells[place].printed) for row in table.rows), default=0)
    return max(words, texts, _NARROWEST) + 3
