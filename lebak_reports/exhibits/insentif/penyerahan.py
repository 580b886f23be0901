"""What the chapter leaves out of a year in which no incentive was awarded."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from lebak_reports.exhibits.belanja import incentive_award

if TYPE_CHECKING:
    from collections.abc import Callable

    from lebak_reports.aggregates import RegionData

_Shown = TypeVar("_Shown")


def only_awarded(exhibit: Callable[[RegionData], _Shown]) -> Callable[[RegionData], _Shown | None]:
    """Return an exhibit that displays nothing without an award: ``kalimat_dasar`` says why once."""

    def shown(data: RegionData) -> _Shown | None:
        return None if incentive_award(data) is None else exhibit(data)

    return shown
