"""Confidence intervals of estimates, domain by domain."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from lebak_reports.indicators.survey.student import two_sided

if TYPE_CHECKING:
    from numpy.typing import NDArray

LEVEL: Final = 0.95
"""Confidence level of every interval."""

RULE_OF_THREE: Final = 3.0
"""Minus the logarithm of 0.05: with none in n, the share is below 3 / n with 95 % confidence."""


def quantiles(df: NDArray[np.intp]) -> NDArray[np.float64]:
    """Compute the t quantile of each domain, nan without a degree of freedom."""
    distinct, position = np.unique(df, return_inverse=True)
    values = [two_sided(LEVEL, int(each)) if each > 0 else np.nan for each in distinct]
    return np.asarray(values, dtype=np.float64)[position]


def t_interval(
    estimate: NDArray[np.float64], se: NDArray[np.float64], df: NDArray[np.intp]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Compute estimate -+ t se: for means, gaps and indices.

    Examples
    --------
    >>> low, high = t_interval(np.array([10.0]), np.array([1.0]), np.array([4]))
    >>> low.round(3), high.round(3)
    (array([7.224]), array([12.776]))
    """
    reach = quantiles(df) * se
    return estimate - reach, estimate + reach


def logit_interval(
    estimate: NDArray[np.float64], se: NDArray[np.float64], df: NDArray[np.intp]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Compute the interval of a rate on the logit scale, so that it stays within 0 and 1.

    Parameters
    ----------
    estimate, se : ndarray of float, shape (domains,)
        Rates and their standard errors; nan where a rate is 0 or 1, see `rule_of_three`.
    df : ndarray of int, shape (domains,)

    Notes
    -----
    logit(p) -+ t se / (p (1 - p)), then back. A rate of 1 to 5 per cent has a lopsided
    distribution; the symmetric interval would go below zero.

    References
    ----------
    .. [1] Korn, E. and Graubard, B. (1998). Confidence intervals for proportions with small
       expected number of positive counts. Survey Methodology 24, 193-201.

    Examples
    --------
    >>> low, high = logit_interval(np.array([0.02]), np.array([0.01]), np.array([30]))
    >>> low.round(4), high.round(4)
    (array([0.0071]), array([0.0547]))
    """
    inside = np.where((estimate > 0) & (estimate < 1), estimate, np.nan)
    logit = np.log(inside / (1 - inside))
    reach = quantiles(df) * se / (inside * (1 - inside))
    return _share(logit - reach), _share(logit + reach)


def _share(logit: NDArray[np.float64]) -> NDArray[np.float64]:
    """Invert the logit without overflow: tanh saturates where exp would not."""
    return (1 + np.tanh(logit / 2)) / 2


def rule_of_three(
    estimate: NDArray[np.float64], effective_size: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Compute the interval of a share when none (0), or every one (1), of a sample has it.

    Examples
    --------
    >>> rule_of_three(np.array([0.0, 1.0]), np.array([60.0, 60.0]))
    (array([0.  , 0.95]), array([0.05, 1.  ]))

    References
    ----------
    .. [1] Hanley, J. and Lippman-Hand, A. (1983). If nothing goes wrong, is everything all
       right? JAMA 249, 1743-1745. With Kish's effective size in the place of n.
    """
    reach = np.minimum(RULE_OF_THREE / effective_size, 1.0)
    is_none = estimate == 0
    return np.where(is_none, 0.0, 1 - reach), np.where(is_none, reach, 1.0)
