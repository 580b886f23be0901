"""Find in a text what no report may print."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from lebak_reports.wording.causes import ALLOWED, CAUSES
from lebak_reports.wording.levels import PROVEN, RECORDED
from lebak_reports.wording.units import COMPACT, RELATIVE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lebak_reports.wording.levels import Level

_SENTENCE: Final = re.compile(r"[^.!?\n]+(?:\.(?=\S)[^.!?\n]*)*[.!?]?")
_PERSEN_POIN: Final = "Tulis persen poin untuk tingkat; untuk jumlah, tulis satuannya lebih dulu"
_WRITTEN_OUT: Final = "Tulis ribu, juta, miliar, atau triliun"
_CAUSAL: Final = "Tingkat buktinya belum mengizinkan kata sebab; pakai kata yang mencatat"


@dataclass(frozen=True, slots=True)
class Fault:
    """Words that may not be printed.

    Attributes
    ----------
    words : str
        As written.
    sentence : str
        The sentence they stand in.
    remedy : str
        What to write instead, in Indonesian, without a full stop.
    """

    words: str
    sentence: str
    remedy: str


@lru_cache(maxsize=1 << 14)
def faults(text: str, level: Level = RECORDED) -> tuple[Fault, ...]:
    """Return what a text says that its level of evidence or the reader does not bear.

    Examples
    --------
    >>> [fault.words for fault in faults("Insentif berhasil menurunkan kemiskinan.")]
    ['berhasil menurunkan']
    >>> faults("Keluarga sasaran berkurang."), faults("Ini disebabkan insentif.", "A")
    ((), ())
    """
    return tuple(_faults(text, level))


def _faults(text: str, level: Level) -> Iterator[Fault]:
    lowered = text.lower()
    if level != PROVEN:
        masked = ALLOWED.sub(lambda quoted: "\0" * len(quoted[0]), lowered)
        for match in CAUSES.finditer(masked):
            yield _fault(text, match, _CAUSAL)
    for match in RELATIVE.finditer(lowered):
        yield _fault(text, match, _PERSEN_POIN)
    for match in COMPACT.finditer(text):
        yield _fault(text, match, _WRITTEN_OUT)


def _fault(text: str, match: re.Match[str], remedy: str) -> Fault:
    words = text[match.start() : match.end()]
    return Fault(words, _sentence(text, match.start()), remedy)


def _sentence(text: str, place: int) -> str:
    """Return the sentence around a place; a point inside a number ends none."""
    around = next(each for each in _SENTENCE.finditer(text) if each.end() > place)
    return around[0].strip()
