"""Read days, months and quarters in the mixed formats of one and the same column."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Final

from lebak_reports.errors import QuarterError
from lebak_reports.periods import Quarter
from lebak_reports.tables.values.reading import Reading, UnreadableError

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            ("januari", "january", "jan"),
            ("februari", "february", "feb", "peb"),
            ("maret", "march", "mar"),
            ("april", "apr"),
            ("mei", "may"),
            ("juni", "june", "jun"),
            ("juli", "july", "jul"),
            ("agustus", "august", "agu", "ags", "agt", "aug"),
            ("september", "sep", "sept"),
            ("oktober", "october", "okt", "oct"),
            ("november", "nopember", "nov", "nop"),
            ("desember", "december", "des", "dec"),
        ),
        start=1,
    )
    for name in names
}
_TIME_OF_DAY: Final = re.compile(r"[t ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$")
_YEAR_FIRST: Final = re.compile(r"(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})")
_DAY_FIRST: Final = re.compile(r"(?P<d>\d{1,2})[-/. ](?P<m>\d{1,2}|[a-z]+)[-/. ](?P<y>\d{4})")
_YEAR_MONTH: Final = re.compile(r"(?P<y>\d{4})[-/.](?P<m>\d{1,2})")
_MONTH_YEAR: Final = re.compile(r"(?P<m>\d{1,2}|[a-z]+)[-/. ](?P<y>\d{4})")
_SERIAL: Final = re.compile(r"(?P<days>\d{5})(?:\.\d+)?")
# Excel counts days from 1900 and believes that 29 February 1900 existed, hence the 30th.
_EXCEL_EPOCH: Final = date(1899, 12, 30)
_ROMAN: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_QUARTER_WORDS: Final = re.compile(r"(?:triwulan|tw)\s+(iv|i{1,3}|[1-4])\s+(?:tahun\s+)?(\d{4})")


def read_day(written: str) -> Reading:
    """Read a day: ISO, day first, month in words, or the serial number of Excel.

    >>> read_day("25 Oktober 2024").value, read_day("45590").value
    (datetime.datetime(2024, 10, 25, 0, 0), datetime.datetime(2024, 10, 25, 0, 0))
    """
    text = _TIME_OF_DAY.sub("", written.strip().casefold())
    if match := _SERIAL.fullmatch(text):
        return _at_midnight(_EXCEL_EPOCH + timedelta(days=int(match["days"])))
    match = _YEAR_FIRST.fullmatch(text) or _DAY_FIRST.fullmatch(re.sub(r"\s+", " ", text))
    if match is None:
        raise UnreadableError("tanggal tidak terbaca", "Tulis 2024-10-25 atau 25/10/2024.")
    try:
        return _at_midnight(date(int(match["y"]), _month(match["m"]), int(match["d"])))
    except ValueError as error:
        raise UnreadableError(
            "tanggal tidak ada di kalender", "Periksa urutan hari/bulan/tahun."
        ) from error


def read_month(written: str) -> Reading:
    """Read a month as ``2024-10``; a day of that month will do.

    >>> read_month("Oktober 2024").value, read_month("2024-10-01").value
    ('2024-10', '2024-10')
    """
    text = re.sub(r"\s+", " ", written.strip().casefold())
    match = _YEAR_MONTH.fullmatch(text) or _MONTH_YEAR.fullmatch(text)
    try:
        day = date(int(match["y"]), _month(match["m"]), 1) if match else read_day(written).value
    except ValueError as error:
        raise UnreadableError("bulan tidak terbaca", "Tulis 2024-10.") from error
    return Reading(f"{day:%Y-%m}")


def read_quarter(written: str) -> Reading:
    """Read a quarter as ``2024Q3``.

    >>> read_quarter("Triwulan III Tahun 2024").value, read_quarter("TW3-2024").value
    ('2024Q3', '2024Q3')
    """
    text = written.strip()
    if match := _QUARTER_WORDS.fullmatch(text.casefold()):
        text = f"{match[2]}Q{_ROMAN.get(match[1], match[1])}"
    try:
        return Reading(str(Quarter.parse(text)))
    except QuarterError as error:
        raise UnreadableError("triwulan tidak ada", "Tulis 2024Q1 sampai 2024Q4.") from error


def _month(written: str) -> int:
    """Return the number of a month; raise ValueError for a word that is none."""
    if written in _MONTHS:
        return _MONTHS[written]
    return int(written)


def _at_midnight(day: date) -> Reading:
    return Reading(datetime(day.year, day.month, day.day))  # noqa: DTZ001 (a day has no zone)
