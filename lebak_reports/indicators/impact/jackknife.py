"""CRV3: the error of a slope from leaving each kecamatan out."""

from __future__ import annotations

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


def slopes_without(panel: Panel) -> NDArray[np.float64]:
    """Estimate the slope without each kecamatan in turn.

    Returns
    -------
    ndarray of float, shape (units,)
        nan where nothing is left to identify it.

    Notes
    -----
    Everything is fitted anew without the kecamatan, quarters too, by taking its cross-products
    off the sums: with kecamatan means out, X'X - X_g'X_g and X'y - X_g'y_g.

    References
    ----------
    .. [1] MacKinnon, J., Nielsen, M. and Webb, M. (2023). Fast and reliable jackknife and
       bootstrap methods for cluster-robust inference. Journal of Applied Econometrics 38, 671-694.
    """
    is_seen = np.isfinite(panel.outcome)
    layers = others(panel.controls, is_seen)
    x = demean(panel.exposure, is_seen)
    y = demean(np.where(is_seen, panel.outcome, 0.0), is_seen)
    among = np.einsum("pkt,qkt->kpq", layers, layers)
    with_x, with_y = (np.einsum("pkt,kt->kp", layers, each) for each in (x, y))
    solved = np.linalg.pinv(_rest(among), rcond=IDENTIFIED, hermitian=True)
    projected = np.einsum("kpq,kq->kp", solved, _rest(with_x))
    total = _rest((x * x).sum(axis=1))
    information = total - (projected * _rest(with_x)).sum(axis=1)
    moment = _rest((x * y).sum(axis=1)) - (projected * _rest(with_y)).sum(axis=1)
    is_identified = information > IDENTIFIED * total
    return np.where(is_identified, moment, np.nan) / np.where(is_identified, information, 1.0)


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


def _rest(of_unit: NDArray[np.float64]) -> NDArray[np.float64]:
    """Sum over all kecamatan but one, for each of them."""
    rest: NDArray[np.float64] = of_unit.sum(axis=0) - of_unit
    return rest
