"""Land a quarter and those it is compared with, then compute what all regions share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.aggregates.computing import compute
from lebak_reports.aggregates.releases import released
from lebak_reports.aggregates.source import uses_sample
from lebak_reports.drafts import remove_left_drafts
from lebak_reports.tables import land_all

if TYPE_CHECKING:
    from lebak_reports.params import Params
    from lebak_reports.params.models import Run
    from lebak_reports.periods import Quarter
    from lebak_reports.project import Project
    from lebak_reports.tables import Landing


def prepare(quarter: Quarter, *, project: Project, params: Params) -> Landing:
    """Make a quarter ready for its notebooks.

    Parameters
    ----------
    quarter : Quarter
    project : Project
        Decides between real data and the sample, see ``uses_sample``.
    params : Params

    Returns
    -------
    Landing
        Of the quarter itself.

    Raises
    ------
    InputRejectedError
        With every problem of every file of every quarter that is read.
    """
    for folder in (project.cache, project.cache / "tabel", project.cache / "contoh"):
        remove_left_drafts(folder)
    synthetic = uses_sample(project)
    if synthetic:
        # Imported here: real quarters never need the generator.
        from lebak_reports.sample import generate

        generate(project, params, quarters_read(params.run(quarter)))
    landings = land_all(
        quarters_read(params.run(quarter)), project=project, params=params, synthetic=synthetic
    )
    compute(
        quarter,
        params=params,
        landings=landings,
        releases=tuple(released(params.run(quarter), project=project, params=params)),
    )
    return landings[quarter]


def quarters_read(run: Run) -> tuple[Quarter, ...]:
    """Return the quarters that a report reads: its own, its comparisons, its trend."""
    others = {run.pembanding.sebelumnya, run.pembanding.awal_tahun, *run.riwayat}
    return tuple(sorted({run.quarter} | others))
