"""The tile-grid map: one equal tile a kecamatan, beside its true neighbours."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from lebak_reports.publish.portal.claims import MISSING
from lebak_reports.publish.portal.classes import SizeClass, class_of
from lebak_reports.publish.portal.regions import SIZE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lebak_reports.publish.portal.regions import Region

_LETTERS = 3


@dataclass(frozen=True, slots=True)
class Tile:
    """A kecamatan's tile.

    Attributes
    ----------
    column, row : int
        Place in the grid, from 1.
    step : int
        Step of its size class; 0 when the number is not shown.
    short : str
        Three letters that are its own on this map, for screens where names have no room.
    text : str
        The number, or that it is not shown.
    """

    region: Region
    column: int
    row: int
    step: int
    short: str
    text: str


def tiles_of(
    regions: Iterable[Region],
    places: Mapping[str, tuple[int, int]],
    classes: tuple[SizeClass, ...],
) -> tuple[Tile, ...]:
    """Place regions on the map, as one reads it: row by row; none without places."""
    placed = [region for region in regions if region.outcome.kode_wilayah in places]
    short = short_names(region.nama for region in placed)
    tiles = (_tile(each, places[each.outcome.kode_wilayah], classes, short) for each in placed)
    return tuple(sorted(tiles, key=lambda tile: (tile.row, tile.column)))


def _tile(
    region: Region,
    place: tuple[int, int],
    classes: tuple[SizeClass, ...],
    short: Mapping[str, str],
) -> Tile:
    return Tile(
        region=region,
        column=place[0] + 1,
        row=place[1] + 1,
        step=class_of(region.size, classes),
        short=short[region.nama],
        text=region.claims.get(SIZE, MISSING).bare,
    )


def short_names(names: Iterable[str]) -> dict[str, str]:
    """Give each name three of its letters, in their order and different from all others.

    Examples
    --------
    >>> short_names(["Cibadak", "Cibeber", "Maja"])
    {'Cibadak': 'Cib', 'Cibeber': 'Cie', 'Maja': 'Maj'}
    """
    given: dict[str, str] = {}
    for name in names:
        free = (each for each in _candidates(name) if each not in given.values())
        given[name] = next(free, name[:_LETTERS])
    return given


def _candidates(name: str) -> Iterator[str]:
    first, rest = name[:1], [letter for letter in name[1:] if letter.isalpha()]
    for letters in combinations(rest, _LETTERS - 1):
        yield first + "".join(letters)
