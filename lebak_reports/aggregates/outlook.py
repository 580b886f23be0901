"""The list projected to the end of the year, and the scores of earlier projections."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.aggregates.changes import naming_the_file
from lebak_reports.aggregates.impact import families_by_quarter
from lebak_reports.aggregates.vintages import end_of_year
from lebak_reports.errors import InputRejectedError
from lebak_reports.indicators import projection
from lebak_reports.indicators.flows import stocks_and_flows
from lebak_reports.indicators.flows.stocks import COLUMNS as FLOW_COLUMNS
from lebak_reports.indicators.projection.tidy import KABUPATEN, tidy
from lebak_reports.indicators.projection.verifications import position
from lebak_reports.tables import Tables

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lebak_reports.aggregates.summary import QuarterSummary
    from lebak_reports.indicators.projection import Vintage
    from lebak_reports.params import Params
    from lebak_reports.params.models import Run
    from lebak_reports.periods import Quarter
    from lebak_reports.tables import Landing

_OF_FLOWS = {"peluang_turun": "peluang_turun_arus"}
"""Told apart from the random walk's in one frame."""

_CONNECTED = 2
"""Lists that a flow connects."""

SCORES = (
    "sidik", "measure", "tanggal_data", "target", "n", "last", "median", "low80", "high80",
    "low95", "high95", "decline", "aktual", "error", "error_of_no_change", "is_within_80",
    "is_within_95", "interval_score", "brier",
)  # fmt: skip


def outlook_of(
    run: Run,
    alike: Mapping[Quarter, QuarterSummary],
    *,
    landings: Mapping[Quarter, Landing],
    params: Params,
) -> pd.DataFrame:
    """Return ``Shared.proyeksi``; no rows at the end of the year, or without a list.

    Parameters
    ----------
    run : Run
    alike : mapping of Quarter to QuarterSummary
        Quarters of the same register.
    landings : mapping of Quarter to Landing
    params : Params

    Raises
    ------
    InputRejectedError
        If the recorded changes of a quarter do not connect its list with the one before.
    """
    families = families_by_quarter(run.riwayat, alike)
    target = end_of_year(run.quarter)
    if str(run.quarter) not in families.columns or run.tanggal_data >= target:
        return tidy([])
    days = {str(quarter): params.run(quarter).tanggal_data for quarter in alike}
    series = families.sum().rename(index=days)
    walked = projection.project(series, target=target)
    flowed = projection.project_flows(
        _flows(families, alike, landings, kabupaten=params.regions.kabupaten.kode),
        families[str(run.quarter)],
        horizon=position(target) - position(run.tanggal_data),
    )
    flowed = flowed[flowed["domain"] == KABUPATEN].replace({"measure": _OF_FLOWS})
    return pd.concat([walked, flowed], ignore_index=True)


def scores_of(
    run: Run, alike: Mapping[Quarter, QuarterSummary], published: Iterable[Vintage]
) -> pd.DataFrame:
    """Return ``Shared.penilaian``: projections whose day has come, beside the list of that day."""
    lists = alike[run.quarter].keluarga
    if lists is None:
        return pd.DataFrame(columns=list(SCORES))
    actual = sum(lists.values())
    rows = [
        {
            **vintage.record(),
            **asdict(projection.score(vintage, actual)),
            "sidik": vintage.id,
            "aktual": actual,
        }
        for vintage in published
        if vintage.data_date < vintage.target <= run.tanggal_data
    ]
    return pd.DataFrame(rows).rename(columns={"data_date": "tanggal_data"}).reindex(
        columns=list(SCORES)
    )  # fmt: skip


def _flows(
    families: pd.DataFrame,
    alike: Mapping[Quarter, QuarterSummary],
    landings: Mapping[Quarter, Landing],
    *,
    kabupaten: str,
) -> pd.DataFrame:
    """Follow the list year by year: each year's last quarter records all its changes."""
    frames = []
    for quarter in _last_of_years(alike):
        landing = landings[quarter]
        changes = Tables(landing.folder, kabupaten).status_triwulan
        year = [
            each for each in families.columns if str(quarter.start_of_year) <= each <= str(quarter)
        ]
        if changes is None or len(year) < _CONNECTED:
            continue
        try:
            frames.append(stocks_and_flows(families[year], changes))
        except InputRejectedError as error:
            raise naming_the_file(error, landing) from error
    return pd.concat(frames, ignore_index=True) if frames else _no_flows()


def _last_of_years(quarters: Iterable[Quarter]) -> list[Quarter]:
    return list({quarter.year: quarter for quarter in sorted(quarters)}.values())


def _no_flows() -> pd.DataFrame:
    return pd.DataFrame(columns=list(FLOW_COLUMNS))
