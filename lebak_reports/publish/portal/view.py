"""The view model of a quarter's portal: everything its page shows, ready to print."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lebak_reports.publish.portal.changes import Changes, changes_since
from lebak_reports.publish.portal.classes import SizeClass, class_of, size_classes
from lebak_reports.publish.portal.neighbours import Neighbour, neighbours_of
from lebak_reports.publish.portal.regions import COLUMNS, Region, regions_of
from lebak_reports.publish.portal.search import SearchIndex, search_index
from lebak_reports.publish.portal.series import Figure, key_figures
from lebak_reports.publish.portal.tiles import Tile, tiles_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from lebak_reports.periods import Quarter
    from lebak_reports.publish.facts import Release

_MANY_ROWS: Final = 100


@dataclass(frozen=True, slots=True)
class QuarterLink:
    """A quarter to choose; without an address it is the one the page is about."""

    quarter: Quarter
    href: str


@dataclass(frozen=True, slots=True)
class Row:
    """A region of the list with its size class, 0 when its size is not shown."""

    region: Region
    step: int


@dataclass(frozen=True, slots=True)
class PortalView:
    """A quarter's portal.

    Attributes
    ----------
    kabupaten : Region or None
        None in a partial release of kecamatan only.
    rows, columns : tuple
        The list of kecamatan and the headings of its numbers.
    tiles, classes : tuple
        The map, without tiles when no kecamatan has a place on it, and its legend.
    figures : tuple of Figure
        Key figures of the kabupaten.
    changes : Changes or None
        None when the release of the quarter before does not lie beside this one.
    quarters : tuple of QuarterLink
        The releases to choose among, this one included.
    """

    release: Release
    kabupaten: Region | None
    rows: tuple[Row, ...]
    columns: tuple[str, ...]
    tiles: tuple[Tile, ...]
    classes: tuple[SizeClass, ...]
    figures: tuple[Figure, ...]
    changes: Changes | None
    quarters: tuple[QuarterLink, ...]
    index: SearchIndex

    @property
    def is_long(self) -> bool:
        """Whether the list has so many rows that a browser had better lay out those in sight."""
        return len(self.rows) > _MANY_ROWS

    @property
    def failed(self) -> tuple[Region, ...]:
        """The regions whose report is missing."""
        rows = (row.region for row in self.rows)
        regions = rows if self.kabupaten is None else (self.kabupaten, *rows)
        return tuple(region for region in regions if region.outcome.failure)

    @property
    def map_columns(self) -> int:
        """How many columns the whole map has, whichever of its regions are here."""
        return max((column + 1 for column, _ in self.release.tiles.values()), default=0)

    @property
    def has_history(self) -> bool:
        """Whether key figures are shown over several quarters."""
        return any(len(figure.bars) > 1 for figure in self.figures)

    @property
    def has_break(self) -> bool:
        """Whether another register stands behind some of the key figures' quarters."""
        return any(bar.is_break for figure in self.figures for bar in figure.bars)

    @property
    def has_unsized(self) -> bool:
        """Whether the size of some kecamatan is not shown."""
        return any(row.step == 0 for row in self.rows)

    @property
    def has_failed_tile(self) -> bool:
        """Whether a kecamatan on the map has no report."""
        return any(tile.region.outcome.failure for tile in self.tiles)

    @property
    def has_hidden_tile(self) -> bool:
        """Whether the number of a kecamatan on the map is withheld or missing."""
        return any(not (tile.step or tile.region.outcome.failure) for tile in self.tiles)


def portal_view(staged: Path, release: Release) -> PortalView:
    """Read a staged release, and the releases beside it, into the view model of its portal."""
    regions = regions_of(staged, release)
    neighbours = neighbours_of(release, staged.parent)
    kabupaten = next((region for region in regions if region.is_kabupaten), None)
    kecamatan = [region for region in regions if not region.is_kabupaten]
    sizes = [region.size for region in kecamatan]
    classes = size_classes(size for size in sizes if size is not None)
    return PortalView(
        release=release,
        kabupaten=kabupaten,
        rows=tuple(Row(region, class_of(region.size, classes)) for region in kecamatan),
        columns=tuple(COLUMNS.values()),
        tiles=tiles_of(kecamatan, release.tiles, classes),
        classes=classes,
        figures=_figures(kabupaten, neighbours, release.quarter),
        changes=_changes(regions, neighbours, release.quarter),
        quarters=tuple(_quarter_links(neighbours, release.quarter)),
        index=search_index(regions, staged, release.aliases),
    )


def _figures(
    kabupaten: Region | None, neighbours: Sequence[Neighbour], quarter: Quarter
) -> tuple[Figure, ...]:
    if kabupaten is None:
        return ()
    history = {each.quarter: each.kabupaten_claims for each in neighbours if each.quarter < quarter}
    return key_figures({**history, quarter: kabupaten.claims}, quarter, kabupaten.href)


def _changes(
    regions: Sequence[Region], neighbours: Sequence[Neighbour], quarter: Quarter
) -> Changes | None:
    for each in neighbours:
        if each.quarter == quarter.previous:
            return changes_since(each, regions, quarter)
    return None


def _quarter_links(neighbours: Sequence[Neighbour], quarter: Quarter) -> Iterator[QuarterLink]:
    links = {each.quarter: f"../{each.path.name}/index.html" for each in neighbours}
    for each in sorted({*links, quarter}):
        yield QuarterLink(each, links.get(each, ""))
