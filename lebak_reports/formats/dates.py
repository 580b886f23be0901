"""Dates and times in official Indonesian.

Quarters write themselves: see ``periods.Quarter.label``.
"""

from __future__ import annotations

from datetime import timedelta, timezone
from typing import TYPE_CHECKING

from babel.dates import format_date

from lebak_reports.formats.numbers import TIDAK_TERSEDIA

if TYPE_CHECKING:
    from datetime import date, datetime

_LOCALE = "id_ID"
# Western Indonesia has had one offset without summer time since 1964.
_WIB = timezone(timedelta(hours=7), "WIB")


def tanggal(day: date | None) -> str:
    """Return a date as letters write it.

    Examples
    --------
    >>> from datetime import date
    >>> tanggal(date(2024, 10, 25))
    '25 Oktober 2024'
    """
    return TIDAK_TERSEDIA if day is None else format_date(day, "d MMMM y", locale=_LOCALE)


def bulan(day: date | None) -> str:
    """Return the month of a date.

    Examples
    --------
    >>> from datetime import date
    >>> bulan(date(2024, 10, 25))
    'Oktober 2024'
    """
    return TIDAK_TERSEDIA if day is None else format_date(day, "MMMM y", locale=_LOCALE)


def waktu(moment: datetime) -> str:
    """Return a moment as date and time in WIB; raise ValueError without a time zone.

    Examples
    --------
    >>> from datetime import UTC, datetime
    >>> waktu(datetime(2024, 11, 29, 10, 0, tzinfo=UTC))
    '29 November 2024 pukul 17.00 WIB'
    """
    if moment.tzinfo is None:
        raise ValueError(f"a moment without a time zone can't be told in WIB: {moment}")
    local = moment.astimezone(_WIB)
    return f"{tanggal(local.date())} pukul {local:%H.%M} WIB"
