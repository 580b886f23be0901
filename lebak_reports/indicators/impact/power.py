"""The smallest effect that the panel could show, from the quarters before the money."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from lebak_reports.indicators.impact.effects import MINIMUM_UNITS
from lebak_reports.indicators.impact.tidy import Finding, tidy
from lebak_reports.indicators.survey.intervals import LEVEL
from lebak_reports.indicators.survey.student import two_sided

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

    from lebak_reports.indicators.impact.panel import Panel
    from lebak_reports.indicators.impact.status import Status

POWER: Final = 0.80
"""Chance of seeing an effect of the smallest detectable size."""

FEWEST_BEFORE: Final = 3
"""Quarters before the money from which a variance and a correlation can be told apart."""

RHO_RANGE: Final = (-0.95, 0.95)
"""Correlations of neighbouring quarters that are considered."""

HALVINGS: Final = 40

MEASURES: Final = ("mde_kemiringan", "mde_dosis_rata_rata", "mde_keluarga")


def minimum_detectable(panel: Panel, *, after: int) -> pd.DataFrame:
    """Compute the smallest effect detectable at five per cent with a power of 80 per cent.

    Parameters
    ----------
    panel : Panel
        Its doses, and its quarters before the money. Kecamatan with a gap in these are left out.
    after : int
        Quarters after the money: those there are, or those to wait for.

    Returns
    -------
    DataFrame
        ``tidy.COLUMNS``, method ``pra_periode``: ``mde_kemiringan`` with the standard error of
        the slope under no effect, ``mde_dosis_rata_rata`` (log points, at the rupiah a family of
        the whole kabupaten), ``mde_keluarga`` (the same in families of the base quarter), and
        ``korelasi``, the correlation of neighbouring quarters. All are sizes, above 0.

    Notes
    -----
    MDE = (t_0.975 + t_0.80) SE, with G - 1 degrees of freedom. For an exposure d_k p_t,
    SE^2 = (p'Rp / (p'p)^2) sum s_k^2 d_k^2 / (sum d_k^2)^2, d and p less their means, R the
    correlations rho^|t - u|. rho and the variance s_k^2 of each kecamatan come from the quarters
    before, after taking out fixed effects; the bias that this causes is known for a given rho
    and is undone (matching the lag-one correlation of residuals to its expectation).

    References
    ----------
    .. [1] Bloom, H. (1995). Minimum detectable effects. Evaluation Review 19, 547-556.
    .. [2] Burlig, F., Preonas, L. and Woerman, M. (2020). Panel data and experimental design.
       Journal of Development Economics 144, 102458.
    """
    before = panel.before()
    complete = before.rows(np.asarray(np.isfinite(before.outcome).all(axis=1)))
    status = _obstacle(complete)
    if status != "ok" or after < 1:
        refused: Status = "belum_ada_periode_sesudah" if after < 1 else status
        return tidy(
            Finding(measure=measure, method="pra_periode", n=len(complete.units), status=refused)
            for measure in MEASURES
        )
    rho, variances = errors_before(complete.outcome)
    se = float(np.sqrt(_variance(complete.dose, variances, rho, (len(complete.periods), after))))
    found = detectable(complete, se, method="pra_periode")
    correlation = Finding(
        measure="korelasi", method="pra_periode", estimate=rho, n=len(complete.units)
    )
    return tidy([*found, correlation])


def detectable(panel: Panel, se: float, *, method: str) -> list[Finding]:
    """Return what a slope of a known standard error could show, in the three `MEASURES`."""
    df = len(panel.units) - 1
    slope = (two_sided(LEVEL, df) + two_sided(2 * POWER - 1, df)) * se
    families = float(panel.base.sum())
    dose = float((panel.dose * panel.base).sum()) / families
    return [
        Finding(measure=measure, method=method, estimate=slope * per, se=se * per, n=df + 1)
        for measure, per in zip(MEASURES, (1.0, dose, dose * families), strict=True)
    ]


def errors_before(outcome: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
    """Estimate how errors vary and how those of neighbouring quarters go together.

    Parameters
    ----------
    outcome : ndarray of float, shape (units, periods)
        Without effect and without gaps.

    Returns
    -------
    tuple of float and ndarray of float, shape (units,)
        Correlation of neighbouring quarters; variance of each kecamatan.

    Examples
    --------
    >>> random = np.random.default_rng(1)
    >>> rho, variances = errors_before(random.normal(0, 0.1, (2_000, 6)))
    >>> abs(rho) < 0.05, float(variances.mean().round(3))
    (True, 0.01)
    """
    units, periods = outcome.shape
    residual = outcome - outcome.mean(axis=1, keepdims=True)
    residual = residual - residual.mean(axis=0)
    neighbours = (residual[:, 1:] * residual[:, :-1]).sum() / (residual**2).sum()
    low, high = RHO_RANGE
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if _expected(middle, periods)[1] < neighbours else (low, middle)
    rho = (low + high) / 2
    own = (residual**2).sum(axis=1) / (1 - 1 / units) / _expected(rho, periods)[0]
    return rho, own


def _expected(rho: float, periods: int) -> tuple[float, float]:
    """Return the sum of squares to expect of unit errors less their mean, and its lag-one share."""
    centre = np.eye(periods) - 1 / periods
    moments = centre @ correlations(rho, periods) @ centre
    squares = float(np.trace(moments))
    return squares, float(np.trace(moments, offset=1)) / squares


def correlations(rho: float, periods: int) -> NDArray[np.float64]:
    """Return rho^|t - u|.

    Examples
    --------
    >>> correlations(0.5, 3)[0]
    array([1.  , 0.5 , 0.25])
    """
    places = np.arange(periods)
    distances = np.abs(places[:, None] - places)
    return np.asarray(np.power(rho, distances), dtype=np.float64)


def _variance(
    dose: NDArray[np.float64],
    variances: NDArray[np.float64],
    rho: float,
    quarters: tuple[int, int],
) -> float:
    before, after = quarters
    post = np.repeat([0.0, 1.0], [before, after])
    post, apart = post - post.mean(), dose - dose.mean()
    by_time = post @ correlations(rho, len(post)) @ post / (post @ post) ** 2
    by_unit = (variances * apart**2).sum() / (apart**2).sum() ** 2
    return float(by_time * by_unit)


def _obstacle(panel: Panel) -> Status:
    if len(panel.units) < MINIMUM_UNITS:
        return "wilayah_kurang"
    if len(panel.periods) < FEWEST_BEFORE:
        return "periode_sebelum_kurang"
    if (panel.base == 0).any() or np.ptp(panel.dose) == 0:
        return "basis_nol" if (panel.base == 0).any() else "dosis_seragam"
    changes = panel.outcome - panel.outcome.mean(axis=1, keepdims=True)
    return "ok" if np.ptp(changes, axis=0).any() else "tanpa_variasi"
