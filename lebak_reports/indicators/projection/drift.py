"""A random walk with drift through the verifications of the list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from lebak_reports.errors import IndicatorError
from lebak_reports.indicators.projection.tidy import LEVELS, Outlook, bounded, tidy
from lebak_reports.indicators.projection.verifications import distinct, position
from lebak_reports.indicators.survey.student import below, two_sided

if TYPE_CHECKING:
    from datetime import date

    import pandas as pd

    from lebak_reports.indicators.projection.status import Status
    from lebak_reports.indicators.projection.verifications import Verifications

MINIMUM: Final = 4
"""Fewest distinct verifications: a line through three points says nothing about a fourth."""


@dataclass(frozen=True, slots=True)
class Walk:
    """Where a random walk may be at a date.

    Attributes
    ----------
    centre, scale : float
        Median, and scale of the t distribution about it; families.
    df : int
        Its degrees of freedom.
    """

    centre: float
    scale: float
    df: int

    def interval(self, level: float) -> tuple[float, float]:
        """Return the ends of the central interval."""
        reach = two_sided(level, self.df) * self.scale
        return self.centre - reach, self.centre + reach

    def below(self, value: float) -> float:
        """Compute the probability of being below a value."""
        return below((value - self.centre) / self.scale, self.df)


def walk(verified: Verifications, horizon: float) -> Walk:
    """Project a random walk with drift.

    Parameters
    ----------
    verified : Verifications
        At least three.
    horizon : float
        Quarters after the last one.

    Notes
    -----
    Over a step of d quarters the walk moves by N(delta d, sigma^2 d). With T quarters in all,
    delta = (y_n - y_1) / T, s^2 = sum (move - delta d)^2 / d / (n - 2), and the error at horizon
    h has scale s sqrt(h + h^2 / T) and t_{n-2}. At equal steps T = n - 1. Exact for a Gaussian
    walk.

    Examples
    --------
    Moves -2, -4, 0 in three quarters: delta -2, s^2 = (0 + 4 + 4) / 2, one quarter ahead
    4 - 2 -+ t_2 x 2 sqrt(1 + 1 / 3):

    >>> from lebak_reports.indicators.projection.verifications import Verifications
    >>> found = walk(Verifications(np.array([10., 8, 4, 4]), np.arange(4.)), 1.0)
    >>> found.centre, round(found.scale, 4), found.df
    (2.0, 2.3094, 2)
    """
    steps, moves = np.diff(verified.times), np.diff(verified.families)
    span, df = float(steps.sum()), len(moves) - 1
    drift = float(moves.sum()) / span
    variance = float(((moves - drift * steps) ** 2 / steps).sum()) / df
    scale = float(np.sqrt(variance * (horizon + horizon**2 / span)))
    return Walk(float(verified.families[-1]) + drift * horizon, scale, df)


def project(
    families: pd.Series[int], *, target: date, threshold: int | None = None
) -> pd.DataFrame:
    """Project the list to a date.

    Parameters
    ----------
    families : Series of int
        Families by date of the data; see ``verifications.distinct``.
    target : date
        After the last date.
    threshold : int, optional
        Number of families of a target that was announced.

    Returns
    -------
    DataFrame
        ``tidy.COLUMNS``: ``proyeksi`` at 80 and 95 per cent (median and interval, cut at 0),
        ``peluang_turun`` (of fewer families than at the last verification),
        ``peluang_di_bawah_target`` if asked for, ``nilai_terakhir`` with the largest move so far
        on either side. With fewer than four distinct verifications everything but the last row
        is ``verifikasi_kurang``.

    Raises
    ------
    IndicatorError
        If the target is not after the data, or the series is malformed.

    Notes
    -----
    The horizon runs from the last verification, not from the last report of its number.

    References
    ----------
    .. [1] Box, G., Jenkins, G., Reinsel, G. and Ljung, G. (2015). Time Series Analysis.
       Wiley. Chapter 5.
    """
    verified = distinct(families)
    if not len(verified):
        raise IndicatorError("families", "kosong", "Isi paling sedikit satu hasil verifikasi")
    horizon = position(target) - float(verified.times[-1])
    if target <= max(families.index):
        raise IndicatorError(
            "target", "tidak sesudah tanggal data", "Pilih tanggal yang akan datang"
        )
    status = obstacle(verified)
    if status != "ok":
        return tidy([*_refused(status, len(verified), threshold), _last(verified)])
    found = walk(verified, horizon)
    return tidy([*_outlooks(found, verified, threshold), _last(verified)])


def obstacle(verified: Verifications) -> Status:
    """Say what keeps the series from carrying a drift, or ``ok``."""
    if len(verified) < MINIMUM:
        return "verifikasi_kurang"
    pace = np.diff(verified.families) / np.diff(verified.times)
    return "tanpa_variasi" if np.allclose(pace, pace[0], rtol=1e-12, atol=0) else "ok"


def _outlooks(found: Walk, verified: Verifications, threshold: int | None) -> list[Outlook]:
    n, rows = len(verified), []
    for level in LEVELS:
        low, high, status = bounded(*found.interval(level))
        rows.append(
            Outlook(
                measure="proyeksi",
                level=level,
                estimate=max(found.centre, 0.0),
                ci_low=low,
                ci_high=high,
                n=n,
                status=status,
            )
        )
    last = float(verified.families[-1])
    rows.append(Outlook(measure="peluang_turun", estimate=found.below(last), n=n))
    if threshold is not None:
        chance = found.below(threshold)
        rows.append(Outlook(measure="peluang_di_bawah_target", estimate=chance, n=n))
    return rows


def _refused(status: Status, n: int, threshold: int | None) -> list[Outlook]:
    rows = [Outlook(measure="proyeksi", level=level, n=n, status=status) for level in LEVELS]
    measures = ["peluang_turun", *(["peluang_di_bawah_target"] if threshold is not None else [])]
    return rows + [Outlook(measure=measure, n=n, status=status) for measure in measures]


def _last(verified: Verifications) -> Outlook:
    last, move = float(verified.families[-1]), verified.largest_move
    if np.isnan(move):
        return Outlook(measure="nilai_terakhir", estimate=last, n=1, status="tanpa_gerak")
    low, high, status = bounded(last - move, last + move)
    return Outlook(
        measure="nilai_terakhir",
        estimate=last,
        ci_low=low,
        ci_high=high,
        n=len(verified),
        status=status,
    )
