"""Functionals of a sorted distribution, each with the influence of every row.

They take expenditure ``y`` from the smallest to the largest and its weights ``w``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from lebak_reports.indicators.poverty.ranked import Linearised, quantile

if TYPE_CHECKING:
    from numpy.typing import NDArray

LOWEST, HIGHEST = 0.2, 0.8


def gini_of(y: NDArray[np.float64], w: NDArray[np.float64]) -> Linearised:
    """Compute the Gini index; refused where the mean is not positive."""
    total = float(w @ y)
    if total <= 0:
        return Linearised.refused("rata_rata_tidak_positif", len(y))
    cumulative = np.cumsum(w)
    size = cumulative[-1]
    value = 2 * float((w * y) @ (cumulative - w / 2)) / (size * total) - 1
    last = np.searchsorted(y, y, side="right") - 1  # rows of one value share F and S
    up_to, below = cumulative[last], np.cumsum(w * y)[last]
    influence = (y * (2 * up_to - size) + total - 2 * below) / (size * total)
    influence -= value / size + value * y / total
    return Linearised(value, influence, "nilai_negatif" if y[0] < 0 else "ok")


def lorenz_of(y: NDArray[np.float64], w: NDArray[np.float64], *, share: float) -> Linearised:
    """Compute the ordinate of the Lorenz curve at `share`; refused as the Gini index is."""
    total = float(w @ y)
    if total <= 0:
        return Linearised.refused("rata_rata_tidak_positif", len(y))
    corners = np.concatenate(([0.0], np.cumsum(w)))
    part = np.interp(share * corners[-1], corners, np.concatenate(([0.0], np.cumsum(w * y))))
    value = float(part) / total
    influence = (_up_to(y, quantile(y, w, share), share) - value * y) / total
    return Linearised(value, influence, "nilai_negatif" if y[0] < 0 else "ok")


def share_ratio_of(y: NDArray[np.float64], w: NDArray[np.float64]) -> Linearised:
    """Compute S80/S20; refused where the lower total is not positive."""
    low, high = quantile(y, w, LOWEST), quantile(y, w, HIGHEST)
    lower, upper = float(w @ (y * (y <= low))), float(w @ (y * (y > high)))
    if lower <= 0:
        return Linearised.refused("kelompok_bawah_tidak_positif", len(y))
    value = upper / lower
    influence = y - _up_to(y, high, HIGHEST) - value * _up_to(y, low, LOWEST)
    return Linearised(value, influence / lower)


def _up_to(y: NDArray[np.float64], limit: float, share: float) -> NDArray[np.float64]:
    """Compute the influence on the total of those at or below a quantile."""
    is_below = y <= limit
    return y * is_below - limit * (is_below - share)
