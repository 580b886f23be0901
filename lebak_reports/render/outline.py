"""What the documents of a region hold, as JSON: the portal's search and file lists read it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from lebak_reports.render.model import FigureNode, Heading, TableNode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lebak_reports.render.model import Document
    from lebak_reports.render.model.records import Node

OUTLINE: Final = "daftar-isi.json"
"""File of a region's folder."""


def outline_json(documents: Iterable[Document]) -> bytes:
    """Return titles and captions of some documents with their anchors.

    An anchor is an id of the HTML page, and a named destination of the PDF.

    An item is ``{anchor, label, text, exhibit}``: ``label`` is the number with its word, and
    ``exhibit`` the id of a table or figure, whose numbers are ``tables/<exhibit>.csv``.
    """
    records = [
        {"slug": each.kind, "title": each.meta.title, "items": list(_items(each))}
        for each in documents
    ]
    return f"{json.dumps({'documents': records}, ensure_ascii=False, indent=1)}\n".encode()


def _items(document: Document) -> Iterator[dict[str, str]]:
    if document.front:
        yield _item("ringkasan", "", "Ringkasan")
    yield from _items_of(document.front)
    for chapter in document.chapters:
        yield _item(chapter.id, chapter.label, chapter.title)
        yield from _items_of(chapter.nodes)


def _items_of(nodes: Iterable[Node]) -> Iterator[dict[str, str]]:
    for node in nodes:
        if isinstance(node, Heading) and node.level > 1:
            yield _item(node.id, "", node.text)
        elif isinstance(node, TableNode | FigureNode):
            yield {**_item(node.anchor, node.label, node.caption), "exhibit": node.block.id}


def _item(anchor: str, label: str, text: str) -> dict[str, str]:
    return {"anchor": anchor, "label": label, "text": text, "exhibit": ""}
