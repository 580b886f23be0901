"""Measures that need the rows of a domain from poorest to richest."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from lebak_reports.indicators.survey.linear import linearised_variances
from lebak_reports.indicators.survey.tidy import Estimate

if TYPE_CHECKING:
    from lebak_reports.indicators.survey.sample import Sample
    from lebak_reports.indicators.survey.status import Status

ROUNDING: Final = 1e-12
"""Cumulative weight shares nearer than this to a probability are equal to it: sums round."""


@dataclass(frozen=True, slots=True, eq=False)
class Linearised:
    """A value and its derivative by the weight of each row, or the reason why there is none."""

    value: float
    influence: NDArray[np.float64]
    status: Status = "ok"

    @classmethod
    def refused(cls, status: Status, rows: int) -> Linearised:
        """Return the refusal of a domain with `rows` rows."""
        return cls(np.nan, np.zeros(rows), status)


Functional = Callable[[NDArray[np.float64], NDArray[np.float64]], Linearised]
"""From expenditure, sorted, and its weights to a value."""


def ranked(
    sample: Sample, welfare: NDArray[np.float64], functionals: tuple[Functional, ...]
) -> list[Estimate]:
    """Estimate functionals of the distribution in every domain, sorting once.

    Parameters
    ----------
    sample : Sample
        The sample by domain.
    welfare : ndarray of float, shape (kept rows,)
        Expenditure in the order of ``sample.kept``.
    functionals : tuple of callable
        See `Functional`.
    """
    order = np.lexsort((welfare, sample.domain))
    ends = np.cumsum(sample.size)
    domains = [order[start:end] for start, end in zip(ends - sample.size, ends, strict=True)]
    return [_estimate(sample, welfare, functional, domains) for functional in functionals]


def _estimate(
    sample: Sample,
    welfare: NDArray[np.float64],
    functional: Functional,
    domains: list[NDArray[np.intp]],
) -> Estimate:
    value, status = np.full(len(domains), np.nan), sample.status.copy()
    influence = np.zeros(len(welfare))
    for domain, rows in enumerate(domains):
        if len(rows):
            found = functional(welfare[rows], sample.weights[rows])
            value[domain], status[domain] = found.value, found.status
            influence[rows] = found.influence
    return Estimate(value, linearised_variances(sample, influence), status)


def quantile(
    welfare: NDArray[np.float64], weights: NDArray[np.float64], probability: float
) -> float:
    """Compute a weighted quantile: the first value that the cumulative share reaches.

    Where the share reaches `probability` exactly, it is the mean of that value and the next, so
    the median of an even number of equal weights is the usual one.

    Parameters
    ----------
    welfare, weights : ndarray of float, shape (rows,)
        Sorted by `welfare`.
    probability : float
        Between 0 and 1, exclusive.

    References
    ----------
    .. [1] Alfons, A. and Templ, M. (2013). Estimation of social exclusion indicators from
       complex surveys: the R package laeken. Journal of Statistical Software 54(15).

    Examples
    --------
    >>> quantile(np.array([1.0, 2.0, 3.0, 4.0]), np.ones(4), 0.5)
    2.5
    >>> quantile(np.array([1.0, 2.0, 3.0]), np.ones(3), 0.5)
    2.0
    """
    share = np.cumsum(weights)
    share /= share[-1]
    place = int(np.searchsorted(share, probability - ROUNDING))
    is_exact = abs(share[place] - probability) <= ROUNDING
    following = min(place + is_exact, len(welfare) - 1)
    return float(welfare[place] + welfare[following]) / 2
