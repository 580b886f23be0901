"""Projections as they were made, kept to be scored when their date has come."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import TYPE_CHECKING, Any

from lebak_reports.errors import IndicatorError
from lebak_reports.indicators.projection.backtest import interval_score
from lebak_reports.indicators.projection.status import REFUSALS
from lebak_reports.indicators.projection.tidy import KABUPATEN

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd


@dataclass(frozen=True, slots=True, kw_only=True)
class Vintage:
    """One projection, as it was published.

    Attributes
    ----------
    measure : str
        ``proyeksi`` or ``proyeksi_arus``.
    data_date, target : date
        Date of the data it was made from, and the date it is for.
    n : int
        What it rests on: verifications, or quarters with movement.
    last : float
        Families at the time.
    median, low80, high80, low95, high95 : float
        Families.
    decline : float
        Probability of fewer families than `last`.
    """

    measure: str
    data_date: date
    target: date
    n: int
    last: float
    median: float
    low80: float
    high80: float
    low95: float
    high95: float
    decline: float

    @property
    def id(self) -> str:
        """Name that changes when any part does: date of the data, measure, eight hex digits."""
        content = json.dumps(self.record(), sort_keys=True)
        digest = hashlib.sha256(content.encode()).hexdigest()[:8]
        return f"{self.data_date.isoformat()}.{self.measure}.{digest}"

    def record(self) -> dict[str, Any]:
        """Return the vintage as values that JSON can hold; ``read_record`` is the way back."""
        dates = {"data_date": self.data_date.isoformat(), "target": self.target.isoformat()}
        return asdict(self) | dates


def read_record(record: Mapping[str, Any]) -> Vintage:
    """Read what ``Vintage.record`` wrote.

    Raises
    ------
    IndicatorError
        If a part is missing or unknown, or a date is none.
    """
    if set(record) != {field.name for field in fields(Vintage)}:
        raise IndicatorError("record", "tidak lengkap atau memuat bagian lain", "Periksa berkasnya")
    try:
        dates = {name: date.fromisoformat(record[name]) for name in ("data_date", "target")}
    except (TypeError, ValueError) as error:
        raise IndicatorError("record", "memuat tanggal yang salah", "Periksa berkasnya") from error
    return Vintage(**(dict(record) | dates))


def keep(
    frame: pd.DataFrame, *, measure: str, data_date: date, target: date, last: int
) -> Vintage | None:
    """Take the kabupaten's projection out of a frame, to be kept.

    Parameters
    ----------
    frame : DataFrame
        As from ``project`` or ``project_flows``.
    measure : str
        ``proyeksi`` or ``proyeksi_arus``.
    data_date, target : date
    last : int
        Families at `data_date`.

    Returns
    -------
    Vintage or None
        None where the projection was refused: there is nothing to score.
    """
    rows = frame[frame["domain"] == KABUPATEN].to_dict("records")
    narrow, wide = (row for row in rows if row["measure"] == measure)
    if {narrow["status"], wide["status"]} & set(REFUSALS):
        return None
    (decline,) = (row["estimate"] for row in rows if row["measure"] == "peluang_turun")
    return Vintage(
        measure=measure,
        data_date=data_date,
        target=target,
        n=int(wide["n"]),
        last=float(last),
        median=float(wide["estimate"]),
        low80=float(narrow["ci_low"]),
        high80=float(narrow["ci_high"]),
        low95=float(wide["ci_low"]),
        high95=float(wide["ci_high"]),
        decline=float(decline),
    )


@dataclass(frozen=True, slots=True)
class Score:
    """How a vintage did.

    Attributes
    ----------
    error : float
        Families there were less the median.
    error_of_no_change : float
        Families there were less the last number.
    is_within_80, is_within_95 : bool
        Whether they lay in the interval.
    interval_score : float
        At 95 per cent; smaller is better.
    brier : float
        (probability of a decline - whether there was one)^2; 0.25 is a coin's.
    """

    error: float
    error_of_no_change: float
    is_within_80: bool
    is_within_95: bool
    interval_score: float
    brier: float


def score(vintage: Vintage, actual: int) -> Score:
    """Score a vintage by the families there were on its date.

    References
    ----------
    .. [1] Brier, G. (1950). Verification of forecasts expressed in terms of probability. Monthly
       Weather Review 78, 1-3.
    """
    return Score(
        error=actual - vintage.median,
        error_of_no_change=actual - vintage.last,
        is_within_80=vintage.low80 <= actual <= vintage.high80,
        is_within_95=vintage.low95 <= actual <= vintage.high95,
        interval_score=interval_score((vintage.low95, vintage.high95), actual),
        brier=(vintage.decline - (actual < vintage.last)) ** 2,
    )
