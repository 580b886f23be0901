"""Where earlier releases of a year keep their numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lebak_reports.params import Params
    from lebak_reports.params.models import Run
    from lebak_reports.periods import Quarter
    from lebak_reports.project import Project

LEDGER: Final = "ledger.json"


def released(run: Run, *, project: Project, params: Params) -> Iterator[tuple[Quarter, Path]]:
    """Yield the kabupaten's ledgers of the year's earlier quarters, those that are there."""
    slug = params.regions.kabupaten.slug
    for quarter in run.riwayat:
        path = project.outputs / str(quarter) / slug / LEDGER
        if quarter < run.quarter and quarter.year == run.quarter.year and path.exists():
            yield quarter, path
