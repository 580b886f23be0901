"""Whole numbers in words, as amounts are repeated in letters and receipts."""

from __future__ import annotations

_ONES = (
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam",
    "tujuh", "delapan", "sembilan", "sepuluh", "sebelas",
)  # fmt: skip
_TEENS_END = 20
_SCALES = (
    (10**15, "kuadriliun"),
    (10**12, "triliun"),
    (10**9, "miliar"),
    (10**6, "juta"),
)
LIMIT = 10**18


def terbilang(number: int) -> str:
    """Return a whole number in words.

    Parameters
    ----------
    number : int
        Between -10**18 and 10**18, both excluded.

    Raises
    ------
    ValueError
        If the number has no official name here (a quintillion or more).

    Examples
    --------
    >>> terbilang(5698)
    'lima ribu enam ratus sembilan puluh delapan'
    >>> terbilang(775_000_000_000), terbilang(1_100), terbilang(-3)
    ('tujuh ratus tujuh puluh lima miliar', 'seribu seratus', 'minus tiga')
    """
    if abs(number) >= LIMIT:
        raise ValueError(f"no words for numbers of {LIMIT} and beyond: {number}")
    if number < 0:
        return f"minus {_spelled(-number)}"
    return _spelled(number)


def _spelled(number: int) -> str:
    for scale, name in _SCALES:
        if number >= scale:
            count, rest = divmod(number, scale)
            return _joined(f"{_spelled(count)} {name}", rest)
    return _below_a_million(number)


def _below_a_million(number: int) -> str:
    if number < len(_ONES):
        return _ONES[number]
    if number < _TEENS_END:
        return f"{_ONES[number - 10]} belas"
    for scale, name in ((1000, "ribu"), (100, "ratus"), (10, "puluh")):
        if number >= scale:
            count, rest = divmod(number, scale)
            return _joined(_counted(count, name), rest)
    raise AssertionError(f"a number from 20 on has tens: {number}")


def _counted(count: int, name: str) -> str:
    """Return "seribu" or "seratus" for one, else the count before the name."""
    return f"se{name}" if count == 1 else f"{_below_a_million(count)} {name}"


def _joined(head: str, rest: int) -> str:
    return head if rest == 0 else f"{head} {_spelled(rest)}"
