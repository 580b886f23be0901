"""Numbers, rupiah and percentages in official Indonesian.

Rounding is half up (away from zero), as a reader checks it by hand; Babel alone would round
half to even. Negative numbers carry the minus sign U+2212, which screen readers speak and a
line break never separates from its digits.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from math import isnan

from babel.numbers import format_decimal

TIDAK_TERSEDIA = "data tidak tersedia"
TIDAK_DITAMPILKAN = "tidak ditampilkan"

_LOCALE = "id_ID"
_MINUS = "\N{MINUS SIGN}"
_RUPIAH_UNITS = (("juta", 6), ("miliar", 9), ("triliun", 12))
_SHORTENED_FROM = 10**6
_CARRIED_FROM = 1000

Number = int | float | Decimal


def bilangan(value: Number | None) -> str:
    """Return a whole number with dots between thousands.

    Examples
    --------
    >>> bilangan(5698), bilangan(-345), bilangan(None)
    ('5.698', '−345', 'data tidak tersedia')
    """
    return desimal(value, digits=0)


def desimal(value: Number | None, *, digits: int = 1) -> str:
    """Return a number with a decimal comma and exactly `digits` decimals.

    Examples
    --------
    >>> desimal(5.25), desimal(1234.5, digits=2), desimal(-0.04)
    ('5,3', '1.234,50', '0,0')
    """
    if value is None or isnan(value):
        return TIDAK_TERSEDIA
    return _written(_rounded(value, digits), digits)


def persen(ratio: Number | None, *, digits: int = 2) -> str:
    """Return a ratio (0..1) as a percentage in words.

    Examples
    --------
    >>> persen(345 / 6043), persen(1, digits=0)
    ('5,71 persen', '100 persen')
    """
    if ratio is None or isnan(ratio):
        return TIDAK_TERSEDIA
    return f"{desimal(_exact(ratio) * 100, digits=digits)} persen"


def persen_poin(difference: Number | None, *, digits: int = 2) -> str:
    """Return the difference of two ratios as percentage points.

    Examples
    --------
    >>> persen_poin(0.0126 - 0.0085)
    '0,41 persen poin'
    """
    if difference is None or isnan(difference):
        return TIDAK_TERSEDIA
    return f"{desimal(_exact(difference) * 100, digits=digits)} persen poin"


def rupiah(value: Number | None, *, digits: int = 1) -> str:
    """Return an amount in juta, miliar or triliun with at most `digits` decimals.

    The amount is rounded before the unit is chosen, so that 999,95 juta becomes 1 miliar
    and never "1.000 juta". Amounts below one juta are written in full.

    Examples
    --------
    >>> rupiah(5_900_000_000), rupiah(2_950_000_000, digits=2), rupiah(750_000)
    ('Rp5,9 miliar', 'Rp2,95 miliar', 'Rp750.000')
    >>> rupiah(999_950_000)
    'Rp1 miliar'
    """
    if value is None or isnan(value):
        return TIDAK_TERSEDIA
    amount = _rounded(value, 0)
    if abs(amount) < _SHORTENED_FROM:
        return rupiah_penuh(amount)
    for unit, power in _RUPIAH_UNITS:  # noqa: B007  the last unit also takes what is larger
        scaled = _rounded(amount.scaleb(-power), digits)
        if abs(scaled) < _CARRIED_FROM:
            break
    return _with_currency(_trimmed(scaled, digits), f" {unit}")


def rupiah_penuh(value: Number | None) -> str:
    """Return an amount in whole rupiah.

    Examples
    --------
    >>> rupiah_penuh(5_900_000_000)
    'Rp5.900.000.000'
    """
    if value is None or isnan(value):
        return TIDAK_TERSEDIA
    return _with_currency(bilangan(value), "")


def _exact(value: Number) -> Decimal:
    """Return the decimal number that was meant: 0.1 is a tenth, not its binary neighbour."""
    return value if isinstance(value, Decimal) else Decimal(str(value))


def _rounded(value: Number, digits: int) -> Decimal:
    rounded = _exact(value).quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP)
    return rounded or abs(rounded)


def _written(value: Decimal, digits: int) -> str:
    pattern = "#,##0" + ("." + "0" * digits if digits else "")
    return format_decimal(value, format=pattern, locale=_LOCALE).replace("-", _MINUS)


def _trimmed(value: Decimal, digits: int) -> str:
    pattern = "#,##0" + ("." + "#" * digits if digits else "")
    return format_decimal(value, format=pattern, locale=_LOCALE).replace("-", _MINUS)


def _with_currency(number: str, unit: str) -> str:
    """Put Rp before the digits and the minus before Rp, as in −Rp5,9 miliar."""
    sign = _MINUS if number.startswith(_MINUS) else ""
    return f"{sign}Rp{number.removeprefix(_MINUS)}{unit}"
