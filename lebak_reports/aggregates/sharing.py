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
from lebak_reports.aggregates.reach import programmes_by_kecamatan, reach_by_kecamatan
from lebak_reports.aggregates.records import Shared
from lebak_reports.aggregates.slices import distribution
from lebak_reports.aggregates.summary import Compared, QuarterSummary, summary_of
from lebak_reports.aggregates.welfare import poverty_of_survey, survey_line
from lebak_reports.errors import InputRejectedError
from lebak_reports.indicators.flows import changes_of_quarter
from lebak_reports.tables import Tables

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lebak_reports.indicators.projection import Vintage
    from lebak_reports.params import Params
    from lebak_reports.params.models import Run
    from lebak_reports.periods import Quarter
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
    changed = _changes(landing, tables, compared, params)
    mask = hidden.hidden_counts(table, kabupaten=kabupaten, minimum=run.batas_sel)
    return Shared(
        kecamatan=table,
        tersembunyi=mask,
        sebaran=distribution(table, mask, kabupaten=kabupaten),
        **changed,
        jangkauan=reach_by_kecamatan(tables, params=params, minimum=run.batas_sel),
        program=programmes_by_kecamatan(tables, params=params, minimum=run.batas_sel),
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
    landing: Landing, tables: Tables, compared: Compared, params: Params
) -> dict[str, pd.DataFrame]:
    """Return ``Shared.perubahan`` and ``Shared.alasan``, both bases."""
    year = tables.status_triwulan
    of_quarter = None if year is None else changes_of_quarter(year, landing.quarter)
    minimum = params.run(landing.quarter).batas_sel
    bases = {
        "triwulan": (of_quarter, compared.sebelumnya),
        "tahun": (year, compared.awal_tahun),
    }
    groups, reasons = [], []
    for basis, (rows, before) in bases.items():
        closed = _closed(rows, before, compared.kini, landing)
        grouped = changes.changes_by_kecamatan(
            closed, basis=basis, regions=params.regions, minimum=minimum
        )
        groups.append(grouped)
        reasons.append(
            changes.reasons_of_kabupaten(closed, basis=basis, groups=grouped, minimum=minimum)
        )
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
