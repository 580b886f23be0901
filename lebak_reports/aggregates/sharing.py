"""What all regions of a quarter share, from its landed tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lebak_reports.aggregates import (
    benefits,
    costs,
    counts,
    hidden,
    history,
    impact,
    movements,
    outlook,
    printed,
    reach,
)
from lebak_reports.aggregates.growth import growth_of_surveys
from lebak_reports.aggregates.joint import release_of
from lebak_reports.aggregates.keyfigures import key_ratios
from lebak_reports.aggregates.records import Shared
from lebak_reports.aggregates.slices import distribution
from lebak_reports.aggregates.splits import splits_of
from lebak_reports.aggregates.vintages import published_vintages
from lebak_reports.aggregates.welfare import poverty_of_survey, survey_line

if TYPE_CHECKING:
    import pandas as pd

    from lebak_reports.aggregates.joint import Release
    from lebak_reports.aggregates.standing import Standing


def shared_of(standing: Standing) -> Shared:
    """Return what all regions of a quarter share.

    Raises
    ------
    InputRejectedError
        If the recorded changes do not connect the lists of two quarters.
    """
    params = standing.params
    release = release_of(
        standing.landing.quarter, standing.summaries, params, printed=standing.printed
    )
    changed = movements.changes_of(standing, release)
    return Shared(
        **_counted(standing, release),
        **changed,
        ketahanan=movements.lasting_of(standing, release),
        **_benefits(standing),
        **_effects(standing, changed["alasan"]),
        **_outlook(standing),
        **_histories(standing),
    )


def _counted(standing: Standing, release: Release) -> dict[str, Any]:
    """Return counts by kecamatan, whom programmes reach, and the pattern over all of them."""
    run, params, tables = standing.run, standing.params, standing.tables
    table = counts.counts_by_kecamatan(
        standing.register, tables.penerima, regions=params.regions, compared=standing.compared
    )
    reached = reach.reach_by_kecamatan(tables, params=params, minimum=run.batas_sel)
    programmes = reach.programmes_by_kecamatan(tables, params=params)
    splits = [
        *splits_of(table, str(run.quarter)),
        *reach.splits_of_reach(reached, programmes, str(run.quarter)),
    ]
    pattern = hidden.pattern_of(release, table, splits, run=run)
    compared = (run.quarter, run.pembanding.sebelumnya, run.pembanding.awal_tahun)
    mask = hidden.hidden_counts(table, pattern.hidden, tuple(map(str, compared)))
    return {
        "kecamatan": table,
        "tersembunyi": mask,
        "sebaran": distribution(table, mask, kabupaten=standing.kabupaten),
        "terbit": printed.first_lists(standing.printed, run, list(table.index)),
        "jangkauan": reach.with_pattern(reached, "ukuran", pattern.hidden),
        "program": reach.with_pattern(programmes, "kode_subkegiatan", pattern.hidden),
        "catatan": hidden.notes_of(pattern),
    }


def _benefits(standing: Standing) -> dict[str, Any]:
    return {
        "pencocokan": benefits.matches_of(standing.tables, run=standing.run),
        "pembagian": benefits.desil_of(standing.tables, run=standing.run),
    }


def _effects(standing: Standing, alasan: pd.DataFrame) -> dict[str, Any]:
    run, params, summaries = standing.run, standing.params, standing.summaries
    found = impact.impact_of(run, summaries, params)
    return {**found, "biaya": costs.costs_of(run, summaries, alasan=alasan, params=params)}


def _outlook(standing: Standing) -> dict[str, Any]:
    run, params, alike = standing.run, standing.params, standing.alike
    vintages = published_vintages(standing.own_releases, year=run.quarter.year, params=params)
    return {
        "proyeksi": outlook.outlook_of(run, alike, landings=standing.landings, params=params),
        "penilaian": outlook.scores_of(run, alike, vintages),
    }


def _histories(standing: Standing) -> dict[str, Any]:
    run, params, landing = standing.run, standing.params, standing.landing
    line = survey_line(params, run.quarter)
    return {
        "penguraian": growth_of_surveys(run.quarter, standing.landings, params=params),
        "kemiskinan": poverty_of_survey(standing.tables.survei, line),
        "riwayat": history.history_of_lists(
            run.riwayat, standing.summaries, params=params, synthetic=landing.synthetic
        ),
        "anggaran_riwayat": history.history_of_budget(run.riwayat, standing.summaries),
        "pokok": key_ratios(standing),
        "tidak_berubah_sejak": history.unchanged_since(run.quarter, standing.alike),
    }
