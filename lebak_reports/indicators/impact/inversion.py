"""Intervals of values that a test does not reject."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np

Test = Callable[[float], float]
"""From a value supposed true to the p value of the data."""

DOUBLINGS: Final = 12
"""Steps outwards before a side is called open: 4,096 times the first step."""

HALVINGS: Final = 30
"""Steps between the last value kept and the first rejected: a billionth of a step."""


def invert(test: Test, *, centre: float, step: float, alpha: float) -> tuple[float, float]:
    """Find the lowest and the highest value that a test at level `alpha` keeps.

    Parameters
    ----------
    test : callable
        p value of a supposed value.
    centre : float
        A value that is kept: the estimate.
    step : float
        First step away from it, above 0.
    alpha : float
        Level of the test, for example 0.05.

    Returns
    -------
    tuple of float
        -inf or inf on a side where even far values are kept.

    Examples
    --------
    >>> low, high = invert(lambda value: 1 - abs(value - 3), centre=3, step=0.1, alpha=0.05)
    >>> round(low, 6), round(high, 6)
    (2.05, 3.95)
    """
    low = _edge(test, centre, -step, alpha)
    return low, _edge(test, centre, step, alpha)


def _edge(test: Test, centre: float, step: float, alpha: float) -> float:
    kept = centre
    for doubling in range(DOUBLINGS + 1):
        beyond = centre + step * 2**doubling
        if test(beyond) <= alpha:
            return _between(test, kept, beyond, alpha)
        kept = beyond
    return float(np.copysign(np.inf, step))


def _between(test: Test, kept: float, beyond: float, alpha: float) -> float:
    for _ in range(HALVINGS):
        middle = (kept + beyond) / 2
        if test(middle) <= alpha:
            beyond = middle
        else:
            kept = middle
    return kept
