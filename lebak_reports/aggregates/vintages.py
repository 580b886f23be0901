"""Projections as they were published: read back from the ledgers of earlier releases.

A ledger holds every number that a report printed, so it is where a projection is kept.
"""

from __future__ import annotations

from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from lebak_reports.indicators.projection import Vintage, read_record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lebak_reports.aggregates.releases import EarlierRelease
    from lebak_reports.params import Params
    from lebak_reports.params.models import Run
    from lebak_reports.periods import Quarter

PARTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "n": "dasar",
        "last": "nilai_terakhir",
        "median": "median",
        "low80": "bawah80",
        "high80": "atas80",
        "low95": "bawah95",
        "high95": "atas95",
        "decline": "peluang_turun",
    }
)
"""Part of a vintage, and the end of the id of the claim that prints it."""

MEASURES: Final = ("proyeksi", "proyeksi_arus")


def end_of_year(quarter: Quarter) -> date:
    """Return the day that a quarter's projection is for."""
    return date(quarter.year, 12, 31)


def published_vintages(
    releases: Iterable[EarlierRelease], *, year: int, params: Params
) -> tuple[Vintage, ...]:
    """Read the projections that earlier releases of a year made for its end.

    Parameters
    ----------
    releases : iterable of EarlierRelease
        Oldest first.
    year : int
    params : Params
        The dates of the releases' data.

    Returns
    -------
    tuple of Vintage
        Oldest first; none where nothing was released, or every projection was refused.
    """
    return tuple(
        vintage
        for release in releases
        if release.quarter.year == year
        for vintage in _vintages(
            {entry["id"]: entry["value"] for entry in release.entries}, params.run(release.quarter)
        )
    )


def _vintages(claims: Mapping[str, Any], run: Run) -> Iterator[Vintage]:
    for measure in MEASURES:
        values = {part: claims.get(f"{measure}.{end}") for part, end in PARTS.items()}
        if None not in values.values():
            dates = {"data_date": str(run.tanggal_data), "target": str(end_of_year(run.quarter))}
            yield read_record({"measure": measure, **dates, **values})
