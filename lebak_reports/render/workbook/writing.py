"""Texts into cells: always literal, never cut."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_LONGEST = 32_767  # characters in a cell, a limit of the format
_HIGHEST = 409.5  # points, a limit of the format
_LETTERS_PER_DIGIT = 1.1  # widths are counted in digits, and letters are narrower
_LINE_POINTS, _PADDING_POINTS = 13.5, 3.0


class Span(NamedTuple):
    """How many columns something runs over, and how wide they are together, in characters."""

    columns: int
    width: int


class CellTooLongError(ValueError):
    """A text is longer than a cell can be; a sheet does not cut it silently."""


def write_text(sheet: Worksheet, place: tuple[int, int], text: str, style: Format) -> None:
    """Write a text as it is.

    Parameters
    ----------
    place : tuple of int
        Row and column, counted from 0.

    Raises
    ------
    CellTooLongError
        The format has no room for it.
    """
    row, column = place
    if len(text) > _LONGEST:
        where = f"lembar '{sheet.name}', baris {row + 1}, kolom {column + 1}"
        raise CellTooLongError(f"{where}: teks '{text[:40]}...' melebihi {_LONGEST} huruf")
    if text.startswith("<r>") and text.endswith("</r>"):
        # XlsxWriter takes such a text for the XML of a text in several styles, which this makes.
        sheet.write_rich_string(row, column, text[0], style, text[1:], style)
    else:
        sheet.write_string(row, column, text, style)


def write_across(sheet: Worksheet, line: tuple[int, str], *, span: Span, style: Format) -> None:
    """Write a text over the first columns of a row, as high as it needs.

    Parameters
    ----------
    line : tuple of int and str
        The row, counted from 0, and the text.
    """
    row, text = line
    sheet.merge_range(row, 0, row, span.columns - 1, "", style)
    write_text(sheet, (row, 0), text, style)
    sheet.set_row(row, height_of(text, span.width, size=style.font_size))


def height_of(text: str, width: int, *, size: float = 10.0) -> float:
    """Return the height in points of a text that wraps in a column of so many characters.

    Programs other than Excel do not fit rows to their texts on opening a file.
    """
    fitting = max(int(width * _LETTERS_PER_DIGIT * 10.0 / size), 1)
    lines = sum(len(textwrap.wrap(line, fitting)) or 1 for line in text.split("\n"))
    return min(lines * _LINE_POINTS * size / 10.0 + _PADDING_POINTS, _HIGHEST)
