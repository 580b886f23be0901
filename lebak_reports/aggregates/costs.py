"""Rupiah of the incentive per family that left the list, over both windows of a report."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.indicators.impact import cost_per_exit
from lebak_reports.indicators.impact.tidy import tidy

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lebak_reports.aggregates.summary import QuarterSummary
    from lebak_reports.params import Params
    from lebak_reports.params.models import Run
    from lebak_reports.periods import Quarter


def costs_of(
    run: Run,
    summaries: Mapping[Quarter, QuarterSummary],
    *,
    alasan: pd.DataFrame,
    params: Params,
) -> pd.DataFrame:
    """Return ``Shared.biaya``: ``tidy.COLUMNS`` and ``basis``.

    Parameters
    ----------
    run : Run
    summaries : mapping of Quarter to QuarterSummary
    alasan : DataFrame
        As from ``changes.reasons_of_kabupaten``; a basis that could not be closed has no rows.
    params : Params
        Dates of the lists that changes are counted from.
    """
    windows = {"triwulan": run.pembanding.sebelumnya, "tahun": run.pembanding.awal_tahun}
    frames = []
    for basis, before in windows.items():
        counts = alasan[alasan["basis"] == basis].set_index("jenis_perubahan")["keluarga"]
        start = params.runs.get(before)
        if start is None or counts.isna().any():
            continue
        found = cost_per_exit(
            counts.astype("int64"),
            rupiah=_spent(run.quarter, before, summaries),
            window_start=start.tanggal_data,
            disbursed=_disbursed(summaries[run.quarter]),
        )
        frames.append(found.assign(basis=basis))
    return pd.concat(frames, ignore_index=True) if frames else tidy([]).assign(basis="")


def _spent(quarter: Quarter, before: Quarter, summaries: Mapping[Quarter, QuarterSummary]) -> int:
    """Return what was spent of the year's incentive since another quarter."""
    now = summaries[quarter].insentif_realisasi_rp or 0
    earlier = summaries[before].insentif_realisasi_rp if before in summaries else None
    return now if before.year != quarter.year else now - (earlier or 0)


def _disbursed(summary: QuarterSummary) -> date | None:
    return None if summary.disalurkan is None else date.fromisoformat(summary.disalurkan)
