"""One exhibit, two levels: the notebook calls it, the region decides what it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from lebak_reports.aggregates import RegionData

_Shown = TypeVar("_Shown")
_Other = TypeVar("_Other")


def by_level(
    kabupaten: Callable[[RegionData], _Shown], kecamatan: Callable[[RegionData], _Other]
) -> Callable[[RegionData], _Shown | _Other]:
    """Return an exhibit that is one thing for the kabupaten and another for a kecamatan."""

    def exhibit(data: RegionData) -> _Shown | _Other:
        return kabupaten(data) if data.wilayah.level == "kabupaten" else kecamatan(data)

    return exhibit


def only_kabupaten(
    exhibit: Callable[[RegionData], _Shown],
) -> Callable[[RegionData], _Shown | None]:
    """Return an exhibit that a kecamatan's notebook leaves out: its cell displays nothing."""
    return by_level(exhibit, _nothing)


def _nothing(_: RegionData) -> None:
    return None
