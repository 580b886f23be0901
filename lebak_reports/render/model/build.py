"""Executed notebooks -> document."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from lebak_reports.blocks import Block, Figure, Kalimat, Table, block_of
from lebak_reports.errors import NotebookContentError
from lebak_reports.render.model.markdown import UnprintableMarkdownError, nodes_of
from lebak_reports.render.model.numbering import FRONT, UNNUMBERED, Numbering
from lebak_reports.render.model.records import (
    Chapter,
    Document,
    FigureNode,
    Heading,
    KalimatNode,
    Node,
    TableNode,
)

if TYPE_CHECKING:
    from lebak_reports.render.model.meta import Meta

Cell = Mapping[str, Any]
_RINGKASAN, _LAMPIRAN = "ringkasan", "lampiran"


@dataclass(frozen=True, slots=True)
class Notebook:
    """An executed notebook: its name without suffix, ``20_kondisi``, and its nbformat node."""

    name: str
    node: Mapping[str, Any]

    @classmethod
    def from_json(cls, name: str, text: str) -> Notebook:
        """Read an executed notebook from nbformat 4 JSON."""
        return cls(name, json.loads(text))

    @property
    def topic(self) -> str:
        """The name without its ordering number, ``kondisi``."""
        return self.name.partition("_")[2] or self.name


def build_document(
    notebooks: Sequence[Notebook], meta: Meta, *, kind: str, numbered: bool
) -> Document:
    """Turn executed notebooks into the document that every renderer reads.

    Parameters
    ----------
    notebooks : sequence of Notebook
        In reading order. ``ringkasan`` becomes page one, ``lampiran`` a lettered annex, every
        other notebook a chapter.
    meta : Meta
        Title, dates, letterhead.
    kind : str
        Slug of the document, ``laporan-triwulan``.
    numbered : bool
        Whether chapters are numbered (laporan) or not (profil).

    Raises
    ------
    NotebookContentError
        A cell holds what no report can print, or an id is used twice.
    """
    numbers = dict(_numbered(notebooks) if numbered else _unnumbered(notebooks))
    running: Counter[tuple[str, str]] = Counter()
    taken: set[str] = set()
    front: tuple[Node, ...] = ()
    chapters: list[Chapter] = []
    for notebook in notebooks:
        reading = _Reading(notebook, numbers[notebook.name], running, taken)
        if notebook.topic == _RINGKASAN:
            front += reading.nodes()
        else:
            chapters.append(reading.chapter())
    return Document(kind, meta, front, tuple(chapters))


def _numbered(notebooks: Iterable[Notebook]) -> Iterator[tuple[str, Numbering]]:
    places: Counter[str] = Counter()
    for notebook in notebooks:
        kind = notebook.topic if notebook.topic in {_RINGKASAN, _LAMPIRAN} else "bab"
        places[kind] += 1
        if kind == _RINGKASAN:
            yield notebook.name, FRONT
        elif kind == _LAMPIRAN:
            yield notebook.name, Numbering.of_lampiran(places[kind])
        else:
            yield notebook.name, Numbering.of_bab(places[kind])


def _unnumbered(notebooks: Iterable[Notebook]) -> Iterator[tuple[str, Numbering]]:
    return ((notebook.name, UNNUMBERED) for notebook in notebooks)


@dataclass(slots=True)
class _Reading:
    """Reads one notebook; counters and taken ids are shared by the whole document."""

    notebook: Notebook
    numbering: Numbering
    running: Counter[tuple[str, str]]
    taken: set[str]
    headings: int = field(default=0)

    def chapter(self) -> Chapter:
        """Take the first level-1 heading as the chapter's title, the rest as its nodes."""
        nodes = self.nodes()
        titles = [node for node in nodes if isinstance(node, Heading) and node.level == 1]
        if len(titles) != 1 or nodes[0] != titles[0]:
            raise self._refusal(1, "bab harus dibuka oleh tepat satu judul tingkat satu ('# ...')")
        return Chapter(
            id=f"bab-{self.notebook.topic}",
            number=self.numbering.number,
            label=self.numbering.label,
            title=titles[0].text,
            nodes=nodes[1:],
        )

    def nodes(self) -> tuple[Node, ...]:
        """Return the nodes of every cell, in order."""
        cells = enumerate(self.notebook.node["cells"], start=1)
        return tuple(node for place, cell in cells for node in self._cell_nodes(place, cell))

    def _cell_nodes(self, place: int, cell: Cell) -> Iterator[Node]:
        match cell["cell_type"]:
            case "markdown":
                yield from self._markdown_nodes(place, joined(cell["source"]))
            case "code":
                for output in cell["outputs"]:
                    yield self._block_node(place, self._block(place, output))
            case other:
                raise self._refusal(place, f"jenis sel '{other}' tidak dikenal laporan")

    def _markdown_nodes(self, place: int, source: str) -> Iterator[Node]:
        try:
            nodes = nodes_of(source)
        except UnprintableMarkdownError as error:
            raise self._refusal(place, str(error)) from error
        for node in nodes:
            yield self._identified(node) if isinstance(node, Heading) else node

    def _identified(self, heading: Heading) -> Heading:
        self.headings += 1
        return replace(heading, id=f"bagian-{self.notebook.topic}-{self.headings}")

    def _block(self, place: int, output: Mapping[str, Any]) -> Block:
        bundle = output.get("data", {})
        block = block_of(bundle)
        if block is None:
            shown = joined(bundle.get("text/plain") or output.get("text") or output["output_type"])
            first_line = shown.strip().partition("\n")[0][:60]
            raise self._refusal(place, f"keluaran '{first_line}' bukan tabel, gambar, atau kalimat")
        return block

    def _block_node(self, place: int, block: Block) -> Node:
        if block.id in self.taken:
            raise self._refusal(place, f"id '{block.id}' sudah dipakai sel lain")
        self.taken.add(block.id)
        match block:
            case Kalimat():
                return KalimatNode(block)
            case Table():
                number, anchor = self._next_number("tabel"), f"tabel-{block.id}"
                return TableNode(number, anchor, _caption(block), block)
            case Figure():
                number, anchor = self._next_number("gambar"), f"gambar-{block.id}"
                return FigureNode(number, anchor, _caption(block), block)

    def _next_number(self, kind: str) -> str:
        key = (kind, self.numbering.prefix)
        self.running[key] += 1
        return f"{self.numbering.prefix}{self.running[key]}"

    def _refusal(self, place: int, reason: str) -> NotebookContentError:
        return NotebookContentError(f"{self.notebook.name}.ipynb", place, reason)


def _caption(block: Table | Figure) -> str:
    return f"{block.title} (contoh)" if block.origin.status == "contoh" else block.title


def joined(source: str | list[str]) -> str:
    """Return multi-line text that nbformat may keep as a list of lines."""
    return source if isinstance(source, str) else "".join(source)
