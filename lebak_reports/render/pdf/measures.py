"""How many letters wide the columns of a table are; Typst shares the page by it.

Typst could count letters itself, but its scripts are slow: for the tables of one laporan it took
longer than all typesetting.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Any

from lebak_reports.render.pdf.lettering import UNBROKEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lebak_reports.blocks import Table
    from lebak_reports.blocks.tables import Column

_TEXT = frozenset({"teks", "tanggal"})
_WORD = re.compile(r"[^\s/-]+")
# A text up to this length stays on one line. A column of longer ones gets as much, or less when
# most of its texts are short: what this part of them needs.
_SHORT = 18
_MOST = 0.75
_NARROWEST = 4
# A table of more rows is tall for certain.
_FEW_ROWS = 14


def measures_of(table: Table) -> dict[str, Any]:
    """Return the letters that a table needs, as JSON values.

    Returns
    -------
    dict
        ``kolom``: for each column ``perlu``, what it needs so that no number and no word breaks;
        ``lazim``, the mean length of its texts, by which columns share what is left; ``penuh``,
        its longest text. ``isi``: letters of all cells. ``baris``: letters of each cell, by rows,
        the heading first, where the rows are so few that a page may hold them all.
    """
    printed = [[cell.printed for cell in row.cells] for row in table.rows]
    texts = list(zip(*printed, strict=True)) or [()] * len(table.columns)
    return {
        "kolom": [
            _measure(column, cells) for column, cells in zip(table.columns, texts, strict=True)
        ],
        "isi": sum(map(len, (cell for cells in texts for cell in cells))),
        "baris": _letters(table, printed),
    }


def _letters(table: Table, printed: Sequence[Sequence[str]]) -> list[list[int]]:
    if len(printed) > _FEW_ROWS:
        return []
    return [[len(text) for text in texts] for texts in ([c.label for c in table.columns], *printed)]


def _measure(column: Column, cells: Sequence[str]) -> Mapping[str, float]:
    lengths = [len(cell) for cell in cells]
    longest = max((_NARROWEST, *lengths))
    heading = _longest_word((column.label,))
    if column.kind not in _TEXT or longest <= _SHORT:
        need = max(longest, heading)
        return {"perlu": need, "lazim": need, "penuh": need}
    mean = sum(lengths) / len(lengths)
    usual = sorted(lengths)[math.ceil(_MOST * len(lengths)) - 1]
    needed = max(min(_SHORT, usual), heading, _longest_word(cells))
    return {"perlu": needed, "lazim": mean, "penuh": max(needed, longest)}


def _longest_word(texts: Iterable[str]) -> int:
    words = (word for text in set(texts) for word in _WORD.findall(text))
    return max((min(len(word), UNBROKEN) for word in words), default=0)
