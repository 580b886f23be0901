"""Samples that stand beside the data, under any supposed slope."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Pair = tuple[NDArray[np.float64], NDArray[np.float64]]

TIE: Final = 1e-9
"""Squared statistics nearer than this share are equal."""


@dataclass(frozen=True, slots=True, eq=False)
class Resamples:
    """Statistics of samples as functions of the supposed slope; the first sample is the data.

    Residuals under a supposed slope are those of the estimate plus the distance between the two
    times the exposure, so no supposed slope needs a new fit.

    Attributes
    ----------
    slope : float
        The estimate.
    top : ndarray of float, shape (2, samples)
        Numerator, a polynomial in the distance.
    bottom : ndarray of float, shape (3, samples)
        Square of the denominator, likewise.
    """

    slope: float
    top: NDArray[np.float64]
    bottom: NDArray[np.float64]

    @classmethod
    def of(cls, slope: float, slopes: Pair, distances: Pair) -> Resamples:
        """Build t statistics with CRV3 errors, whose constant cancels.

        Parameters
        ----------
        slope : float
        slopes : pair of ndarray, shape (samples,)
            Of the residual of the estimate, and of the exposure.
        distances : pair of ndarray, shape (units, samples)
            Of the same: slope without each kecamatan, less the slope.
        """
        own, of_exposure = distances
        squares = (own**2, 2 * own * of_exposure, of_exposure**2)
        return cls(slope, np.stack(slopes), np.stack([each.sum(axis=0) for each in squares]))

    def squared(self, slope: float) -> NDArray[np.float64]:
        """Compute the squared statistic of each sample under a supposed slope."""
        distance = self.slope - slope
        top = self.top[0] + distance * self.top[1]
        bottom = self.bottom[0] + distance * (self.bottom[1] + distance * self.bottom[2])
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.asarray(top**2 / bottom, dtype=np.float64)

    def p_value(self, slope: float) -> float:
        """Compute how often samples, the data among them, are as far from 0 as the data.

        Of all samples the data are one; of drawn ones they are one more: (1 + #) / (B + 1).
        """
        squared = self.squared(slope)
        return float((squared >= squared[0] * (1 - TIE)).mean())
