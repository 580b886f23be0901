"""CRV3: the error of a slope from leaving each kecamatan out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from lebak_reports.indicators.impact.tidy import Finding
from lebak_reports.indicators.impact.within import IDENTIFIED, demean, others
from lebak_reports.indicators.survey.intervals import LEVEL
from lebak_reports.indicators.survey.student import two_sided, two_sided_p

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from lebak_reports.indicators.impact.panel import Panel
    from lebak_reports.indicators.impact.within import Within


@dataclass(frozen=True, slots=True, eq=False)
class LeaveOut:
    """Fits without each kecamatan in turn: everything is fitted anew, quarters too.

    With kecamatan means out, the cross-products of the kecamatan are taken off the sums:
    X'X - X_g'X_g and X'y - X_g'y_g.

    Attributes
    ----------
    is_seen : ndarray of bool, shape (units, periods)
    layers : ndarray of float, shape (others, units, periods)
        Quarters and controls, kecamatan means out.
    solved : ndarray of float, shape (units, others, others)
        Inverse of their cross-products without each kecamatan.

    References
    ----------
    .. [1] MacKinnon, J., Nielsen, M. and Webb, M. (2023). Fast and reliable jackknife and
       bootstrap methods for cluster-robust inference. Journal of Applied Econometrics 38, 671-694.
    """

    is_seen: NDArray[np.bool_]
    layers: NDArray[np.float64]
    solved: NDArray[np.float64]

    @classmethod
    def of(cls, is_seen: NDArray[np.bool_], controls: NDArray[np.float64]) -> LeaveOut:
        """Prepare for a panel's cells and controls."""
        layers = others(controls, is_seen)
        among = _rest(np.einsum("pkt,qkt->kpq", layers, layers))
        solved = np.linalg.pinv(among, rcond=IDENTIFIED, hermitian=True)
        return cls(is_seen, layers, np.asarray(solved, dtype=np.float64))

    def weights(
        self, exposures: NDArray[np.float64]
    ) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Compute what a slope without kecamatan g takes of the others.

        Parameters
        ----------
        exposures : ndarray of float, shape (samples, units, periods)

        Returns
        -------
        information : ndarray of float, shape (samples, units)
            nan where nothing is left to identify the slope.
        projected : ndarray of float, shape (samples, units, others)
            Coefficients of the exposure on quarters and controls.
        """
        centred = demean(exposures, self.is_seen)
        with_layers = _rest(self.with_layers(centred), axis=1)
        total = _rest(np.einsum("bkt,bkt->bk", centred, centred), axis=1)
        projected = np.einsum("kpq,bkq->bkp", self.solved, with_layers)
        information = total - np.einsum("bkp,bkp->bk", projected, with_layers)
        return np.where(information > IDENTIFIED * total, information, np.nan), projected

    def with_layers(self, values: NDArray[np.float64]) -> NDArray[np.float64]:
        """Multiply values of shape (..., units, periods) with every layer, by kecamatan."""
        products = np.matmul(np.moveaxis(self.layers, 0, 1), values[..., None])[..., 0]
        return np.asarray(products, dtype=np.float64)

    def slopes(
        self, exposures: NDArray[np.float64], target: NDArray[np.float64]
    ) -> NDArray[np.float64]:
        """Estimate the slope of a target on each exposure, shape (samples, units)."""
        information, projected = self.weights(exposures)
        centred = demean(target, self.is_seen)
        together = _rest(np.einsum("bkt,kt->bk", exposures, centred), axis=1)
        moment = together - np.einsum("bkp,kp->bk", projected, _rest(self.with_layers(centred)))
        return np.asarray(moment / information, dtype=np.float64)


def slopes_without(panel: Panel) -> NDArray[np.float64]:
    """Estimate the slope without each kecamatan in turn.

    Returns
    -------
    ndarray of float, shape (units,)
        nan where nothing is left to identify it.
    """
    is_seen = np.isfinite(panel.outcome)
    outcome = np.where(is_seen, panel.outcome, 0.0)
    (slopes,) = LeaveOut.of(is_seen, panel.controls).slopes(panel.exposure[None], outcome)
    return np.asarray(slopes, dtype=np.float64)


def crv3(panel: Panel, within: Within) -> Finding:
    """Estimate the slope with its cluster-jackknife error and t(G - 1) interval.

    Notes
    -----
    V = (G - 1) / G sum_g (b_(g) - b)^2, about the slope of all, and no further correction.

    References
    ----------
    .. [1] Bell, R. and McCaffrey, D. (2002). Bias reduction in standard errors for linear
       regression with multi-stage samples. Survey Methodology 28, 169-181.
    """
    slope, clusters = within.slope, within.clusters
    distance = slopes_without(panel)[within.is_seen.sum(axis=1) > 1] - slope
    se = float(np.sqrt((clusters - 1) / clusters * (distance**2).sum()))
    if np.isnan(se):
        return Finding(
            measure="kemiringan", method="crv3", n=clusters, status="satu_wilayah_terpapar"
        )
    if se == 0:
        return Finding(measure="kemiringan", method="crv3", n=clusters, status="tanpa_variasi")
    reach = two_sided(LEVEL, clusters - 1) * se
    return Finding(
        measure="kemiringan",
        method="crv3",
        estimate=slope,
        se=se,
        ci_low=slope - reach,
        ci_high=slope + reach,
        p_value=two_sided_p(slope / se, clusters - 1),
        n=clusters,
    )


def _rest(of_unit: NDArray[np.float64], axis: int = 0) -> NDArray[np.float64]:
    """Sum over all kecamatan but one, for each of them."""
    rest: NDArray[np.float64] = of_unit.sum(axis=axis, keepdims=True) - of_unit
    return rest
