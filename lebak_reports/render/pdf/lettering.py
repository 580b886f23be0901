"""Texts of a table as its page sets them: capitals of headings, breaks in what is no word."""

from __future__ import annotations

import re

_LETTERS = re.compile(r"[^\W\d_](?:[^\W\d_]|\.)*")
# Function words keep their small letter in a heading, as in a title.
_SMALL = frozenset(
    {"dan", "atau", "di", "ke", "dari", "yang", "per", "untuk", "pada", "dalam", "s.d."}
)
UNBROKEN = 30
"""A word up to this length is never broken; a longer one is none."""
_LONG_WORD = re.compile(rf"[^\s/-]{{{UNBROKEN + 1},}}")
# Ten characters, each with the marks and joined signs that belong to it.
_PIECE = re.compile(r"(?:\S(?:[\u0300-\u036f\ufe0f]|\u200d\S)*){1,10}")
_MAY_BREAK = "\u200b"


def capitalised(heading: str) -> str:
    """Return a column's heading with a capital on every word but function words.

    Examples
    --------
    >>> capitalised("Realisasi s.d. triwulan (Rp per keluarga)")
    'Realisasi s.d. Triwulan (Rp per Keluarga)'
    """
    return _LETTERS.sub(lambda found: _capital(found[0]), heading)


def breakable(text: str) -> str:
    """Return a cell's text with places to break where a "word" would leave its cell.

    Examples
    --------
    >>> breakable("kata biasa")
    'kata biasa'
    >>> breakable("a" * 31).split("\u200b")
    ['aaaaaaaaaa', 'aaaaaaaaaa', 'aaaaaaaaaa', 'a']
    """
    if len(text) <= UNBROKEN:
        return text
    return _LONG_WORD.sub(lambda found: _MAY_BREAK.join(_PIECE.findall(found[0])), text)


def _capital(word: str) -> str:
    return word if word in _SMALL else word[0].upper() + word[1:]
