"""A poverty line estimated from the sample: a share of the median, and its influence."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from lebak_reports.indicators.poverty.ranked import quantile

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from lebak_reports.indicators.survey.sample import Sample

MEDIAN: Final = 0.5

VANISHING: Final = 1e-12
"""Share of the kernel's peak below which a density is none: nothing can be divided by it."""


@dataclass(frozen=True, slots=True, eq=False)
class Threshold:
    """A relative line.

    Attributes
    ----------
    value : float
        The line; nan without a single row.
    influence : ndarray of float, shape (kept rows of the whole sample,)
        Derivative of the line by the weight of each row; nan if the density at the median
        can't be estimated.
    """

    value: float
    influence: NDArray[np.float64]


def bandwidth(welfare: NDArray[np.float64], weights: NDArray[np.float64]) -> float:
    """Compute sd N^(-1/5), where N is the sum of the weights.

    It is the choice of convey and of the macros of Osier. As N is the population and not the
    sample, a row of weight 2 and two rows of weight 1 have one bandwidth.

    References
    ----------
    .. [1] Osier, G. (2009). Variance estimation for complex indicators of poverty and inequality
       using linearization techniques. Survey Research Methods 3, 167-195.
    """
    if np.ptp(welfare) == 0:  # the mean of equal values may round to another
        return 0.0
    size = float(weights.sum())
    centred = welfare - float(weights @ welfare) / size
    return math.sqrt(float(weights @ centred**2) / size) / math.pow(size, 0.2)


def density(
    welfare: NDArray[np.float64], weights: NDArray[np.float64], points: tuple[float, ...]
) -> NDArray[np.float64]:
    """Estimate the density at points with a Gaussian kernel.

    Returns
    -------
    ndarray of float, shape (points,)
        nan where all values are one; 0 where no value is near enough to count.

    Examples
    --------
    >>> density(np.array([0.0, 2.0]), np.ones(2), (1.0, 99.0)).round(3)  # h = 2^(-1/5)
    array([0.237, 0.   ])
    """
    width = bandwidth(welfare, weights)
    if width == 0:
        return np.full(len(points), np.nan)
    with np.errstate(under="ignore"):
        kernels = (np.exp(-(((point - welfare) / width) ** 2) / 2) for point in points)
        heights = np.array([float(weights @ kernel) for kernel in kernels]) / weights.sum()
    return np.where(heights < VANISHING, 0.0, heights) / (width * math.sqrt(2 * math.pi))


def threshold(whole: Sample, welfare: NDArray[np.float64], *, share: float) -> Threshold:
    """Estimate `share` of the median of the whole sample.

    Parameters
    ----------
    whole : Sample
        The sample as one domain.
    welfare : ndarray of float, shape (kept rows,)
    share : float
        Share of the median, 0.6 by the convention of Eurostat.

    Notes
    -----
    The influence on a quantile q is -(1(y <= q) - p) / (N f(q)), with f the density.
    """
    if not len(welfare):
        return Threshold(np.nan, welfare)
    order = np.argsort(welfare)
    middle = quantile(welfare[order], whole.weights[order], MEDIAN)
    height = nonzero(density(welfare, whole.weights, (middle,)))[0]
    size = float(whole.weights.sum())
    return Threshold(share * middle, -share * ((welfare <= middle) - MEDIAN) / (size * height))


def nonzero(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return nan for 0: a density that vanished can't be divided by."""
    return np.where(values == 0, np.nan, values)
