"""The list and the budget through the quarters; a missing quarter is a gap, never a guess."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.aggregates.summary import QuarterSummary

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lebak_reports.params import Params
    from lebak_reports.periods import Quarter


def history_of_lists(
    quarters: Sequence[Quarter],
    summaries: Mapping[Quarter, QuarterSummary],
    *,
    params: Params,
    synthetic: bool,
) -> pd.DataFrame:
    """Return ``Shared.riwayat``.

    Parameters
    ----------
    quarters : sequence of Quarter
        Quarters of the trend, oldest first.
    summaries : mapping of Quarter to QuarterSummary
        Of the quarters that are there.
    params : Params
        Gives the regions and the source of the list in each quarter's regime.
    synthetic : bool
        Whether these are quarters of the sample.
    """
    frames = [
        _list_of(summaries.get(quarter, QuarterSummary()), params).assign(
            quarter=pd.Series([quarter] * len(params.regions), dtype="object"),
            sumber=params.register_at(quarter),
            synthetic=synthetic,
        )
        for quarter in quarters
    ]
    columns = ["quarter", "kode_wilayah", "keluarga", "jiwa", "sumber", "synthetic"]
    return pd.concat(frames, ignore_index=True)[columns]


def history_of_budget(
    quarters: Sequence[Quarter], summaries: Mapping[Quarter, QuarterSummary]
) -> pd.DataFrame:
    """Return ``Shared.anggaran_riwayat``: cumulative rupiah by quarter."""
    found = [summaries.get(quarter, QuarterSummary()) for quarter in quarters]
    return pd.DataFrame(
        {
            "quarter": pd.Series(list(quarters), dtype="object"),
            "pagu_rp": pd.array([s.pagu_rp for s in found], dtype="Int64"),
            "realisasi_rp": pd.array([s.realisasi_rp for s in found], dtype="Int64"),
        }
    )


def unchanged_since(
    quarter: Quarter, summaries: Mapping[Quarter, QuarterSummary]
) -> Quarter | None:
    """Return the earliest quarter since which the list holds the same families.

    Walks back while quarters are there and every kecamatan has the same members. None when
    the list changed in `quarter`, when the quarter before is missing, or without a list.
    """
    now = summaries[quarter].sidik
    since = quarter
    while now is not None and since.previous in summaries:
        if summaries[since.previous].sidik != now:
            break
        since = since.previous
    return None if since == quarter else since


def _list_of(summary: QuarterSummary, params: Params) -> pd.DataFrame:
    kecamatan = [region.kode for region in params.regions.kecamatan]
    nothing: dict[str, int | None] = dict.fromkeys(kecamatan)
    families, persons = summary.keluarga or nothing, summary.jiwa or nothing
    parts = pd.DataFrame(
        {
            "keluarga": pd.array([families[kode] for kode in kecamatan], dtype="Int64"),
            "jiwa": pd.array([persons[kode] for kode in kecamatan], dtype="Int64"),
        }
    )
    whole = parts.sum(skipna=False).to_frame().T.astype("Int64")
    codes = [*kecamatan, params.regions.kabupaten.kode]
    return pd.concat([parts, whole], ignore_index=True).assign(kode_wilayah=codes)
