"""Inequality: Gini, Lorenz and the quintile share ratio."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from lebak_reports.errors import ChoiceError
from lebak_reports.indicators.poverty.functionals import gini_of, lorenz_of, share_ratio_of
from lebak_reports.indicators.poverty.ranked import ranked
from lebak_reports.indicators.poverty.welfare import read_welfare
from lebak_reports.indicators.survey.sample import draw
from lebak_reports.indicators.survey.tidy import tidy

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import ArrayLike

    from lebak_reports.indicators.poverty.ranked import Functional
    from lebak_reports.indicators.survey.design import SurveyDesign
    from lebak_reports.indicators.survey.labels import Labels

DECILES: Final = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)


def gini(
    y: ArrayLike, *, design: SurveyDesign | None = None, domain: Labels | None = None
) -> pd.DataFrame:
    """Estimate the Gini index, 2 sum w y (W - w / 2) / (W_n sum w y) - 1, W cumulative.

    Parameters
    ----------
    y, design, domain
        As for ``fgt``; negative values are allowed.

    Returns
    -------
    DataFrame
        ``survey.COLUMNS``. Refused where the mean is not positive; ``nilai_negatif`` remarks
        that the index may exceed 1.

    Raises
    ------
    IndicatorError
        If the arrays are malformed.

    Notes
    -----
    This is 1 minus twice the area under the Lorenz polygon, as in laeken, and does not change
    when a row of weight 2 is written as two rows. R's convey subtracts sum w y in the place of
    sum w^2 y and is up to 0.6 per cent away in a small domain. Influence of a row of value y:
    (y (2 F - N) + Y - 2 S) / (N Y) - G / N - G y / Y, with N and Y the sums of w and w y, and F
    and S those up to y.

    References
    ----------
    .. [1] Langel, M. and Tille, Y. (2013). Variance estimation of the Gini index: revisiting a
       result several times published. JRSS A 176, 521-540.

    Examples
    --------
    >>> gini([0, 0, 0, 1])["estimate"].item()  # 1 - 1 / 4
    0.75
    """
    return _indices({"gini": gini_of}, y, design, domain)


def lorenz(
    y: ArrayLike,
    *,
    shares: Sequence[float] = DECILES,
    design: SurveyDesign | None = None,
    domain: Labels | None = None,
) -> pd.DataFrame:
    """Estimate ordinates of the Lorenz curve: the part of all expenditure of the poorest p.

    Parameters
    ----------
    y, design, domain
        As for ``fgt``.
    shares : sequence of float
        Each p, above 0 and at most 1.

    Returns
    -------
    DataFrame
        ``survey.COLUMNS``, measure ``lorenz_0.1`` for p = 0.1. The curve joins the points of
        cumulative weight and expenditure by straight lines. Refused where the mean is not
        positive.

    Raises
    ------
    IndicatorError
        If the arrays are malformed or a share is out of range.

    References
    ----------
    .. [1] Kovacevic, M. and Binder, D. (1997). Variance estimation for measures of income
       inequality and polarization. Journal of Official Statistics 13, 41-58.

    Examples
    --------
    >>> lorenz([1, 2, 3, 4], shares=[0.5, 0.75])["estimate"].tolist()  # 3 / 10 and 6 / 10
    [0.3, 0.6]
    """
    for share in shares:
        if not 0 < share <= 1:
            raise ChoiceError.among(
                "shares", share, ("bilangan di atas nol dan paling besar satu",)
            )
    functionals = {f"lorenz_{share:g}": partial(lorenz_of, share=share) for share in shares}
    return _indices(functionals, y, design, domain)


def quintile_share_ratio(
    y: ArrayLike, *, design: SurveyDesign | None = None, domain: Labels | None = None
) -> pd.DataFrame:
    """Estimate S80/S20: total above the fourth quintile / total at or below the first.

    Parameters
    ----------
    y, design, domain
        As for ``fgt``.

    Returns
    -------
    DataFrame
        ``survey.COLUMNS``. Of totals, not of means: the groups need not be equally large.
        Refused where the lower total is not positive.

    Raises
    ------
    IndicatorError
        If the arrays are malformed.

    Notes
    -----
    The influence of the total up to a quantile q is y 1(y <= q) - q (1(y <= q) - p): the density
    at q cancels, so no bandwidth is chosen.

    References
    ----------
    .. [1] Langel, M. and Tille, Y. (2011). Statistical inference for the quintile share ratio.
       Journal of Statistical Planning and Inference 141, 2976-2985.

    Examples
    --------
    >>> quintile_share_ratio([1, 2, 3, 4, 10])["estimate"].item()  # 10 / 1
    10.0
    """
    return _indices({"s80_s20": share_ratio_of}, y, design, domain)


def _indices(
    functionals: Mapping[str, Functional],
    y: ArrayLike,
    design: SurveyDesign | None,
    domain: Labels | None,
) -> pd.DataFrame:
    welfare = read_welfare(y)
    sample = draw(design, domain, observed=~np.isnan(welfare))
    estimates = ranked(sample, welfare[sample.kept], tuple(functionals.values()))
    frames = [
        tidy(measure, sample, estimate, kind="index")
        for measure, estimate in zip(functionals, estimates, strict=True)
    ]
    return pd.concat(frames, ignore_index=True)
