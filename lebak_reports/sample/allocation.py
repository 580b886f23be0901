"""Whole numbers that close: totals split over groups, family sizes that sum."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

Counts = NDArray[np.int64]

LARGEST_FAMILY = 14
WHOLE_RP = 1_000
"""Amounts of the sample are whole thousands of rupiah, but for the shares of the incentive."""


def proportional(total: int, weights: ArrayLike) -> Counts:
    """Split a whole total over weights by largest remainder; ties go to the first.

    Parameters
    ----------
    total : int
        What the parts sum to, exactly.
    weights : array_like, shape (n,)
        Not negative, not all zero.

    Returns
    -------
    ndarray of int64, shape (n,)

    Examples
    --------
    >>> proportional(10, [1, 1, 1]).tolist()
    [4, 3, 3]
    """
    shares = np.asarray(weights, dtype=np.float64)
    exact = total * (shares / shares.sum())
    parts: Counts = np.floor(exact).astype(np.int64)
    order = np.argsort(parts - exact, kind="stable")
    parts[order[: total - int(parts.sum())]] += 1
    return parts


def family_sizes(count: int, total: int, rng: np.random.Generator) -> Counts:
    """Draw sizes of ``count`` families that hold ``total`` persons together.

    Sizes are 1 plus a Poisson draw, then single families are moved by one person until the
    sum closes.

    Raises
    ------
    ValueError
        If no sizes between 1 and 14 can give the total.
    """
    if not count <= total <= LARGEST_FAMILY * count:
        raise ValueError(f"{count} families cannot hold {total} persons")
    sizes = np.minimum(1 + rng.poisson(total / count - 1, count), LARGEST_FAMILY)
    while missing := total - int(sizes.sum()):
        step = 1 if missing > 0 else -1
        movable = np.flatnonzero((sizes + step >= 1) & (sizes + step <= LARGEST_FAMILY))
        sizes[rng.permutation(movable)[: abs(missing)]] += step
    return sizes.astype(np.int64)


def labels(counts: ArrayLike) -> Counts:
    """Return group numbers, each repeated by its count: ``[2, 0, 1]`` gives ``[0, 0, 2]``."""
    sizes = np.asarray(counts)
    return np.repeat(np.arange(len(sizes)), sizes)


def whole(amounts: ArrayLike) -> Counts:
    """Return amounts in whole thousands of rupiah, rounded down.

    Examples
    --------
    >>> whole([1_999.5, 2_000.0]).tolist()
    [1000, 2000]
    """
    return np.floor(np.asarray(amounts) / WHOLE_RP).astype(np.int64) * WHOLE_RP
