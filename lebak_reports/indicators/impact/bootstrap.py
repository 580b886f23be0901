"""The wild cluster bootstrap with the null imposed."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Final, Literal

import numpy as np

from lebak_reports.errors import ChoiceError
from lebak_reports.indicators.impact.inversion import invert
from lebak_reports.indicators.impact.resampling import Resamples
from lebak_reports.indicators.impact.tidy import Finding
from lebak_reports.indicators.impact.within import rough_error
from lebak_reports.indicators.survey.intervals import LEVEL

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from lebak_reports.indicators.impact.within import Within

Signs = Literal["rademacher", "webb"]
"""What the residuals of a kecamatan are multiplied by: two points, or six."""

FEW: Final = 12
"""Up to this many kecamatan two points give too few samples: six are used."""

_SIX = np.sqrt([0.5, 1.0, 1.5])
WEBB: Final = np.concatenate([-_SIX, _SIX])


def wild_bootstrap(within: Within, *, draws: int, seed: int, signs: Signs | None = None) -> Finding:
    """Test the slope by the wild cluster bootstrap, and invert the test for an interval.

    Parameters
    ----------
    within : Within
        The panel, partialled out.
    draws : int
        Bootstrap samples; where two points have no more patterns than that, every one is used.
    seed : int
        Of the random signs.
    signs : {"rademacher", "webb"}, optional
        By default ``rademacher``, and ``webb`` for at most `FEW` kecamatan.

    Notes
    -----
    WCR: y* = fitted under the null + v_g times its residuals, t studentised by CRV1, whose
    constant cancels.

    References
    ----------
    .. [1] Cameron, A. C., Gelbach, J. and Miller, D. (2008). Bootstrap-based improvements for
       inference with clustered errors. Review of Economics and Statistics 90, 414-427.
    .. [2] Webb, M. (2023). Reworking wild bootstrap-based inference for clustered errors.
       Canadian Journal of Economics 56, 839-858.
    """
    bootstrap = prepare(within, draws=draws, seed=seed, signs=signs)
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


def prepare(within: Within, *, draws: int, seed: int, signs: Signs | None = None) -> Resamples:
    """Draw the signs and compute the t statistics as functions of the supposed slope.

    Residuals under a supposed slope are those of the estimate plus the distance times the
    exposure, so no supposed slope needs a new fit.
    """
    drawn = draw_signs(len(within.outcome), draws=draws, seed=seed, signs=signs)
    residual = within.outcome - within.slope * within.exposure
    (own, scores), (own_of_exposure, scores_of_exposure) = (
        _products(within, part, drawn) for part in (residual, within.exposure)
    )
    return Resamples.of(within.slope, (own, own_of_exposure), (scores, scores_of_exposure))


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
    within: Within, residual: NDArray[np.float64], signs: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Multiply exposure and signed residual: in all, and kecamatan by kecamatan.

    The latter are scores: of the sample's own residuals, which are the signed ones less what
    quarters, controls and exposure explain of them.
    """
    exposure, basis = within.exposure, within.basis
    own = (exposure * residual).sum(axis=1)
    exposed, explained = (np.einsum("kt,ktr->kr", each, basis) for each in (exposure, residual))
    share = (exposure**2).sum(axis=1) / within.information
    scores = np.diag(own) - exposed @ explained.T - np.outer(share, own)
    return own @ signs, scores @ signs
