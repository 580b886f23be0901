"""Blocks as Markdown in which a text is only a text, whatever stands in it.

For programs that read a notebook without us: JupyterLab, Quarto, pandoc.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lebak_reports.blocks.tables import Cell, Kind, Row, Table

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
# Not \s: a no-break space is part of what is printed.
_BLANKS = re.compile(r"[ \t\r\n\f\v]+")
# In characters: what stays free beside a text, and where a long one wraps.
_GAP, _WIDEST = 4, 40


def literal(text: str) -> str:
    r"""Return Markdown of one line that prints a text as it is.

    Every ASCII punctuation mark may be escaped (CommonMark 2.4, pandoc's
    ``all_symbols_escapable``), and every one is: what is markup differs between readers.

    Examples
    --------
    >>> literal("Rp5,9 miliar *baru* {{< env HOME >}}")
    'Rp5\\,9 miliar \\*baru\\* \\{\\{\\< env HOME \\>\\}\\}'
    """
    return _PUNCTUATION.sub(r"\\\1", _BLANKS.sub(" ", text).strip())


def pipe_table(table: Table) -> str:
    """Return a table's grid as a pipe table; caption and notes are not part of it.

    The rulers are as long as the columns are wide: pandoc takes widths from them.
    """
    labels = (literal(column.label) for column in table.columns)
    rulers = (_ruler(column.kind, _width(table, at)) for at, column in enumerate(table.columns))
    return "\n".join([_line(labels), _line(rulers), *(_line(_texts(row)) for row in table.rows)])


def _texts(row: Row) -> Iterable[str]:
    return (_text(cell, row) for cell in row.cells)


def _text(cell: Cell, row: Row) -> str:
    text = literal(cell.printed)
    return f"**{text}**" if text and row.role != "data" else text


def _line(texts: Iterable[str]) -> str:
    return f"| {' | '.join(texts)} |"


def _ruler(kind: Kind, width: int) -> str:
    dashes = "-" * (width - 1)
    return f":{dashes}" if kind == "teks" else f"{dashes}:"


def _width(table: Table, place: int) -> int:
    words = max((len(word) for word in table.columns[place].label.split()), default=0)
    texts = max((len(row.cells[place].printed) for row in table.rows), default=0)
    return min(max(words, texts), _WIDEST) + _GAP
