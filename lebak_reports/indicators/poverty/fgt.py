"""The measures of Foster, Greer and Thorbecke, and that of Watts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from lebak_reports.indicators.poverty.welfare import (
    Boundary,
    Negative,
    gaps,
    is_poor,
    read_line,
    read_welfare,
)
from lebak_reports.indicators.survey.linear import mean
from lebak_reports.indicators.survey.sample import draw
from lebak_reports.indicators.survey.tidy import tidy

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import ArrayLike, NDArray

    from lebak_reports.indicators.survey.design import SurveyDesign
    from lebak_reports.indicators.survey.labels import Labels
    from lebak_reports.indicators.survey.tidy import Kind


def fgt(  # noqa: PLR0913  the conventions of a measure are named at its call
    y: ArrayLike,
    line: ArrayLike,
    *,
    alpha: float,
    design: SurveyDesign | None = None,
    domain: Labels | None = None,
    boundary: Boundary = "strict",
    negative: Negative = "capped",
) -> pd.DataFrame:
    """Estimate P_alpha = sum w g^alpha / sum w, where g = (1 - y / z) of the poor and 0 of others.

    P0 is the share of the poor, P1 the mean gap as a share of the line, P2 the mean squared gap.

    Parameters
    ----------
    y : array-like of number, shape (rows,)
        Expenditure per person. A missing value leaves the row out of the sample but keeps its
        PSU in the design; `quality` says how much weight that is.
    line : float or array-like, shape (rows,)
        Poverty line, in the unit and the prices of `y`.
    alpha : float
        At least 0.
    design : SurveyDesign, optional
        Its weights decide whether persons or families are counted. None is a register: each
        row counts once and every standard error is 0.
    domain : labels, shape (rows,), optional
        Domain of each row, missing for none. A categorical names domains without rows too.
    boundary : {"strict", "inclusive"}
        Poor is below the line, as the BPS counts, or at most at it, as the authors wrote. P1
        and P2 are equal under both.
    negative : {"capped", "raw"}
        The gap of a negative expenditure: at most 1 (so that P0 >= P1 >= P2), or as it is.

    Returns
    -------
    DataFrame
        ``survey.COLUMNS``, one row a domain, ratios. The interval of P0 is of the logit kind,
        that of the others of the t kind; with none poor both end in the rule of three.

    Raises
    ------
    IndicatorError
        If the arrays are malformed.

    References
    ----------
    .. [1] Foster, J., Greer, J. and Thorbecke, E. (1984). A class of decomposable poverty
       measures. Econometrica 52, 761-766.

    Examples
    --------
    >>> fgt([50, 80, 100, 200], 100, alpha=1)[["measure", "domain", "estimate", "status"]]
      measure domain  estimate status
    0      P1  semua     0.175     ok
    """
    welfare = read_welfare(y)
    lines = read_line(line, len(welfare))
    values = gaps(welfare, lines, alpha=alpha, negative=negative, boundary=boundary)
    sample = draw(design, domain, observed=~np.isnan(welfare))
    return tidy(
        f"P{alpha:g}", sample, mean(sample, values[sample.kept]), kind=_kind(alpha, negative)
    )


def _kind(alpha: float, negative: Negative) -> Kind:
    if alpha == 0:
        return "rate"
    return "gap" if negative == "capped" else "index"


def watts(
    y: ArrayLike,
    line: ArrayLike,
    *,
    design: SurveyDesign | None = None,
    domain: Labels | None = None,
    boundary: Boundary = "strict",
) -> pd.DataFrame:
    """Estimate the Watts index, sum w ln(z / y) of the poor / sum w.

    Parameters
    ----------
    y, line, design, domain, boundary
        As for `fgt`.

    Returns
    -------
    DataFrame
        ``survey.COLUMNS``; unit: log points. The logarithm has no value at y <= 0: such rows are
        left out, never set to a small number, and `quality` gives their share.

    Raises
    ------
    IndicatorError
        If the arrays are malformed.

    References
    ----------
    .. [1] Watts, H. (1968). An economic definition of poverty. In Moynihan (ed.), On
       Understanding Poverty. Basic Books.

    Examples
    --------
    >>> watts([50, 100, 200, 0], 100)["estimate"].round(4).item()  # ln 2 / 3
    0.231
    """
    welfare = read_welfare(y)
    lines = read_line(line, len(welfare))
    sample = draw(design, domain, observed=welfare > 0)
    values = _log_gaps(welfare[sample.kept], lines[sample.kept] if lines.ndim else lines, boundary)
    return tidy("watts", sample, mean(sample, values), kind="index")


def _log_gaps(
    welfare: NDArray[np.float64], lines: NDArray[np.float64], boundary: Boundary
) -> NDArray[np.float64]:
    return np.where(is_poor(welfare, lines, boundary), np.log(lines / welfare), 0.0)
