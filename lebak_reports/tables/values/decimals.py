"""Read a column of numbers with decimals, Indonesian or English, without guessing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from lebak_reports.tables.values.reading import Reading, UnreadableError

if TYPE_CHECKING:
    from collections.abc import Sequence

_INDONESIAN: Final = re.compile(r"-?(?:\d{1,15}|\d{1,3}(?:\.\d{3})+)(?:,\d{1,15})?")
# As Excel and databases hand numbers over, 5e-05 too.
_ENGLISH: Final = re.compile(r"-?\d{1,15}\.\d{1,17}|-?\d(?:\.\d{1,17})?e-\d{1,2}")
_EITHER: Final = re.compile(r"-?[1-9]\d{0,2}\.\d{3}")
_REWRITE: Final = "Tulis 1234,5 tanpa titik ribuan."


def read_decimals(texts: Sequence[str]) -> list[Reading | UnreadableError]:
    """Read the different texts of a column of numbers.

    ``1.250`` may be one and a quarter, or a thousand and more. What other cells of the column
    write decides: a decimal comma makes its point one of thousands, a decimal point a decimal
    one. Where nothing decides, or both do, it is refused.

    >>> [reading.value for reading in read_decimals(["1.250", "12,5"])]
    [1250.0, 12.5]
    >>> [reading.value for reading in read_decimals(["1.250", "12.5"])]
    [1.25, 12.5]
    """
    plain = [re.sub(r"\s", "", text).removesuffix("%") for text in texts]
    has_comma = any("," in text for text in plain)
    has_point = any(_is_english(text) and not _EITHER.fullmatch(text) for text in plain)
    is_undecided = has_comma == has_point
    return [_read(text, is_undecided=is_undecided, has_point=has_point) for text in plain]


def _read(text: str, *, is_undecided: bool, has_point: bool) -> Reading | UnreadableError:
    if _EITHER.fullmatch(text) and is_undecided:
        return UnreadableError("bilangan bermakna ganda (titik sebagai ribuan?)", _REWRITE)
    if _is_english(text) and (has_point or not _INDONESIAN.fullmatch(text)):
        return Reading(float(text))
    if _INDONESIAN.fullmatch(text):
        return Reading(float(text.replace(".", "").replace(",", ".")))
    return UnreadableError("bilangan tidak terbaca", _REWRITE)


def _is_english(text: str) -> bool:
    return _ENGLISH.fullmatch(text) is not None
