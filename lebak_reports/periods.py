"""Quarters: the period every report is about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from lebak_reports.errors import QuarterError

_PATTERNS = (
    re.compile(r"(?P<year>\d{4})[-_ ]?(?:Q|T|TW)(?P<number>[1-4])", re.IGNORECASE),
    re.compile(r"(?:Q|T|TW)(?P<number>[1-4])[-_ ]?(?P<year>\d{4})", re.IGNORECASE),
)
_ROMAN = ("I", "II", "III", "IV")
_FIRST_YEAR, _LAST_YEAR = 2000, 2099


@dataclass(frozen=True, order=True, slots=True)
class Quarter:
    """A quarter of a calendar year.

    Examples
    --------
    >>> Quarter.parse("TW3-2024")
    Quarter(year=2024, number=3)
    >>> str(Quarter.parse("2024-Q3")), Quarter(2024, 1).previous.label
    ('2024Q3', 'Triwulan IV Tahun 2023')
    """

    year: int
    number: int

    @classmethod
    def parse(cls, text: str) -> Quarter:
        """Read ``2024Q3``, ``2024-Q3``, ``2024T3`` or ``TW3-2024``; raise QuarterError."""
        for pattern in _PATTERNS:
            match = pattern.fullmatch(text.strip())
            if match and _FIRST_YEAR <= int(match["year"]) <= _LAST_YEAR:
                return cls(int(match["year"]), int(match["number"]))
        raise QuarterError(text)

    @classmethod
    def of(cls, day: date) -> Quarter:
        """Return the quarter that holds a day."""
        return cls(day.year, (day.month - 1) // 3 + 1)

    def __str__(self) -> str:
        return f"{self.year}Q{self.number}"

    @property
    def previous(self) -> Quarter:
        """The quarter before this one."""
        return self._shifted(-1)

    @property
    def following(self) -> Quarter:
        """The quarter after this one."""
        return self._shifted(1)

    @property
    def start_of_year(self) -> Quarter:
        """The last quarter of the year before: the state the year began with."""
        return Quarter(self.year - 1, 4)

    @property
    def start(self) -> date:
        """First day of the quarter."""
        return date(self.year, 3 * self.number - 2, 1)

    @property
    def end(self) -> date:
        """Last day of the quarter."""
        return self.following.start - timedelta(days=1)

    @property
    def label(self) -> str:
        """The official wording, ``Triwulan III Tahun 2024``."""
        return f"Triwulan {_ROMAN[self.number - 1]} Tahun {self.year}"

    @property
    def short_label(self) -> str:
        """The wording of chart axes, ``TW III 2024``."""
        return f"TW {_ROMAN[self.number - 1]} {self.year}"

    @property
    def semester_label(self) -> str:
        """The half-year that holds the quarter, ``Semester I Tahun 2025``."""
        return f"Semester {_ROMAN[(self.number - 1) // 2]} Tahun {self.year}"

    @property
    def closes_semester(self) -> bool:
        """Whether the half-year ends with this quarter."""
        return self.number % 2 == 0

    def _shifted(self, steps: int) -> Quarter:
        year, index = divmod(4 * self.year + self.number - 1 + steps, 4)
        return Quarter(year, index + 1)
