"""Numbers that look like a NIK or a family card number, whether or not we know them."""

from __future__ import annotations

import re

DIGITS = 16

# Sixteen digits in a row. Neither part of a longer number, nor the digits after a decimal
# point, nor a stretch of a hexadecimal hash.
_PLAIN = re.compile(r"(?<![0-9a-f])(?<!\d[.,])\d{16}(?![0-9a-f])")
# The ways people group them, each with one and the same separator. Numbers in neighbouring
# cells of a table also stand side by side, so a grouped one must be built like a NIK.
_GROUPED = re.compile(
    r"(?<![\w.,])(?:"
    r"\d{4}(?P<a>[ .\-\u00a0])\d{4}(?P=a)\d{4}(?P=a)\d{4}"
    r"|\d{6}(?P<b>[ .\-\u00a0])\d{6}(?P=b)\d{4}"
    r"|\d{2}(?P<c>[ .\-\u00a0])\d{2}(?P=c)\d{2}(?P=c)\d{6}(?P=c)\d{4}"
    r"|\d{2}(?P<d>[ .\-\u00a0])\d{2}(?P=d)\d{2}(?P=d)\d{2}(?P=d)\d{2}(?P=d)\d{2}(?P=d)\d{4}"
    r"|\d(?:(?P<e>[ .\-\u00a0])\d)(?:(?P=e)\d){14}"
    r")(?![\w])"
)
# Kode Kemendagri of province, kabupaten and kecamatan; day of birth (+40 for women), month,
# year; a serial that is not zero: Perpres 26/2009 as amended, Permendagri 102/2019.
_BUILT_LIKE_A_NIK = re.compile(
    r"(?:1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-6])\d\d(?!00)\d\d"
    r"(?:[04][1-9]|[1256]\d|[37][01])(?:0[1-9]|1[0-2])\d\d(?!0000)\d{4}"
)
_NOT_A_DIGIT = re.compile(r"\D")


def has_identity_number(text: str) -> bool:
    """Tell whether a text holds a number in the shape of a NIK.

    Examples
    --------
    >>> has_identity_number("NIK 9902094107800001"), has_identity_number("36.02.09.410780.0001")
    (True, True)
    >>> has_identity_number("0.9428571428571428"), has_identity_number("1234 5678 9012 3456")
    (False, False)
    """
    if _PLAIN.search(text):
        return True
    grouped = (_NOT_A_DIGIT.sub("", match[0]) for match in _GROUPED.finditer(text))
    return any(_BUILT_LIKE_A_NIK.fullmatch(digits) for digits in grouped)
