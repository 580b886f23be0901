"""Which abbreviations a document prints, of those whose meaning is known."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lebak_reports.render.model import (
    FigureNode,
    Heading,
    KalimatNode,
    List,
    Paragraph,
    Singkatan,
    TableNode,
    plain,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from lebak_reports.blocks import Table
    from lebak_reports.params import Params
    from lebak_reports.render.model import Document, Node


def abbreviations_at(params: Params, day: date) -> dict[str, str]:
    """Return every abbreviation a report of that day may print, and what it stands for."""
    offices = {opd.singkatan: opd.nama for opd in params.opd_at(day)}
    return offices | {each.singkatan: each.kepanjangan for each in params.singkatan}


def abbreviations_in(document: Document, known: Mapping[str, str]) -> tuple[Singkatan, ...]:
    """Return the known abbreviations that a document prints, in alphabetical order."""
    found = _pattern(known).findall("\n".join(_printed(document)))
    return tuple(Singkatan(each, known[each]) for each in sorted(set(found), key=str.casefold))


def _pattern(known: Iterable[str]) -> re.Pattern[str]:
    """Match whole words, of several that begin alike the longest."""
    longest_first = sorted(known, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")


def _printed(document: Document) -> Iterator[str]:
    yield from (chapter.title for chapter in document.chapters)
    for node in document.nodes:
        yield from _texts_of(node)


def _texts_of(node: Node) -> Iterator[str]:
    match node:
        case Heading(text=text):
            yield text
        case Paragraph(inlines=inlines):
            yield plain(inlines)
        case List(items=items):
            yield from (text for item in items for inner in item for text in _texts_of(inner))
        case KalimatNode(block=kalimat):
            yield f"{kalimat.title or ''}\n{kalimat.text}"
        case TableNode(block=table):
            yield from _texts_of_table(table)
        case FigureNode(block=figure):
            yield from (figure.title, *figure.texts, *figure.notes, figure.origin.source)


def _texts_of_table(table: Table) -> Iterator[str]:
    yield from (table.title, *table.notes, table.origin.source)
    yield from (column.label for column in table.columns)
    yield from (cell.printed for row in table.rows for cell in row.cells)
