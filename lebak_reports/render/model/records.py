"""The document model: what one report says, before any output format."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lebak_reports.blocks import Figure, Kalimat, Table
    from lebak_reports.render.model.inlines import Inline
    from lebak_reports.render.model.meta import Meta

ANNEX = "Lampiran"
"""What an annex is called before its letter."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 only on page one, where it is the title of the ringkasan."""

    type: ClassVar[str] = "heading"
    level: int
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of prose from a Markdown cell."""

    type: ClassVar[str] = "paragraph"
    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class List:
    """A list; an item holds nodes, so lists nest."""

    type: ClassVar[str] = "list"
    ordered: bool
    items: tuple[tuple[Node, ...], ...]


@dataclass(frozen=True, slots=True)
class TableNode:
    """A table with its number, ``2.1``, the anchor that links point to, and its caption.

    The caption is the block's title, marked "(contoh)" when its numbers are synthetic.
    """

    type: ClassVar[str] = "table"
    number: str
    anchor: str
    caption: str
    block: Table

    @property
    def label(self) -> str:
        """Number with its word, ``Tabel 2.1``."""
        return f"Tabel {self.number}"


@dataclass(frozen=True, slots=True)
class FigureNode:
    """A figure with its number, anchor and caption."""

    type: ClassVar[str] = "figure"
    number: str
    anchor: str
    caption: str
    block: Figure

    @property
    def label(self) -> str:
        """Number with its word, ``Gambar 2.1``."""
        return f"Gambar {self.number}"


@dataclass(frozen=True, slots=True)
class KalimatNode:
    """Sentences whose numbers are claims."""

    type: ClassVar[str] = "kalimat"
    block: Kalimat


Exhibit = TableNode | FigureNode
Node = Heading | Paragraph | List | TableNode | FigureNode | KalimatNode


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter: one notebook.

    Attributes
    ----------
    id : str
        Anchor of the chapter, ``bab-kondisi``.
    number : str
        ``II``, ``A`` for a lampiran, empty in a profil.
    label : str
        Number with its word: ``BAB II``, ``Lampiran A``, or empty.
    """

    id: str
    number: str
    label: str
    title: str
    nodes: tuple[Node, ...]

    @property
    def is_annex(self) -> bool:
        """Whether it stands after the chapters, with a letter."""
        return self.label.startswith(ANNEX)


@dataclass(frozen=True, slots=True)
class Singkatan:
    """An abbreviation that the document prints, and what it stands for."""

    singkatan: str
    kepanjangan: str


@dataclass(frozen=True, slots=True)
class Document:
    """One report.

    Attributes
    ----------
    kind : str
        Slug of the document in ``params/dokumen.yaml``: ``laporan-triwulan``.
    front : tuple of Node
        Page one.
    singkatan : tuple of Singkatan
        The abbreviations that it prints, in alphabetical order.
    """

    kind: str
    meta: Meta
    front: tuple[Node, ...]
    chapters: tuple[Chapter, ...]
    singkatan: tuple[Singkatan, ...] = ()

    @property
    def nodes(self) -> Iterator[Node]:
        """Page one's nodes, then every chapter's, in reading order."""
        yield from self.front
        for chapter in self.chapters:
            yield from chapter.nodes

    @property
    def exhibits(self) -> Iterator[Exhibit]:
        """The numbered tables and figures, in reading order."""
        return (node for node in self.nodes if isinstance(node, TableNode | FigureNode))


def table_of(exhibit: Exhibit) -> Table:
    """Return the numbers of an exhibit: the table itself, or what a figure draws."""
    return exhibit.block if isinstance(exhibit, TableNode) else exhibit.block.data
