"""Poverty against a line that is itself estimated: a share of the median of all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.indicators.poverty.moving import median_gap, moving_with_the_line, rate
from lebak_reports.indicators.survey.tidy import tidy

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import ArrayLike

    from lebak_reports.indicators.poverty.welfare import Boundary
    from lebak_reports.indicators.survey.design import SurveyDesign
    from lebak_reports.indicators.survey.labels import Labels


def at_risk_rate(
    y: ArrayLike,
    share: float = 0.6,
    *,
    design: SurveyDesign | None = None,
    domain: Labels | None = None,
    boundary: Boundary = "strict",
) -> pd.DataFrame:
    """Estimate the share of those below `share` of the median of the whole sample.

    Parameters
    ----------
    y, design, domain, boundary
        As for ``fgt``.
    share : float
        Above 0; 0.6 by the convention of Eurostat.

    Returns
    -------
    DataFrame
        ``survey.COLUMNS``, ratios, intervals of the logit kind. The line is one for all
        domains, those of rows without a domain included.

    Raises
    ------
    IndicatorError
        If the arrays are malformed.

    Notes
    -----
    The line is estimated and adds to the variance: a domain's rate moves by its density at the
    line times the influence on the line, to which rows outside the domain contribute. It can
    make the error smaller than that of a fixed line. The bandwidth is that of
    ``threshold.bandwidth``; another choice moves errors by about one per cent.

    References
    ----------
    .. [1] Osier, G. (2009). Survey Research Methods 3, 167-195.

    Examples
    --------
    >>> at_risk_rate([10, 50, 100, 100, 120])["estimate"].item()  # line 60: two of five
    0.4
    """
    parts, estimate = moving_with_the_line(y, rate, share, (design, domain, boundary))
    return tidy("arpr", parts, estimate, kind="rate")


def relative_median_gap(
    y: ArrayLike,
    share: float = 0.6,
    *,
    design: SurveyDesign | None = None,
    domain: Labels | None = None,
    boundary: Boundary = "strict",
) -> pd.DataFrame:
    """Estimate (z - median of the poor) / z, where z is `share` of the median of all.

    Parameters
    ----------
    y, share, design, domain, boundary
        As for `at_risk_rate`.

    Returns
    -------
    DataFrame
        ``survey.COLUMNS``, ratios. Refused where nobody is poor.

    Raises
    ------
    IndicatorError
        If the arrays are malformed.

    References
    ----------
    .. [1] Osier, G. (2009). Survey Research Methods 3, 167-195.

    Examples
    --------
    >>> gap = relative_median_gap([10, 50, 100, 100, 120])  # line 60, median of the poor 30
    >>> gap["estimate"].item()
    0.5
    """
    parts, estimate = moving_with_the_line(y, median_gap, share, (design, domain, boundary))
    return tidy("rmpg", parts, estimate, kind="index")
