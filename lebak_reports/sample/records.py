"""Which villages of the sample have a berita acara by when; invented, and the same everywhere."""

from __future__ import annotations

from datetime import date, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from lebak_reports.periods import Quarter

if TYPE_CHECKING:
    from collections.abc import Mapping

VILLAGES: Final = 345
RECORDED: Final[Mapping[Quarter, int]] = MappingProxyType(
    {
        Quarter(2023, 4): 203,
        Quarter(2024, 1): 241,
        Quarter(2024, 2): 262,
        Quarter(2024, 3): 276,
        Quarter(2024, 4): 297,
        Quarter(2025, 1): 301,
        Quarter(2025, 2): 318,
    }
)
"""Villages with a berita acara by the end of each quarter."""
# No common factor with the number of villages: every village has its own place in the order.
_STEP: Final = 37


def villages_with_record(quarter: Quarter) -> list[int]:
    """Return the positions of the villages that have a berita acara by a quarter.

    >>> len(villages_with_record(Quarter(2024, 3)))
    276
    """
    return [village for village in range(VILLAGES) if _place(village) < RECORDED[quarter]]


def day_of_record(village: int) -> date:
    """Return the day of a village's berita acara, in the quarter in which it was first counted."""
    quarter = next(each for each, count in RECORDED.items() if _place(village) < count)
    return quarter.start + timedelta(days=_place(village) % 24)


def _place(village: int) -> int:
    return village * _STEP % VILLAGES
