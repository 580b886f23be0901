"""How the projection would have done: one verification ahead, against no change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from lebak_reports.indicators.projection.drift import MINIMUM, Walk, obstacle, walk
from lebak_reports.indicators.projection.verifications import Verifications, distinct

if TYPE_CHECKING:
    from collections.abc import Iterable

COLUMNS: Final = ("n", "actual", "galat_proyeksi", "galat_tanpa_perubahan", "skor", "skor_dasar")

LEVEL: Final = 0.95


def backtest(families: pd.Series[int]) -> pd.DataFrame:
    """Project each verification from those before it.

    Parameters
    ----------
    families : Series of int
        As for ``drift.project``.

    Returns
    -------
    DataFrame
        One row a verification with four or more before it: ``n`` of these, ``actual``,
        ``galat_proyeksi`` and ``galat_tanpa_perubahan`` (absolute errors in families), ``skor``
        and ``skor_dasar``, the interval scores at 95 per cent of the projection and of a random
        walk without drift. Smaller is better. Empty where there are too few; a
        verification is left out where all moves before it were exactly alike.

    References
    ----------
    .. [1] Gneiting, T. and Raftery, A. (2007). Strictly proper scoring rules, prediction, and
       estimation. JASA 102, 359-378.
    """
    verified = distinct(families)
    return pd.DataFrame(_rows(verified), columns=list(COLUMNS))


def _rows(verified: Verifications) -> Iterable[tuple[float, ...]]:
    for count in range(MINIMUM, len(verified)):
        known = verified.first(count)
        if obstacle(known) != "ok":
            continue
        horizon = float(verified.times[count] - known.times[-1])
        actual, last = float(verified.families[count]), float(known.families[-1])
        drift, still = walk(known, horizon), without_drift(known, horizon)
        yield (
            count,
            actual,
            abs(actual - drift.centre),
            abs(actual - last),
            interval_score(drift.interval(LEVEL), actual),
            interval_score(still.interval(LEVEL), actual),
        )


def without_drift(verified: Verifications, horizon: float) -> Walk:
    """Project a random walk without drift, t_{n-1}: the baseline that must be beaten."""
    steps, moves = np.diff(verified.times), np.diff(verified.families)
    variance = float((moves**2 / steps).mean())
    return Walk(float(verified.families[-1]), float(np.sqrt(variance * horizon)), len(moves))


def interval_score(interval: tuple[float, float], actual: float, *, level: float = LEVEL) -> float:
    """Score an interval: its width, and 2 / (1 - level) of what it missed by.

    Examples
    --------
    >>> interval_score((10.0, 20.0), 15), round(interval_score((10, 20), 21), 9)
    (10.0, 50.0)
    """
    low, high = interval
    missed = max(low - actual, 0) + max(actual - high, 0)
    return high - low + 2 / (1 - level) * missed
