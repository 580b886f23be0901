"""Two-way fixed effects: kecamatan, quarters and controls taken out of a panel."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from lebak_reports.indicators.impact.panel import Panel

IDENTIFIED: Final = 1e-10
"""Smallest share of a regressor's variation that must be left after the others are taken out."""


@dataclass(frozen=True, slots=True, eq=False)
class Within:
    """A panel from which everything but the exposure has been partialled out.

    Attributes
    ----------
    is_seen : ndarray of bool, shape (units, periods)
        Cells with an outcome.
    basis : ndarray of float, shape (units, periods, rank)
        Orthonormal columns of quarters and controls, deviations from the kecamatan's mean.
    outcome, exposure : ndarray of float, shape (units, periods)
        What is left of them; 0 in cells without an outcome.
    """

    is_seen: NDArray[np.bool_]
    basis: NDArray[np.float64]
    outcome: NDArray[np.float64]
    exposure: NDArray[np.float64]

    @property
    def information(self) -> float:
        """Sum of squares of the exposure that is left."""
        return float((self.exposure**2).sum())

    @property
    def slope(self) -> float:
        """Least-squares slope of the outcome on the exposure (Frisch, Waugh and Lovell)."""
        return float((self.exposure * self.outcome).sum()) / self.information

    @property
    def clusters(self) -> int:
        """Kecamatan seen at least twice: the others say nothing about a change."""
        return int((self.is_seen.sum(axis=1) > 1).sum())


def rough_error(within: Within) -> float:
    """Compute the CRV1 error of the slope without small-sample constant: a scale, not a result."""
    residual = within.outcome - within.slope * within.exposure
    scores = (within.exposure * residual).sum(axis=1)
    return float(np.sqrt((scores**2).sum())) / within.information


def take_out(panel: Panel) -> Within:
    """Partial kecamatan, quarters and controls out of outcome and exposure.

    Notes
    -----
    A missing cell is left out, so an unbalanced panel is handled exactly. Collinear controls
    drop out of the basis.
    """
    is_seen = np.isfinite(panel.outcome)
    columns = others(panel.controls, is_seen).reshape(-1, is_seen.size)
    left, length, _ = np.linalg.svd(columns.T, full_matrices=False)
    basis = left[:, length > length.max(initial=0) * IDENTIFIED].reshape(*is_seen.shape, -1)
    outcome = np.where(is_seen, panel.outcome, 0.0)
    return Within(
        is_seen,
        basis,
        sweep(outcome, is_seen, basis),
        sweep(panel.exposure, is_seen, basis),
    )


def sweep(
    values: NDArray[np.float64], is_seen: NDArray[np.bool_], basis: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Take kecamatan means and the basis out of values of shape (..., units, periods)."""
    centred = demean(values, is_seen)
    columns = basis.reshape(is_seen.size, -1)
    flat = centred.reshape(*centred.shape[:-2], is_seen.size)
    swept = flat - (flat @ columns) @ columns.T
    return swept.reshape(centred.shape)


def demean(values: NDArray[np.float64], is_seen: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Take the mean of each kecamatan's seen cells off them; other cells become 0.

    Examples
    --------
    >>> demean(np.array([[1.0, 3.0, 9.0]]), np.array([[True, True, False]]))
    array([[-1.,  1.,  0.]])
    """
    counts = np.maximum(is_seen.sum(axis=1, keepdims=True), 1)
    means = (values * is_seen).sum(axis=-1, keepdims=True) / counts
    centred: NDArray[np.float64] = (values - means) * is_seen
    return centred


def others(controls: NDArray[np.float64], is_seen: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Return quarters and controls, centred and of length one, shape (others, units, periods)."""
    periods = is_seen.shape[1]
    quarters = np.broadcast_to(np.eye(periods)[:, None, :], (periods, *is_seen.shape))
    layers = demean(np.concatenate([quarters, np.moveaxis(controls, -1, 0)]), is_seen)
    length = np.sqrt((layers**2).sum(axis=(-2, -1), keepdims=True))
    return layers / np.where(length > 0, length, 1.0)
