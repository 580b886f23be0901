"""Growth and redistribution: what of a change in poverty came from the mean, what from shares."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from lebak_reports.errors import LineError
from lebak_reports.indicators.poverty.welfare import (
    Boundary,
    gaps,
    read_line,
    read_welfare,
)
from lebak_reports.indicators.survey.linear import mean
from lebak_reports.indicators.survey.sample import draw

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    from lebak_reports.indicators.survey.design import SurveyDesign
    from lebak_reports.indicators.survey.sample import Sample

COMPONENTS: Final = ("pertumbuhan", "redistribusi", "sisa", "perubahan")
"""Growth, redistribution, residual, and the change that they add up to."""


@dataclass(frozen=True, slots=True, eq=False)
class Period:
    """The distribution of one period: its sample, expenditure and mean."""

    sample: Sample
    welfare: NDArray[np.float64]
    mean: float

    @classmethod
    def of(cls, y: ArrayLike, design: SurveyDesign | None) -> Period:
        """Read the distribution of one period."""
        welfare = read_welfare(y)
        sample = draw(design, None, observed=~np.isnan(welfare))
        kept = welfare[sample.kept]
        return cls(sample, kept, float(mean(sample, kept).value[0]))


def datt_ravallion(  # noqa: PLR0913  two periods of two arrays each, and a measure
    y0: ArrayLike,
    y1: ArrayLike,
    line: float,
    *,
    alpha: float,
    design0: SurveyDesign | None = None,
    design1: SurveyDesign | None = None,
    boundary: Boundary = "strict",
) -> pd.DataFrame:
    """Split P(1) - P(0) into growth of the mean and change of the Lorenz curve.

    Parameters
    ----------
    y0, y1 : array-like of number
        Expenditure before and after, in the prices of `line`: deflate first, with the price
        index of the place. One line serves both, else its change would be counted as growth.
    line : float
        The real poverty line.
    alpha, boundary
        As for ``fgt``.
    design0, design1 : SurveyDesign, optional
        Designs before and after; only their weights are used.

    Returns
    -------
    DataFrame
        Columns ``measure``, ``basis`` (``awal``, ``akhir``, ``shapley``), ``component``
        (`COMPONENTS`), ``estimate`` (ratio, points of P) and ``status``. The residual of the
        Shapley basis is 0 by its construction; those of the others are each other's opposite.

    Raises
    ------
    IndicatorError
        If the arrays are malformed, or there is more than one line.

    Notes
    -----
    P(m, L) is poverty at the mean of period m and the Lorenz curve of period L: expenditure of
    L scaled by the ratio of means. ``awal``: growth P(1,0) - P(0,0), redistribution
    P(0,1) - P(0,0). ``akhir``: growth P(1,1) - P(0,1), redistribution P(1,1) - P(1,0).
    ``shapley`` is the average of both.

    References
    ----------
    .. [1] Datt, G. and Ravallion, M. (1992). Growth and redistribution components of changes in
       poverty measures. Journal of Development Economics 38, 275-295.
    .. [2] Shorrocks, A. (2013). Decomposition procedures for distributional analysis: a unified
       framework based on the Shapley value. Journal of Economic Inequality 11, 99-126.

    Examples
    --------
    >>> doubled = datt_ravallion([50, 150], [100, 300], 200, alpha=1)
    >>> doubled[doubled["basis"] == "shapley"]["estimate"].tolist()  # 1/2 1/2 less 1/2 (3/4 + 1/4)
    [-0.25, 0.0, 0.0, -0.25]
    """
    if np.ndim(line):
        raise LineError("line", "berisi lebih dari satu garis", "Samakan dahulu harga kedua masa")
    before, after = Period.of(y0, design0), Period.of(y1, design1)
    status = _status(before, after)
    rows = np.full((3, len(COMPONENTS)), np.nan)
    if status == "ok":
        rows = _components(_levels((before, after), line, alpha, boundary))
    index = pd.MultiIndex.from_product([["awal", "akhir", "shapley"], COMPONENTS])
    return pd.DataFrame(
        {
            "measure": f"P{alpha:g}",
            "basis": index.get_level_values(0),
            "component": index.get_level_values(1),
            "estimate": rows.ravel(),
            "status": status,
        }
    )


def _status(before: Period, after: Period) -> str:
    for period in (before, after):
        if period.sample.status[0] != "ok":
            return str(period.sample.status[0])
        if period.mean <= 0:
            return "rata_rata_tidak_positif"
    return "ok"


def _levels(
    periods: tuple[Period, Period], line: float, alpha: float, boundary: Boundary
) -> NDArray[np.float64]:
    """Compute P at the mean of one period (first axis) and the curve of another (second)."""
    levels = np.empty((2, 2))
    for m, of_mean in enumerate(periods):
        for curve, shape in enumerate(periods):
            ratio = 1.0 if m == curve else of_mean.mean / shape.mean
            welfare = shape.welfare * ratio
            values = gaps(welfare, read_line(line, len(welfare)), alpha=alpha, boundary=boundary)
            levels[m, curve] = mean(shape.sample, values).value[0]
    return levels


def _components(levels: NDArray[np.float64]) -> NDArray[np.float64]:
    (p00, p01), (p10, p11) = levels
    growth = np.array([p10 - p00, p11 - p01])
    redistribution = np.array([p01 - p00, p11 - p10])
    change = p11 - p00
    based = np.column_stack(
        [growth, redistribution, change - growth - redistribution, np.full(2, change)]
    )
    shapley = [growth.mean(), redistribution.mean(), 0.0, change]
    return np.vstack([based, shapley])
