"""Student's t, so that an interval or a p value needs no package."""

from __future__ import annotations

import math
from functools import cache
from statistics import NormalDist
from typing import Final

EXACT_UP_TO: Final = 200
"""Degrees of freedom up to which the distribution is summed; the expansion is exact beyond."""

HALVINGS: Final = 60
"""More than a float has bits: the bracket has then shrunk to neighbouring floats."""


@cache
def two_sided(level: float, df: int) -> float:
    """Compute t such that a share `level` of Student's t lies within -t and t.

    Parameters
    ----------
    level : float
        Between 0 and 1, for example 0.95.
    df : int
        Degrees of freedom, at least 1.

    Notes
    -----
    Up to `EXACT_UP_TO` degrees of freedom the finite trigonometric sums of [1]_ 26.7.3 and
    26.7.4 are inverted by halving; beyond, the expansion 26.7.5 about the normal quantile has
    an error below 1e-10.

    References
    ----------
    .. [1] Abramowitz, M. and Stegun, I. (1964). Handbook of Mathematical Functions. NBS.

    Examples
    --------
    >>> round(two_sided(0.95, 4), 3), round(two_sided(0.95, 10_000), 3)
    (2.776, 1.96)
    """
    if df > EXACT_UP_TO:
        return _expanded(NormalDist().inv_cdf((1 + level) / 2), df)
    low, high = 0.0, math.pi / 2
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        if _within(middle, df) < level:
            low = middle
        else:
            high = middle
    return math.sqrt(df) * math.tan((low + high) / 2)


def below(t: float, df: int) -> float:
    """Compute P(T < t) of Student's t.

    Parameters
    ----------
    t : float
    df : int
        Degrees of freedom, at least 1 and at most `EXACT_UP_TO`: the finite sums of
        ``two_sided``.

    Examples
    --------
    >>> below(0.0, 5), round(below(2.776, 4), 3)
    (0.5, 0.975)
    """
    return (1 + _within(math.atan(t / math.sqrt(df)), df)) / 2


def two_sided_p(t: float, df: int) -> float:
    """Compute P(|T| > |t|) of Student's t.

    Examples
    --------
    >>> round(two_sided_p(-2.776, 4), 3)
    0.05
    """
    return 1 - _within(math.atan(abs(t) / math.sqrt(df)), df)


def _within(angle: float, df: int) -> float:
    """Compute P(-t < T < t) for t = sqrt(df) tan(angle)."""
    is_odd = df % 2
    cosine = math.cos(angle)
    term = cosine if is_odd else 1.0
    total = term if df > 1 else 0.0
    for k in range(2 + is_odd, df - 1, 2):
        term *= cosine**2 * (k - 1) / k
        total += term
    partial = math.sin(angle) * total
    return 2 / math.pi * (angle + partial) if is_odd else partial


def _expanded(z: float, df: int) -> float:
    terms = (
        (z**3 + z) / 4,
        (5 * z**5 + 16 * z**3 + 3 * z) / 96,
        (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384,
        (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / 92160,
    )
    return z + sum(term / math.pow(df, power) for power, term in enumerate(terms, start=1))
