"""Weighted means and other linearised estimators, with their variances."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from lebak_reports.indicators.survey.cells import add_up
from lebak_reports.indicators.survey.tidy import Estimate
from lebak_reports.indicators.survey.variance import variances

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from lebak_reports.indicators.survey.sample import Sample


def mean(sample: Sample, values: NDArray[np.float64]) -> Estimate:
    """Estimate sum w v / sum w by domain.

    Parameters
    ----------
    sample : Sample
        The sample by domain.
    values : ndarray of float, shape (kept rows,)
        v, in the order of ``sample.kept``.

    Notes
    -----
    The influence of a row is (v - mean) / sum w. As it is linear, PSU totals of w v and of w
    are enough: the rows are passed twice and never copied.

    Examples
    --------
    >>> from lebak_reports.indicators.survey.design import SurveyDesign
    >>> from lebak_reports.indicators.survey.sample import draw
    >>> sample = draw(SurveyDesign([1.0, 3.0]), None, observed=np.full(2, True))
    >>> mean(sample, np.array([0.0, 1.0])).value
    array([0.75])
    """
    weighted = sample.weights * values
    if not sample.is_sampled.any():
        return Estimate(_ratio(sample, weighted), np.zeros(len(sample.labels)), sample.status)
    above, below = sample.cells.totals(weighted), sample.cells.totals(sample.weights)
    domains = len(sample.labels)
    size = add_up(below, sample.cells.domain, domains)
    divisor = np.where(size > 0, size, np.nan)
    value = add_up(above, sample.cells.domain, domains) / divisor
    deviation = above - value[sample.cells.domain] * below
    totals = deviation / divisor[sample.cells.domain]
    return Estimate(value, variances(sample, totals), sample.status)


def _ratio(sample: Sample, weighted: NDArray[np.float64]) -> NDArray[np.float64]:
    size = sample.domain_sums(sample.weights)
    return sample.domain_sums(weighted) / np.where(size > 0, size, np.nan)


def linearised_variances(sample: Sample, influence: NDArray[np.float64]) -> NDArray[np.float64]:
    """Compute the variances of an estimator from the influence of each row.

    Parameters
    ----------
    sample : Sample
        The sample by domain.
    influence : ndarray of float, shape (kept rows,)
        Derivative of the estimate of the row's own domain by the row's weight.
    """
    return variances(sample, sample.cells.totals(sample.weights * influence))


def spilling_variances(
    parts: Sample,
    whole: Sample,
    own: NDArray[np.float64],
    shared: tuple[NDArray[np.float64], NDArray[np.float64]],
) -> NDArray[np.float64]:
    """Compute variances where rows outside a domain move its estimate too.

    Parameters
    ----------
    parts, whole : Sample
        One design cut into domains, and uncut.
    own : ndarray of float, shape (kept rows of `parts`,)
        Influence of a row on its own domain.
    shared : tuple of ndarray of float
        Influence of each kept row of `whole` on the shared quantity (a threshold, a total), and
        the derivative of each domain's estimate by that quantity, shape (domains,).

    Returns
    -------
    ndarray of float, shape (domains,)
        nan where a derivative is nan.
    """
    influence, slopes = shared
    common = whole.cells.totals(whole.weights * influence)
    inside = parts.cells.totals(parts.weights * own)
    cell_of_psu = np.zeros(int(whole.cells.psu.max(initial=0)) + 1, dtype=np.intp)
    cell_of_psu[whole.cells.psu] = np.arange(len(whole.cells.psu))
    result = np.full(len(parts.labels), np.nan)
    for domain in np.flatnonzero(~np.isnan(slopes)):
        totals = slopes[domain] * common
        cells = parts.cells.domain == domain
        totals[cell_of_psu[parts.cells.psu[cells]]] += inside[cells]
        result[domain] = variances(whole, totals)[0]
    return result
