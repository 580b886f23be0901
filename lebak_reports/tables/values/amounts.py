"""Read counts, rupiah and percents as Indonesian spreadsheets write them."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from lebak_reports.tables.values.reading import Reading, UnreadableError

LONGEST_AMOUNT: Final = 15
_PLAIN: Final = re.compile(r"(?P<whole>\d+)(?:[.,](?P<decimals>\d{1,2}|0+))?")
_GROUPED: Final = re.compile(r"(?P<whole>\d{1,3}(?:\.\d{3})+)(?:,(?P<decimals>\d{1,2}))?")
_COMMA_GROUPS: Final = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_RUPIAH_SIGN: Final = re.compile(r"^(?:rp|idr)\.?\s*", re.IGNORECASE)
_DASH_FOR_ZERO_SEN: Final = re.compile(r",-+$")
_REWRITE: Final = "Tulis 1234567 atau 1.234.567,00."


def read_rupiah(written: str) -> Reading:
    """Read an amount of money as whole rupiah.

    ``1,234,567`` is refused: one comma more or less would make it a thousand times larger.
    Sen are rounded half up, and remarked on.

    >>> read_rupiah("Rp 1.234.567,00").value, read_rupiah("1234567").value
    (1234567, 1234567)
    """
    text = _DASH_FOR_ZERO_SEN.sub("", _RUPIAH_SIGN.sub("", written.strip()))
    text, is_negative = _unsigned(re.sub(r"\s", "", text))
    if _COMMA_GROUPS.fullmatch(text):
        raise UnreadableError("jumlah uang bermakna ganda (koma sebagai ribuan?)", _REWRITE)
    match = _GROUPED.fullmatch(text) or _PLAIN.fullmatch(text)
    if match is None:
        raise UnreadableError("jumlah uang tidak terbaca", _REWRITE)
    whole = match["whole"].replace(".", "")
    if len(whole) > LONGEST_AMOUNT:
        raise UnreadableError("jumlah uang terlalu besar", "Periksa satuannya: harus rupiah.")
    exact = Decimal(f"{whole}.{match['decimals'] or 0}")
    rounded = int(exact.quantize(Decimal(1), ROUND_HALF_UP))
    remark = "" if exact == rounded else "sen dibulatkan ke rupiah penuh"
    return Reading(-rounded if is_negative else rounded, remark)


def read_count(written: str) -> Reading:
    """Read a whole number; ``4.0`` of a spreadsheet is 4, ``4,5`` is refused.

    >>> read_count("12").value
    12
    """
    text, is_negative = _unsigned(written.strip())
    match = re.fullmatch(r"(\d{1,9})(?:[.,]0{1,2})?", text)
    if match is None:
        raise UnreadableError("bukan bilangan bulat", "Tulis angka saja, misalnya 4.")
    return Reading(-int(match[1]) if is_negative else int(match[1]))


def read_percent(written: str) -> Reading:
    """Read a percentage written 0..100 as a ratio 0..1.

    >>> read_percent("45,5 %").value
    0.455
    """
    match = re.fullmatch(r"(\d{1,6})(?:[.,](\d{1,12}))?\s*%?", written.strip())
    if match is None:
        raise UnreadableError("persen tidak terbaca", "Tulis 0 sampai 100, misalnya 45,5.")
    return Reading(float(Decimal(f"{match[1]}.{match[2] or 0}") / 100))


def _unsigned(text: str) -> tuple[str, bool]:
    """Split off a minus sign or the brackets that accountants use for it."""
    if text.startswith("(") and text.endswith(")"):
        return text[1:-1], True
    return text.removeprefix("-"), text.startswith("-")
