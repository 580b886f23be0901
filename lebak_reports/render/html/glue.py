"""Punctuation that touches a number stays with it.

A number that opens its definition is a button, and browsers break lines around a button even
where a bracket touches it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lebak_reports.blocks import Claim
from lebak_reports.blocks.claims import part_text

if TYPE_CHECKING:
    from lebak_reports.blocks import Part

_HEAD, _TAIL = re.compile(r"\S*"), re.compile(r"\S*\Z")


@dataclass(frozen=True, slots=True)
class Word:
    """A claim with the characters that touch it, and its place in the sentence from 1."""

    before: str
    claim: Claim
    after: str
    place: int


def glued(parts: tuple[Part, ...]) -> tuple[str | Word, ...]:
    """Return a sentence as text that may break and words that must not."""
    pieces: list[str | Word] = []
    for place, part in enumerate(parts, start=1):
        last = pieces[-1] if pieces else ""
        if isinstance(part, Claim):
            before = _touching(_TAIL, last)
            if isinstance(last, str) and pieces:
                pieces[-1] = last.removesuffix(before)
            pieces.append(Word(before, part, "", place))
        elif isinstance(last, Word):
            after = _touching(_HEAD, part_text(part))
            pieces[-1] = replace(last, after=after)
            pieces.append(part_text(part).removeprefix(after))
        else:
            pieces.append(part_text(part))
    return tuple(pieces)


def _touching(edge: re.Pattern[str], piece: str | Word) -> str:
    found = edge.search(piece) if isinstance(piece, str) else None
    return found[0] if found else ""
