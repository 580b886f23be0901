"""The beta distribution, so that a posterior needs no package."""

from __future__ import annotations

import math
from typing import Final

TERMS: Final = 10_000
PRECISION: Final = 1e-14
HALVINGS: Final = 60


def below(x: float, a: float, b: float) -> float:
    """Compute P(X < x) of a beta distribution, the regularised incomplete beta function.

    Notes
    -----
    The continued fraction of [1]_ 8.17.22, by Lentz's method, on the side where it is short.

    References
    ----------
    .. [1] NIST Digital Library of Mathematical Functions. https://dlmf.nist.gov/8.17

    Examples
    --------
    >>> round(below(0.5, 2, 2), 12), round(below(0.1, 1, 3), 12)  # 1 - 0.9^3
    (0.5, 0.271)
    """
    if x <= 0 or x >= 1:
        return float(x >= 1)
    if x > (a + 1) / (a + b + 2):
        return 1 - below(1 - x, b, a)
    log_front = math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b)
    log_front += a * math.log(x) + b * math.log1p(-x)
    return math.exp(log_front) / (a * _fraction(x, a, b))


def quantile(probability: float, a: float, b: float) -> float:
    """Compute x with P(X < x) = probability, by halving.

    Examples
    --------
    >>> round(quantile(0.271, 1, 3), 12)
    0.1
    """
    low, high = 0.0, 1.0
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if below(middle, a, b) < probability else (low, middle)
    return (low + high) / 2


def _fraction(x: float, a: float, b: float) -> float:
    """Compute 1 + d_1 / (1 + d_2 / (1 + ...)) from its beginning."""
    value, c, d = 1.0, 1.0, 0.0
    for term in range(1, TERMS):
        m, is_odd = divmod(term, 2)
        step = (
            -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
            if is_odd
            else m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        )
        d = 1 / (1 + step * d)
        c = 1 + step / c
        value *= c * d
        if abs(c * d - 1) < PRECISION:
            return value
    return value
