"""The wild cluster bootstrap with the null imposed."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Final, Literal

import numpy as np

from lebak_reports.errors import ChoiceError
from lebak_reports.indicators.impact.inversion import invert
from lebak_reports.indicators.impact.jackknife import LeaveOut
from lebak_reports.indicators.impact.resampling import Resamples
from lebak_reports.indicators.impact.tidy import Finding
from lebak_reports.indicators.impact.within import demean, rough_error
from lebak_reports.indicators.survey.intervals import LEVEL

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from lebak_reports.indicators.impact.panel import Panel
    from lebak_reports.indicators.impact.within import Within

Signs = Literal["rademacher", "webb"]
"""What the residuals of a kecamatan are multiplied by: two points, or six."""

FEW: Final = 12
"""Up to this many kecamatan two points give too few samples: six are used."""

_SIX = np.sqrt([0.5, 1.0, 1.5])
WEBB: Final = np.concatenate([-_SIX, _SIX])


def wild_bootstrap(
    panel: Panel, within: Within, *, draws: int, seed: int, signs: Signs | None = None
) -> Finding:
    """Test the slope by the wild cluster bootstrap, and invert the test for an interval.

    Parameters
    ----------
    panel, within : Panel, Within
        The panel, as it is and partialled out.
    draws : int
        Bootstrap samples; where two points have no more patterns than that, every one is used.
    seed : int
        Of the random signs.
    signs : {"rademacher", "webb"}, optional
        By default ``rademacher``, and ``webb`` for at most `FEW` kecamatan.

    Notes
    -----
    WCR: y* = fitted under the null + v_g times its residuals. Data and samples are studentised by
    CRV3, as the first method is: the three then differ in what they suppose, not in how they
    weigh kecamatan of large dose.

    References
    ----------
    .. [1] Cameron, A. C., Gelbach, J. and Miller, D. (2008). Bootstrap-based improvements for
       inference with clustered errors. Review of Economics and Statistics 90, 414-427.
    .. [2] MacKinnon, J., Nielsen, M. and Webb, M. (2023). Fast and reliable jackknife and
       bootstrap methods for cluster-robust inference. Journal of Applied Econometrics 38,
       671-694.
    .. [3] Webb, M. (2023). Reworking wild bootstrap-based inference for clustered errors.
       Canadian Journal of Economics 56, 839-858.
    """
    bootstrap = prepare(panel, within, draws=draws, seed=seed, signs=signs)
    slope = within.slope
    low, high = invert(bootstrap.p_value, centre=slope, step=rough_error(within), alpha=1 - LEVEL)
    return Finding(
        measure="kemiringan",
        method="bootstrap",
        estimate=slope,
        ci_low=low,
        ci_high=high,
        p_value=bootstrap.p_value(0.0),
        n=within.clusters,
        status="ok" if np.isfinite([low, high]).all() else "batas_tidak_tertutup",
    )


def prepare(
    panel: Panel, within: Within, *, draws: int, seed: int, signs: Signs | None = None
) -> Resamples:
    """Draw the signs and compute the t statistics as functions of the supposed slope.

    Residuals under a supposed slope are those of the estimate plus the distance times the
    exposure, so no supposed slope needs a new fit.
    """
    drawn = draw_signs(len(within.outcome), draws=draws, seed=seed, signs=signs)
    residual = within.outcome - within.slope * within.exposure
    (slopes, distances), (of_exposure, distances_of_exposure) = (
        _products(panel, within, part, drawn) for part in (residual, within.exposure)
    )
    return Resamples.of(within.slope, (slopes, of_exposure), (distances, distances_of_exposure))


def draw_signs(
    clusters: int, *, draws: int, seed: int, signs: Signs | None = None
) -> NDArray[np.float64]:
    """Return what residuals are multiplied by, a column a sample; the first is 1 throughout.

    Raises
    ------
    ChoiceError
        If `signs` is no choice.

    Examples
    --------
    >>> draw_signs(2, draws=99, seed=1, signs="rademacher")
    array([[ 1.,  1., -1., -1.],
           [ 1., -1.,  1., -1.]])
    """
    match signs or ("webb" if clusters <= FEW else "rademacher"):
        case "rademacher" if 2**clusters <= draws:
            return np.array(list(product([1.0, -1.0], repeat=clusters))).T
        case "rademacher":
            points = np.array([-1.0, 1.0])
        case "webb":
            points = WEBB
        case _:
            raise ChoiceError.among("signs", signs, ("rademacher", "webb"))
    random = np.random.Generator(np.random.PCG64(seed))
    drawn = points[random.integers(len(points), size=(clusters, draws))]
    return np.concatenate([np.ones((clusters, 1)), drawn], axis=1)


def _products(
    panel: Panel, within: Within, residual: NDArray[np.float64], signs: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Compute slopes of signed residuals, and how far they lie without each kecamatan."""
    leave = LeaveOut.of(within.is_seen, panel.controls)
    information, projected = (each[0] for each in leave.weights(panel.exposure[None]))
    centred = demean(panel.exposure, within.is_seen)
    together = (centred * residual).sum(axis=1) - projected @ leave.with_layers(residual).T
    np.fill_diagonal(together, 0.0)
    whole = (within.exposure * residual).sum(axis=1) / within.information
    return whole @ signs, (together / information[:, None] - whole) @ signs
