"""The form that is hashed: one for the same words, however they are written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

# An address leaks with its first words already, and a search for short stretches is fast.
SEARCHED_WORDS: Final = 4
_SEPARATORS: Final = re.compile(r"[\W_]+")
_BREAK: Final = "\0"
_TWO_SPACES: Final = "  "
_SPACES: Final = re.compile(" {2,}")
_ASCII: Final = {code: chr(code).upper() if chr(code).isalnum() else " " for code in range(1, 128)}
_FEWEST_WORDS_OF_A_PLACE: Final = 3


def normalise(text: str) -> str:
    """Return the form that is hashed: capitals, letters and digits, single spaces.

    >>> normalise(" Kp. Contoh,  RT 01/RW.02 ")
    'KP CONTOH RT 01 RW 02'
    """
    capitals = text.upper()
    return capitals if capitals.isalnum() else _SEPARATORS.sub(" ", capitals).strip()


def joined(texts: Iterable[str]) -> str:
    """Return many texts as one: as one, they are read or handed to another process at once.

    >>> joined(["Contoh-000123", "kp. contoh"]).split(chr(0))
    ['Contoh-000123', 'kp. contoh']
    """
    listed = list(texts)
    whole = _BREAK.join(listed)
    if whole.count(_BREAK) < len(listed):
        return whole
    # In normal form, what parts the texts here is a space inside of them.
    return _BREAK.join(text.replace(_BREAK, " ") for text in listed)


def normalise_all(texts: Sequence[str]) -> list[str]:
    """Return the normal form of each text, all of them in one pass.

    >>> normalise_all(["Contoh-000123", "", " kp. contoh "])
    ['CONTOH 000123', '', 'KP CONTOH']
    """
    return _normal_forms(joined(texts)) if texts else []


def searched_stretches(texts: str, is_telling: Callable[[str], bool]) -> frozenset[str]:
    """Return what the privacy gate looks for: the first words of what points at a person.

    Parameters
    ----------
    texts : str
        As written in the inputs, `joined`.
    is_telling : callable
        From a normal form to whether it points at a person: `is_telling_name` or
        `is_telling_address`.

    Returns
    -------
    frozenset of str
        In normal form, of at most ``SEARCHED_WORDS`` words.
    """
    return frozenset(filter(is_telling, map(first_words, _normal_forms(texts))))


def _normal_forms(texts: str) -> list[str]:
    if not texts.isascii():
        return [normalise(text) for text in texts.split(_BREAK)]
    spaced = texts.translate(_ASCII)
    if _TWO_SPACES in spaced:
        spaced = _SPACES.sub(" ", spaced)
    trimmed = spaced.replace(f" {_BREAK}", _BREAK).replace(f"{_BREAK} ", _BREAK)
    return trimmed.strip(" ").split(_BREAK)


def first_words(normal: str) -> str:
    """Return the words of a normal form by which it is looked for."""
    if normal.count(" ") < SEARCHED_WORDS:
        return normal
    return " ".join(normal.split(" ", SEARCHED_WORDS)[:SEARCHED_WORDS])


def is_telling_name(normal: str) -> bool:
    """Tell whether a name or number in normal form points at a person: two words, or a digit.

    A single word is a name no one is known by, and as a word of the language (``Bunga``,
    ``Cahaya``) it would stand in any report.

    >>> is_telling_name("CAHAYA"), is_telling_name("CONTOH 000123"), is_telling_name("99020")
    (False, True, True)
    """
    return bool(normal) and not normal.isalpha()


def is_telling_address(normal: str) -> bool:
    """Tell whether an address in normal form points at a house: a digit, or three words.

    Two words are a hamlet (``Kampung Contoh``), where many live and which reports may name.

    >>> is_telling_address("KAMPUNG CONTOH"), is_telling_address("KP CONTOH RT 01")
    (False, True)
    """
    has_digit = not normal.replace(" ", "").isalpha()
    return bool(normal) and (has_digit or normal.count(" ") >= _FEWEST_WORDS_OF_A_PLACE - 1)
