"""Fieller's set: what a ratio of two uncertain numbers may be."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf, sqrt
from typing import Literal

Shape = Literal["tertutup", "terbelah", "semua"]
"""An interval, all but an interval, or every number: a denominator may be 0."""


@dataclass(frozen=True, slots=True)
class FiellerSet:
    """The ratios that the data do not reject.

    Attributes
    ----------
    shape : {"tertutup", "terbelah", "semua"}
    low, high : float
        Ends of the interval; of a ``terbelah`` set, the ends of the gap in it.
    """

    shape: Shape
    low: float
    high: float


def fieller(
    numerator: float,
    denominator: float,
    *,
    variances: tuple[float, float, float],
    quantile: float,
) -> FiellerSet:
    """Compute the set of r for which numerator - r denominator is not apart from 0.

    Parameters
    ----------
    numerator, denominator : float
        Estimates.
    variances : tuple of float
        Variance of the numerator, of the denominator, and their covariance.
    quantile : float
        Of the normal or t distribution, above 0.

    Notes
    -----
    Solves (b^2 - q^2 v_b) r^2 - 2 (a b - q^2 c) r + a^2 - q^2 v_a <= 0. Where the denominator
    is not apart from 0 the set has no bounds, and nothing that has would be honest.

    References
    ----------
    .. [1] Fieller, E. (1954). Some problems in interval estimation. JRSS B 16, 175-185.

    Examples
    --------
    A cost of 5,900 over 800 - 455 families, both counts Poisson: 5,900 / (345 +- 1.96 x 35.43).

    >>> found = fieller(5_900, 345, variances=(0, 800 + 455, 0), quantile=1.96)
    >>> found.shape, round(found.low, 2), round(found.high, 2)
    ('tertutup', 14.24, 21.41)
    >>> fieller(5_900, 20, variances=(0, 1_255, 0), quantile=1.96).shape
    'terbelah'
    """
    of_numerator, of_denominator, together = (quantile**2 * variance for variance in variances)
    square = denominator**2 - of_denominator
    half = numerator * denominator - together
    rest = numerator**2 - of_numerator
    discriminant = half**2 - square * rest
    if square == 0 and half != 0:
        edge = rest / (2 * half)
        return FiellerSet("terbelah", *((-inf, edge) if half > 0 else (edge, inf)))
    if square == 0 or (discriminant <= 0 and square < 0):
        return FiellerSet("semua", -inf, inf)
    root = sqrt(max(discriminant, 0.0))
    low, high = sorted(((half - root) / square, (half + root) / square))
    return FiellerSet("tertutup" if square > 0 else "terbelah", low, high)
