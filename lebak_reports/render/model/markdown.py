"""Markdown cells as nodes of the document model; what the model can't hold is refused."""

from __future__ import annotations

import re
from functools import cache
from html import unescape
from typing import Any, cast

import mistune

from lebak_reports.render.model.inlines import (
    Break,
    Code,
    Em,
    Inline,
    Link,
    Strong,
    Text,
    plain,
)
from lebak_reports.render.model.records import Heading, List, Node, Paragraph

Token = dict[str, Any]
_ALLOWED_URL = re.compile(r"(?:https?://|mailto:|#)", re.IGNORECASE)
_FIRST_NUMBER = 1


class UnprintableMarkdownError(ValueError):
    """Markdown that the document model has no node for; the text says which, in Indonesian."""


def nodes_of(markdown: str) -> tuple[Node, ...]:
    """Parse a Markdown cell.

    Returns
    -------
    tuple of Node
        Headings (with an empty id), paragraphs and lists, in reading order.

    Raises
    ------
    UnprintableMarkdownError
        For HTML, images, quotes, code blocks, Markdown tables, footnotes, or a link with
        another scheme than http, https and mailto.
    """
    tokens, _ = _parser().parse(markdown)
    # Without a renderer mistune returns tokens; its annotation also allows rendered text.
    return _nodes(cast("list[Token]", tokens))


@cache
def _parser() -> mistune.Markdown:
    # Plugins are on so that their syntax is recognised and refused, not printed raw.
    return mistune.create_markdown(
        renderer=None, plugins=["footnotes", "table", "strikethrough", "math"]
    )


def _nodes(tokens: list[Token]) -> tuple[Node, ...]:
    return tuple(_node(token) for token in tokens if token["type"] != "blank_line")


def _node(token: Token) -> Node:
    match token["type"]:
        case "heading":
            return Heading(token["attrs"]["level"], "", plain(_inlines(token["children"])))
        case "paragraph" | "block_text":
            return Paragraph(_inlines(token["children"]))
        case "list":
            return _list(token)
        case other:
            raise UnprintableMarkdownError(f"unsur Markdown '{other}' tidak dikenal laporan")


def _list(token: Token) -> List:
    attrs = token["attrs"]
    if attrs.get("start", _FIRST_NUMBER) != _FIRST_NUMBER:
        raise UnprintableMarkdownError("daftar bernomor harus mulai dari satu")
    items = tuple(_nodes(item["children"]) for item in token["children"])
    return List(ordered=attrs["ordered"], items=items)


def _inlines(tokens: list[Token]) -> tuple[Inline, ...]:
    return tuple(_inline(token) for token in tokens)


def _inline(token: Token) -> Inline:
    match token["type"]:
        case "text":
            return Text(unescape(token["raw"]))
        case "softbreak":
            return Text(" ")
        case "strong":
            return Strong(_inlines(token["children"]))
        case "emphasis":
            return Em(_inlines(token["children"]))
        case "codespan":
            return Code(unescape(token["raw"]))
        case "linebreak":
            return Break()
        case "link":
            return _link(token)
        case other:
            raise UnprintableMarkdownError(f"unsur Markdown '{other}' tidak dikenal laporan")


def _link(token: Token) -> Link:
    url = token["attrs"]["url"]
    if not _ALLOWED_URL.match(url):
        raise UnprintableMarkdownError(f"tautan '{url}' bukan http, https, mailto, atau #jangkar")
    if "title" in token["attrs"]:
        raise UnprintableMarkdownError(f"tautan '{url}' memakai judul, yang tidak tercetak")
    return Link(url, _inlines(token["children"]))
