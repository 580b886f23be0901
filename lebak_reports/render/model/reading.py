"""One executed notebook -> nodes, a chapter, or annexes of a document."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, TypeGuard

from lebak_reports.blocks import Block, Figure, Kalimat, Table, block_of
from lebak_reports.errors import NotebookContentError
from lebak_reports.render.model.markdown import UnprintableMarkdownError, nodes_of
from lebak_reports.render.model.numbering import Numbering
from lebak_reports.render.model.records import (
    Chapter,
    FigureNode,
    Heading,
    KalimatNode,
    Node,
    TableNode,
)

if TYPE_CHECKING:
    from collections import Counter

Cell = Mapping[str, Any]
_TITLE, _ANNEX = 1, 2
"""Levels of the headings that name a notebook, and an annex in it."""


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


@dataclass(slots=True)
class Reading:
    """Reads one notebook; counters and taken ids are shared by the whole document."""

    notebook: Notebook
    numbering: Numbering
    running: Counter[tuple[str, str]]
    taken: set[str]
    headings: int = field(default=0)

    def nodes(self) -> Iterator[Node]:
        """Yield the nodes of every cell, in order."""
        for place, cell in enumerate(self.notebook.node["cells"], start=1):
            yield from self._cell_nodes(place, cell)

    def chapter(self) -> Chapter:
        """Return the notebook as a chapter: its title, and the rest as nodes.

        A heading is left out where the cells under it display nothing.
        """
        title, *nodes = self._titled(tuple(self.nodes()))
        return self.numbering.chapter(f"bab-{self.notebook.topic}", title.text, _filled(nodes))

    def annexes(self) -> tuple[Chapter, ...]:
        """Return a lettered annex for each level-2 heading.

        The notebook's title names them all and is not printed; the headings within an annex
        rise by one level.
        """
        opened: list[tuple[Numbering, Heading, list[Node]]] = []
        _, *nodes = self._titled(tuple(self._lettered_nodes()))
        for node in nodes:
            if _opens_annex(node):
                opened.append((Numbering.of_lampiran(len(opened) + 1), node, []))
            elif opened:
                opened[-1][2].append(_raised(node))
            else:
                raise self._refusal(1, "isi lampiran harus berada di bawah judul ('## ...')")
        return tuple(
            numbering.chapter(f"lampiran-{numbering.number.lower()}", heading.text, nodes)
            for numbering, heading, nodes in opened
        )

    def _lettered_nodes(self) -> Iterator[Node]:
        """Yield the nodes of every cell; exhibits take the letter of the annex they stand in."""
        opened = 0
        for node in self.nodes():
            if _opens_annex(node):
                opened += 1
                self.numbering = Numbering.of_lampiran(opened)
            yield node

    def _titled(self, nodes: tuple[Node, ...]) -> tuple[Heading, *tuple[Node, ...]]:
        match nodes:
            case (Heading(level=1) as title, *rest) if not any(map(_is_title, rest)):
                return (title, *rest)
        raise self._refusal(1, "bab harus dibuka oleh tepat satu judul tingkat satu ('# ...')")

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
                return TableNode(number, anchor, caption_of(block), block)
            case Figure():
                number, anchor = self._next_number("gambar"), f"gambar-{block.id}"
                return FigureNode(number, anchor, caption_of(block), block)

    def _next_number(self, kind: str) -> str:
        key = (kind, self.numbering.prefix)
        self.running[key] += 1
        return f"{self.numbering.prefix}{self.running[key]}"

    def _refusal(self, place: int, reason: str) -> NotebookContentError:
        return NotebookContentError(f"{self.notebook.name}.ipynb", place, reason)


def caption_of(block: Table | Figure) -> str:
    """Return the block's title, marked when its numbers are synthetic."""
    return f"{block.title} (contoh)" if block.origin.status == "contoh" else block.title


def joined(source: str | list[str]) -> str:
    """Return multi-line text that nbformat may keep as a list of lines."""
    return source if isinstance(source, str) else "".join(source)


def _is_title(node: Node) -> bool:
    return isinstance(node, Heading) and node.level == _TITLE


def _filled(nodes: list[Node]) -> list[Node]:
    """Leave out the headings with nothing before the next of their level or above."""
    kept: list[Node] = []
    for node in reversed(nodes):
        if not isinstance(node, Heading) or (kept and _is_below(kept[-1], node)):
            kept.append(node)
    return kept[::-1]


def _is_below(node: Node, heading: Heading) -> bool:
    return not isinstance(node, Heading) or node.level > heading.level


def _opens_annex(node: Node) -> TypeGuard[Heading]:
    return isinstance(node, Heading) and node.level == _ANNEX


def _raised(node: Node) -> Node:
    return replace(node, level=node.level - 1) if isinstance(node, Heading) else node
