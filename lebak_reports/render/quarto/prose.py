"""Nodes of the document model as Markdown for pandoc; a text never becomes markup."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from lebak_reports.blocks.markdown import literal
from lebak_reports.render.model import (
    Break,
    Code,
    Em,
    FigureNode,
    Heading,
    KalimatNode,
    Link,
    List,
    Paragraph,
    Strong,
    TableNode,
    Text,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lebak_reports.blocks import Kalimat
    from lebak_reports.render.model import Inline, Node

_INDENT = "    "
_STOPS = (".", "?", "!", ":")
# What has a meaning in addresses; the rest is percent-encoded.
_ADDRESS = "%:/?#[]@!$&'()*+,;=-._~"
# A finding or a decision without a title of its own is named by its role.
_ROLES = {"temuan": "Temuan", "keputusan": "Keputusan yang diminta"}


def heading_markdown(level: int, text: str, anchor: str) -> str:
    """Return a heading with the anchor that links point to."""
    return f"{'#' * level} {literal(text)} {{#{anchor}}}"


def prose_markdown(node: Node) -> str:
    """Return a heading, a paragraph, a list or a sentence as Markdown."""
    match node:
        case Heading():
            return heading_markdown(node.level, node.text, node.id)
        case Paragraph():
            return _inlines(node.inlines)
        case List():
            return "\n".join(_item(node, item) for item in node.items)
        case KalimatNode():
            return _sentence(node.block)
        case TableNode() | FigureNode():
            raise TypeError(f"{node.label} is an output, not prose")


def _sentence(kalimat: Kalimat) -> str:
    title = kalimat.title or _ROLES.get(kalimat.role)
    text = literal(kalimat.text)
    if title is None:
        return text
    stop = "" if title.endswith(_STOPS) else "."
    return f"**{literal(title + stop)}** {text}"


def _item(parent: List, nodes: Iterable[Node]) -> str:
    text = "\n\n".join(map(prose_markdown, nodes)).replace("\n", f"\n{_INDENT}")
    mark = "1." if parent.ordered else "-"
    return f"{mark:4}{text}"


def _inlines(inlines: Iterable[Inline]) -> str:
    return "".join(map(_inline, inlines))


def _inline(inline: Inline) -> str:
    match inline:
        case Text(text=text) | Code(text=text):
            return _kept_spaces(text)
        case Strong(children=children):
            return f"**{_inlines(children)}**"
        case Em(children=children):
            return f"*{_inlines(children)}*"
        case Link():
            return _link(inline)
        case Break():
            return "\\\n"


def _kept_spaces(text: str) -> str:
    """Return a run of text with the blanks that part it from its neighbours."""
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and text.strip() else ""
    return f"{before}{literal(text)}{after}"


def _link(link: Link) -> str:
    # Anchors of the suite's own documents lead nowhere in Quarto's.
    if link.url.startswith("#"):
        return _inlines(link.children)
    return f"[{_inlines(link.children)}](<{quote(link.url, safe=_ADDRESS)}>)"
