"""What a paragraph is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Text:
    """A run of plain text."""

    type: ClassVar[str] = "text"
    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Text of great importance."""

    type: ClassVar[str] = "strong"
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Em:
    """Stressed text or a foreign term."""

    type: ClassVar[str] = "em"
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Code:
    """A literal: a file name, a column."""

    type: ClassVar[str] = "code"
    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link to a web page, a mail address or an anchor of the same document."""

    type: ClassVar[str] = "link"
    url: str
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Break:
    """A forced line break."""

    type: ClassVar[str] = "break"


Inline = Text | Strong | Em | Code | Link | Break


def plain(inlines: tuple[Inline, ...]) -> str:
    """Return the text of a paragraph, without its looks."""
    return "".join(_text_of(inline) for inline in inlines)


def _text_of(inline: Inline) -> str:
    match inline:
        case Text() | Code():
            return inline.text
        case Strong() | Em() | Link():
            return plain(inline.children)
        case Break():
            return " "
