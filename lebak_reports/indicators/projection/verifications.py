"""The series of a list as distinct verifications, on an axis of quarters."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from lebak_reports.errors import IndicatorError
from lebak_reports.periods import Quarter

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class Verifications:
    """Numbers that someone looked at the list for.

    Attributes
    ----------
    families : ndarray of float, shape (n,)
        No two neighbours are equal.
    times : ndarray of float, shape (n,)
        Quarters since the year 0, see ``position``, of the first report of each value.
    """

    families: NDArray[np.float64]
    times: NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.families)

    def first(self, count: int) -> Verifications:
        """Return the earliest ones."""
        return Verifications(self.families[:count], self.times[:count])

    @property
    def largest_move(self) -> float:
        """Largest change between neighbours, nan where there is one value only."""
        moves = np.abs(np.diff(self.families))
        return float(moves.max()) if len(moves) else np.nan


def position(day: date) -> float:
    """Return a date's place on an axis of quarters; the last day of a quarter is a whole number.

    Examples
    --------
    From 25 October to 31 December are 67 of the 92 days of a quarter:

    >>> from datetime import date
    >>> round((position(date(2024, 12, 31)) - position(date(2024, 10, 25))) * 92, 9)
    67.0
    """
    quarter = Quarter.of(day)
    elapsed = ((day - quarter.start).days + 1) / ((quarter.end - quarter.start).days + 1)
    return 4 * quarter.year + quarter.number - 1 + elapsed


def distinct(families: pd.Series[int]) -> Verifications:
    """Read a series of reports as distinct verifications.

    Parameters
    ----------
    families : Series of int
        Families by date of the data (``datetime.date``), in order. A missing value is a gap.

    Raises
    ------
    IndicatorError
        If dates are none, repeat, are out of order or a number is negative.

    Notes
    -----
    A number that is reported again is one verification, dated by its first report: a list that
    was not looked at again teaches nothing about how it moves.

    Examples
    --------
    >>> import pandas as pd
    >>> from datetime import date
    >>> days = [date(2024, 3, 31), date(2024, 6, 30), date(2024, 10, 25)]
    >>> len(distinct(pd.Series([6043, 5698, 5698], index=days)))
    2
    """
    known = families.dropna()
    days = list(known.index)
    if not all(isinstance(day, date) for day in days) or days != sorted(set(days)):
        raise IndicatorError("families", "tanggalnya berulang atau tidak urut", "Urutkan")
    values = np.asarray(known, dtype=np.float64)
    if (values < 0).any():
        raise IndicatorError("families", "negatif", "Perbaiki cacahnya")
    is_new = np.concatenate([[True], values[1:] != values[:-1]])[: len(values)]
    times = np.array([position(day) for day in days], dtype=np.float64)
    return Verifications(values[is_new], times[is_new])
