"""What all regions of a quarter share, from its landed tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.aggregates import (
    benefits,
    changes,
    costs,
    counts,
    hidden,
    history,
    impact,
    outlook,
)
from lebak_reports.aggregates.joint import release_of
from lebak_reports.aggregates.reach import (
    programmes_by_kecamatan,
    reach_by_kecamatan,
    splits_of_reach,
    with_pattern,
)
from lebak_reports.aggregates.records import Shared
from lebak_reports.aggregates.slices import distribution
from lebak_reports.aggregates.summary import Compared, QuarterSummary, summary_of
from lebak_reports.aggregates.welfare import poverty_of_survey, survey_line
from lebak_reports.errors import InputRejectedError
from lebak_reports.indicators.flows import changes_of_quarter
from lebak_reports.tables import Tables

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lebak_reports.aggregates.joint import Release
    from lebak_reports.indicators.projection import Vintage
    from lebak_reports.params import Params
    from lebak_reports.params.models import Run
    from lebak_reports.periods import Quarter
    from lebak_reports.regions import Regions
    from lebak_reports.tables import Landing


def shared_of(
    landing: Landing,
    landings: Mapping[Quarter, Landing],
    params: Params,
    *,
    published: Sequence[Vintage] = (),
) -> Shared:
    """Return what all regions of a quarter share.

    Parameters
    ----------
    landing : Landing
        Of the quarter.
    landings : mapping of Quarter to Landing
        This quarter, and those of its comparisons and trend that are there.
    params : Params
    published : sequence of Vintage
        Projections of earlier releases.

    Raises
    ------
    InputRejectedError
        If the recorded changes do not connect the lists of two quarters.
    """
    summaries = {at: summary_of(landings[at], params.regions) for at in sorted(landings)}
    run, regions = params.run(landing.quarter), params.regions
    kabupaten = regions.kabupaten.kode
    tables = Tables(landing.folder, kabupaten)
    if tables.keluarga is None:
        raise ValueError(f"{landing.folder} holds no register: landing must refuse that")
    alike = _of_same_register(summaries, run.quarter, params)
    compared = _compared(run, alike)
    table = counts.counts_by_kecamatan(
        tables.keluarga, tables.penerima, regions=regions, compared=compared
    )
    release = release_of(landing.quarter, summaries, params)
    changed = _changes(landing, tables, compared, regions, release)
    reach = reach_by_kecamatan(tables, params=params, minimum=run.batas_sel)
    programmes = programmes_by_kecamatan(tables, params=params)
    splits = [
        *hidden.splits_of(table, str(run.quarter)),
        *splits_of_reach(reach, programmes, str(run.quarter)),
    ]
    pattern = hidden.pattern_of(release, table, splits, run=run)
    compared_with = (run.quarter, run.pembanding.sebelumnya, run.pembanding.awal_tahun)
    mask = hidden.hidden_counts(table, pattern.hidden, tuple(map(str, compared_with)))
    return Shared(
        kecamatan=table,
        tersembunyi=mask,
        sebaran=distribution(table, mask, kabupaten=kabupaten),
        **changed,
        jangkauan=with_pattern(reach, "ukuran", pattern.hidden),
        program=with_pattern(programmes, "kode_subkegiatan", pattern.hidden),
        pencocokan=benefits.matches_of(tables, minimum=run.batas_sel),
        pembagian=benefits.desil_of(tables, minimum=run.batas_sel),
        **impact.impact_of(run, summaries, params),
        biaya=costs.costs_of(run, summaries, alasan=changed["alasan"], params=params),
        proyeksi=outlook.outlook_of(run, alike, landings=landings, params=params),
        penilaian=outlook.scores_of(run, alike, published),
        kemiskinan=poverty_of_survey(tables.survei, survey_line(params, landing.quarter)),
        riwayat=history.history_of_lists(
            run.riwayat, summaries, params=params, synthetic=landing.synthetic
        ),
        anggaran_riwayat=history.history_of_budget(run.riwayat, summaries),
        tidak_berubah_sejak=history.unchanged_since(landing.quarter, alike),
        catatan=hidden.notes_of(pattern),
    )


def _of_same_register(
    summaries: Mapping[Quarter, QuarterSummary], quarter: Quarter, params: Params
) -> dict[Quarter, QuarterSummary]:
    """Return the lists that may be compared; one of another register counts as missing."""
    return {at: each for at, each in summaries.items() if params.is_comparable(quarter, at)}


def _compared(run: Run, summaries: Mapping[Quarter, QuarterSummary]) -> Compared:
    return Compared(
        kini=summaries[run.quarter],
        sebelumnya=summaries.get(run.pembanding.sebelumnya),
        awal_tahun=summaries.get(run.pembanding.awal_tahun),
    )


def _changes(
    landing: Landing, tables: Tables, compared: Compared, regions: Regions, release: Release
) -> dict[str, pd.DataFrame]:
    """Return ``Shared.perubahan`` and ``Shared.alasan``, both bases."""
    year = tables.status_triwulan
    of_quarter = None if year is None else changes_of_quarter(year, landing.quarter)
    bases = {
        "triwulan": (of_quarter, compared.sebelumnya, release.is_difference_hidden),
        "tahun": (year, compared.awal_tahun, release.is_change_hidden),
    }
    groups, reasons = [], []
    for basis, (rows, before, is_hidden) in bases.items():
        closed = _closed(rows, before, compared.kini, landing)
        told = changes.Told(basis, is_hidden)
        groups.append(changes.changes_by_kecamatan(closed, told, regions=regions))
        kabupaten = regions.kabupaten.kode
        reasons.append(changes.reasons_of_kabupaten(closed, told, kabupaten=kabupaten))
    return {
        "perubahan": pd.concat(groups, ignore_index=True),
        "alasan": pd.concat(reasons, ignore_index=True),
    }


def _closed(
    rows: pd.DataFrame | None,
    before: QuarterSummary | None,
    now: QuarterSummary,
    landing: Landing,
) -> pd.DataFrame | None:
    try:
        return changes.closed_changes(rows, before, now)
    except InputRejectedError as error:
        raise changes.naming_the_file(error, landing) from error
