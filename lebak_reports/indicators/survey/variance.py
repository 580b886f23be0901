"""Taylor-linearised variances by the ultimate cluster, for all domains at once.

An estimator that is a smooth function of weighted sums has, to first order, the variance of a
sum of influences: V = sum_h (1 - f_h) n_h / (n_h - 1) sum_c (t_hc - mean_h)^2, where t_hc adds
weight times influence over the rows of PSU c of stratum h. Every PSU of the design is in the
sum: outside its domain a PSU has t = 0. Cutting rows first would change n_h, and be wrong.

References
----------
.. [1] Wolter, K. (2007). Introduction to Variance Estimation, 2nd ed. Springer. Chapter 6.
.. [2] Lumley, T. (2010). Complex Surveys. Wiley. Section 2.2 and appendix A.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lebak_reports.indicators.survey.cells import Strata
    from lebak_reports.indicators.survey.design import Layout, Lonely
    from lebak_reports.indicators.survey.sample import Sample

Values = NDArray[np.float64]
Flags = NDArray[np.bool_]


def variances(sample: Sample, totals: NDArray[np.float64]) -> NDArray[np.float64]:
    """Compute the variance of a linearised estimator, one a domain.

    Parameters
    ----------
    sample : Sample
        The sample by domain.
    totals : ndarray of float, shape (cells,)
        Weight times influence, added up to the cells of the sample.

    Returns
    -------
    ndarray of float, shape (domains,)
        nan where a stratum of one PSU leaves the variance unknown: under ``fail`` always, under
        ``average`` if no other stratum has a variance to lend.
    """
    layout = sample.design.layout
    with np.errstate(under="ignore"):  # the square of next to nothing is nothing
        contribution = _by_stratum(sample.strata, totals, layout)
    is_present = sample.strata.psu_count > 0
    is_lonely = is_present & (layout.psu_count == 1) & (layout.unsampled > 0)
    return RULES[sample.design.lonely](contribution, is_lonely, is_present)


def _by_stratum(strata: Strata, totals: NDArray[np.float64], layout: Layout) -> NDArray[np.float64]:
    """Compute the contribution of each stratum; that of a single PSU is its square."""
    drawn = layout.psu_count
    mean = np.where(drawn > 1, strata.sums(totals) / np.maximum(drawn, 1), 0.0)
    deviations = strata.sums((totals - mean.ravel()[strata.pair]) ** 2)
    squares = deviations + (drawn - strata.psu_count) * mean**2
    scale = np.where(drawn > 1, drawn / np.maximum(drawn - 1, 1), 1.0)
    contribution: Values = layout.unsampled * scale * squares
    return contribution


def _refused(contribution: Values, is_lonely: Flags, _: Flags) -> Values:
    return np.where(is_lonely.any(axis=1), np.nan, _sum(contribution))


def _without(contribution: Values, is_lonely: Flags, _: Flags) -> Values:
    return _sum(np.where(is_lonely, 0.0, contribution))


def _about_the_mean_of_all(contribution: Values, _: Flags, __: Flags) -> Values:
    """Sum all: linearised totals have mean 0 over the PSUs, so a square is the distance from it."""
    return _sum(contribution)


def _average_of_the_others(contribution: Values, is_lonely: Flags, is_present: Flags) -> Values:
    """Give a lonely stratum the mean of those that have a variance, as R does."""
    known = _without(contribution, is_lonely, is_present)
    others = (is_present & ~is_lonely).sum(axis=1)
    mean = known / np.where(others > 0, others, np.nan)
    return np.where(is_lonely.any(axis=1), known + mean * is_lonely.sum(axis=1), known)


def _sum(contribution: Values) -> Values:
    total: Values = contribution.sum(axis=1)
    return total


RULES: Final[Mapping[Lonely, Callable[[Values, Flags, Flags], Values]]] = MappingProxyType(
    {
        "fail": _refused,
        "certainty": _without,
        "remove": _without,
        "centre": _about_the_mean_of_all,
        "adjust": _about_the_mean_of_all,
        "average": _average_of_the_others,
    }
)
"""How each rule adds the strata (second axis) up, given which are lonely and which present."""
