"""Estimates that move with a line that is itself estimated."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from lebak_reports.errors import ChoiceError
from lebak_reports.indicators.poverty.ranked import quantile
from lebak_reports.indicators.poverty.threshold import (
    MEDIAN,
    Threshold,
    density,
    nonzero,
    threshold,
)
from lebak_reports.indicators.poverty.welfare import Boundary, is_poor, read_welfare
from lebak_reports.indicators.survey.linear import spilling_variances
from lebak_reports.indicators.survey.sample import Sample, draw
from lebak_reports.indicators.survey.tidy import Estimate

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

    from lebak_reports.indicators.survey.design import SurveyDesign
    from lebak_reports.indicators.survey.labels import Labels
    from lebak_reports.indicators.survey.status import Status

Parts = tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.bool_]]
"""Expenditure, weights and poverty of the rows of one domain."""


@dataclass(frozen=True, slots=True, eq=False)
class Moved:
    """A domain's estimate, and what moves it.

    Attributes
    ----------
    value : float
    own : ndarray of float, shape (rows of the domain,)
        Influence of the domain's rows at a fixed line.
    slope : float
        Derivative by the line.
    status : str
        ``ok`` or the reason why there is no value.
    """

    value: float
    own: NDArray[np.float64] | float
    slope: float
    status: Status = "ok"

    @classmethod
    def refused(cls, status: Status) -> Moved:
        """Return the refusal of a domain."""
        return cls(np.nan, 0.0, np.nan, status)


Move = Callable[[Parts, float], Moved]
"""From the rows of a domain and the line to the domain's estimate."""


def moving_with_the_line(
    y: ArrayLike,
    move: Move,
    share: float,
    cut: tuple[SurveyDesign | None, Labels | None, Boundary],
) -> tuple[Sample, Estimate]:
    """Estimate against `share` of the median of the whole sample.

    Parameters
    ----------
    y : array-like of number, shape (rows,)
    move : callable
        See `Move`.
    share : float
        Share of the median.
    cut : tuple
        Design, domain and boundary, as for ``fgt``.
    """
    design, domain, boundary = cut
    if not share > 0:
        raise ChoiceError.among("share", share, ("bilangan di atas nol",))
    welfare = read_welfare(y)
    observed = ~np.isnan(welfare)
    whole, parts = draw(design, None, observed=observed), draw(design, domain, observed=observed)
    line = threshold(whole, welfare[whole.kept], share=share)
    welfare = welfare[parts.kept]
    poor = is_poor(welfare, np.asarray(line.value), boundary)
    return parts, _estimate((whole, parts), line, move, (welfare, poor))


def _estimate(
    samples: tuple[Sample, Sample],
    line: Threshold,
    move: Move,
    rows: tuple[NDArray[np.float64], NDArray[np.bool_]],
) -> Estimate:
    whole, parts = samples
    welfare, poor = rows
    status = parts.status.copy()
    value, slope = np.full((2, len(status)), np.nan)
    own = np.zeros(len(welfare))
    for domain in np.flatnonzero(status == "ok"):
        inside = parts.domain == domain
        moved = move((welfare[inside], parts.weights[inside], poor[inside]), line.value)
        value[domain], slope[domain], status[domain] = moved.value, moved.slope, moved.status
        own[inside] = moved.own
    variance = spilling_variances(parts, whole, own, (line.influence, slope))
    is_flat = (status == "ok") & (np.isnan(slope) | np.isnan(line.influence).any())
    is_flat &= parts.is_sampled
    value[is_flat], status[is_flat] = np.nan, "kepadatan_nol"
    return Estimate(value, variance, status)


def rate(rows: Parts, line: float) -> Moved:
    """Compute the share of the poor; it moves by the density at the line."""
    welfare, weights, poor = rows
    if line <= 0:
        return Moved.refused("ambang_tidak_positif")
    size = float(weights.sum())
    value = float(weights @ poor) / size
    own = (poor.astype(np.float64) - value) / size
    return Moved(value, own, float(density(welfare, weights, (line,))[0]))


def median_gap(rows: Parts, line: float) -> Moved:
    """Compute 1 - m / z, where m solves F(m) = F(z) / 2 within the domain."""
    welfare, weights, poor = rows
    at_line = rate(rows, line)
    if at_line.status != "ok":
        return at_line
    if not poor.any():
        return Moved.refused("tidak_ada_yang_miskin")
    order = np.argsort(welfare[poor])
    median = quantile(welfare[poor][order], weights[poor][order], MEDIAN)
    height = float(nonzero(density(welfare, weights, (median,)))[0])
    is_below = (welfare <= median).astype(np.float64)
    below = (is_below - MEDIAN * at_line.value) / float(weights.sum())
    own_median = (MEDIAN * at_line.own - below) / height
    slope = median / line**2 - MEDIAN * at_line.slope / height / line
    return Moved(1 - median / line, -own_median / line, slope)
