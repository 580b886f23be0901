"""Numbers of chapters, tables and figures."""

from __future__ import annotations

import string
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lebak_reports.render.model.records import ANNEX, Chapter

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lebak_reports.render.model.records import Node

FRONT_PREFIX = "R"
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


@dataclass(frozen=True, slots=True)
class Numbering:
    """How a chapter and its exhibits are numbered.

    Attributes
    ----------
    number, label : str
        ``II`` and ``BAB II``, ``A`` and ``Lampiran A``, or both empty.
    prefix : str
        What stands before an exhibit's running number: ``2.``, ``A.``, or nothing.
    """

    number: str
    label: str
    prefix: str

    @classmethod
    def of_bab(cls, place: int) -> Numbering:
        """Return the numbering of a chapter of the laporan, counted from 1."""
        number = roman(place)
        return cls(number, f"BAB {number}", f"{place}.")

    @classmethod
    def of_lampiran(cls, place: int) -> Numbering:
        """Return the numbering of an annex, counted from 1."""
        letter = string.ascii_uppercase[place - 1]
        return cls(letter, f"{ANNEX} {letter}", f"{letter}.")

    def chapter(self, anchor: str, title: str, nodes: Iterable[Node]) -> Chapter:
        """Return a chapter with this number."""
        return Chapter(anchor, self.number, self.label, title, tuple(nodes))


FRONT = Numbering("", "", f"{FRONT_PREFIX}.")
UNNUMBERED = Numbering("", "", "")


def roman(number: int) -> str:
    """Write a positive number in Roman numerals.

    Examples
    --------
    >>> [roman(number) for number in (1, 4, 9, 14)]
    ['I', 'IV', 'IX', 'XIV']
    """
    written = ""
    for value, numeral in _ROMAN:
        times, number = divmod(number, value)
        written += numeral * times
    return written
