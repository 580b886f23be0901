"""Refuse a document that says more than its evidence carries, before anything is drawn."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lebak_reports.blocks import Tag
from lebak_reports.blocks.claims import part_text
from lebak_reports.errors import WordingError, WordingProblem
from lebak_reports.render.model import (
    FigureNode,
    Heading,
    KalimatNode,
    List,
    Paragraph,
    TableNode,
    joined,
    nodes_of,
    plain,
)
from lebak_reports.wording import RECORDED, faults, foreign_letter, loose_numbers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from lebak_reports.blocks import Kalimat, Part, Table
    from lebak_reports.render.model import Document, Node
    from lebak_reports.wording import Level

_QUOTED = frozenset({"hukum", "kutipan"})
_ELLIPSIS = "…"
_DIGIT = re.compile(r"\d")
_LETTER = "Huruf itu tidak ada pada huruf laporan; hapus atau ganti"
_LOOSE = "Angka dalam kalimat berasal dari exhibits; pindahkan ke klaim atau tag"


@dataclass(frozen=True, slots=True)
class Printed:
    """A text of a document.

    Attributes
    ----------
    place : str
        Exhibit or chapter in which it stands, as a reader finds it.
    text : str
    level : Level
        Level of evidence that it may speak at.
    prose : str
        The part of it in which a number must be a claim or a tag.
    is_quoted : bool
        Whether it is somebody else's: its letters are judged, its words are not.
    """

    place: str
    text: str
    level: Level = RECORDED
    prose: str = ""
    is_quoted: bool = False


def check_wording(document: Document) -> None:
    """Raise WordingError that names every exhibit and sentence which may not be printed."""
    problems = wording_problems(document)
    if problems:
        raise WordingError(f"{document.meta.title}, {document.meta.wilayah}", problems)


def check_notebooks(folder: Path) -> None:
    """Raise WordingError if the prose of a notebook may not be printed, before any is run."""
    problems = tuple(
        problem
        for path in sorted(folder.glob("*.ipynb"))
        for printed in _texts_of_notebook(path)
        for problem in problems_in(printed)
    )
    if problems:
        raise WordingError("Notebook", problems)


def wording_problems(document: Document) -> tuple[WordingProblem, ...]:
    """Return what a document may not print, in reading order, each once."""
    found = (problem for printed in printed_texts(document) for problem in problems_in(printed))
    return tuple(dict.fromkeys(found))


def printed_texts(document: Document) -> Iterator[Printed]:
    """Yield every text: prose, captions, notes, headings, descriptions, cells.

    Cells of a quoted column and sentences with quoted parts come as quotes. Numbers
    typed into a notebook are judged by `check_notebooks`: in a run one may be a person's, and
    the privacy gate has to see it before an error repeats the sentence.
    """
    yield from _texts_of_nodes("Ringkasan", document.front)
    for chapter in document.chapters:
        place = chapter.label or chapter.title
        yield Printed(place, chapter.title)
        yield from _texts_of_nodes(place, chapter.nodes)


def problems_in(printed: Printed) -> Iterator[WordingProblem]:
    """Yield what is wrong with one text; a loose number may be a person's and is not repeated."""
    numbers = loose_numbers(printed.prose)
    if letter := foreign_letter(printed.text):
        yield WordingProblem(printed.place, letter, _masked(printed.text.strip()), _LETTER)
    words = "" if printed.is_quoted else printed.text
    for fault in faults(words, printed.level):
        sentence = _masked(fault.sentence) if numbers else fault.sentence
        yield WordingProblem(printed.place, fault.words, sentence, fault.remedy)
    for number in numbers:
        yield WordingProblem(printed.place, _masked(number), _masked(printed.text.strip()), _LOOSE)


def _masked(text: str) -> str:
    return _DIGIT.sub("#", text)


def _texts_of_notebook(path: Path) -> Iterator[Printed]:
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    for place, cell in enumerate(cells, start=1):
        if cell["cell_type"] == "markdown":
            nodes = nodes_of(joined(cell["source"]))
            for printed in _texts_of_nodes(f"{path.name}, sel ke-{place}", nodes):
                yield replace(printed, prose=printed.text)


def _texts_of_nodes(place: str, nodes: Iterable[Node]) -> Iterator[Printed]:
    for node in nodes:
        match node:
            case Heading(text=text):
                yield Printed(place, text)
            case Paragraph(inlines=inlines):
                yield Printed(place, plain(inlines))
            case List(items=items):
                for item in items:
                    yield from _texts_of_nodes(place, item)
            case KalimatNode(block=kalimat):
                yield from _texts_of_kalimat(kalimat)
            case TableNode(block=table):
                yield from _texts_of_table(f"{node.label} ({table.id})", table)
            case FigureNode(block=figure):
                where = f"{node.label} ({figure.id})"
                for text in (figure.alt, *figure.notes, *figure.texts):
                    yield Printed(where, text)
                yield from _texts_of_table(where, figure.data)


def _texts_of_kalimat(kalimat: Kalimat) -> Iterator[Printed]:
    place = f"Kalimat {kalimat.id}"
    if kalimat.title:
        yield Printed(place, kalimat.title, kalimat.level, kalimat.title)
    own = " ".join(part for part in kalimat.parts if isinstance(part, str))
    yield Printed(place, "".join(map(_own_text, kalimat.parts)), kalimat.level, own)
    yield Printed(place, kalimat.text, is_quoted=True)


def _own_text(part: Part) -> str:
    is_quoted = isinstance(part, Tag) and part.kind in _QUOTED
    return _ELLIPSIS if is_quoted else part_text(part)


def _texts_of_table(place: str, table: Table) -> Iterator[Printed]:
    for text in (table.title, *table.notes, table.origin.source):
        yield Printed(place, text)
    for column in table.columns:
        yield Printed(place, column.label)
        yield Printed(place, column.definition)
    for row in table.rows:
        for column, cell in zip(table.columns, row.cells, strict=True):
            if column.kind == "teks":
                where = f"{place}, baris {row.key}, kolom {column.label}"
                yield Printed(where, cell.printed, is_quoted=column.is_quoted)
