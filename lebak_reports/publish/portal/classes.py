"""Size classes: what shades the map and filters the list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lebak_reports.formats import bilangan
from lebak_reports.pages.palette import CLASSES

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class SizeClass:
    """A class of counts, both ends included; `step` is 1 for the smallest numbers."""

    step: int
    lowest: float
    highest: float

    @property
    def label(self) -> str:
        """The range in words.

        Examples
        --------
        >>> SizeClass(1, 13, 104).label, SizeClass(5, 1450, 1450).label
        ('13 sampai 104', '1.450')
        """
        if self.lowest == self.highest:
            return bilangan(self.lowest)
        return f"{bilangan(self.lowest)} sampai {bilangan(self.highest)}"


def size_classes(values: Iterable[float]) -> tuple[SizeClass, ...]:
    """Divide numbers into at most five classes of about equally many regions.

    Equal numbers are never parted, so there may be fewer classes; each is named by the smallest
    and the largest number that is in it.

    Examples
    --------
    >>> [each.label for each in size_classes([1, 2, 3, 4, 5, 6, 7, 8, 9, 90])]
    ['1 sampai 2', '3 sampai 4', '5 sampai 6', '7 sampai 8', '9 sampai 90']
    >>> [each.label for each in size_classes([7, 7, 7])]
    ['7']
    """
    ordered = sorted(values)
    groups: dict[int, list[float]] = {}
    for value in ordered:
        groups.setdefault(CLASSES * ordered.index(value) // len(ordered), []).append(value)
    shades = _spread(len(groups))
    return tuple(
        SizeClass(shade, group[0], group[-1])
        for shade, group in zip(shades, groups.values(), strict=True)
    )


def class_of(value: float | None, classes: tuple[SizeClass, ...]) -> int:
    """Return the step of a number's class; 0 for a number that is not shown."""
    if value is None:
        return 0
    return next(each.step for each in classes if value <= each.highest)


def _spread(count: int) -> list[int]:
    """Return the shades of `count` classes: from the lightest to the darkest."""
    if count == 1:
        return [CLASSES // 2 + 1]
    return [1 + round(place * (CLASSES - 1) / (count - 1)) for place in range(count)]
