"""Projections as they were published: read back from the ledgers of earlier releases.

A ledger holds every number that a report printed, so it is where a projection is kept.
"""

from __future__ import annotations

import json
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from lebak_reports.aggregates.releases import released
from lebak_reports.indicators.projection import Vintage, read_record

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from lebak_reports.params import Params
    from lebak_reports.params.models import Run
    from lebak_reports.periods import Quarter
    from lebak_reports.project import Project

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


def published_vintages(run: Run, *, project: Project, params: Params) -> tuple[Vintage, ...]:
    """Read the projections that earlier releases of the year made for its end.

    Parameters
    ----------
    run : Run
        Of the quarter: the releases of its trend are looked through.
    project : Project
        Its public edition.
    params : Params
        The kabupaten, and the dates of the releases' data.

    Returns
    -------
    tuple of Vintage
        Oldest first; none where nothing was released, or every projection was refused.
    """
    return tuple(
        vintage
        for quarter, path in released(run, project=project, params=params)
        for vintage in _vintages(_claims(path), params.run(quarter))
    )


def _claims(path: Path) -> dict[str, Any]:
    entries = json.loads(path.read_text(encoding="utf-8"))["entries"]
    return {entry["id"]: entry["value"] for entry in entries}


def _vintages(claims: Mapping[str, Any], run: Run) -> Iterator[Vintage]:
    for measure in MEASURES:
        values = {part: claims.get(f"{measure}.{end}") for part, end in PARTS.items()}
        if None not in values.values():
            dates = {"data_date": str(run.tanggal_data), "target": str(end_of_year(run.quarter))}
            yield read_record({"measure": measure, **dates, **values})
