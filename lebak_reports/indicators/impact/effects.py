"""The dose-response of the incentive, by three methods, and the least favourable of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from lebak_reports.indicators.impact.bootstrap import wild_bootstrap
from lebak_reports.indicators.impact.jackknife import crv3
from lebak_reports.indicators.impact.randomisation import randomisation
from lebak_reports.indicators.impact.tidy import Finding, tidy
from lebak_reports.indicators.impact.within import IDENTIFIED, demean, take_out

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

    from lebak_reports.indicators.impact.panel import Panel
    from lebak_reports.indicators.impact.status import Status

DRAWS: Final = 9_999
"""Random samples of the bootstrap and of the randomisation."""

SEED: Final = 20_240_918
"""Of both: the day of the award."""

MINIMUM_UNITS: Final = 6
"""Fewest kecamatan: below, no pattern of signs could reject at five per cent."""

METHODS: Final = ("crv3", "bootstrap", "pengacakan")


def effects(panel: Panel, *, draws: int = DRAWS, seed: int = SEED) -> pd.DataFrame:
    """Estimate the slope of log families on the dose of the incentive.

    Parameters
    ----------
    panel : Panel
        As from ``dose_panel``.
    draws : int
        Random samples of the bootstrap and of the randomisation.
    seed : int
        Of these samples.

    Returns
    -------
    DataFrame
        ``tidy.COLUMNS``; measure ``kemiringan`` (log families per Rp1 million of incentive per
        family of the base quarter) by method ``crv3``, ``bootstrap``, ``pengacakan`` and
        ``terburuk``: the largest p value, the interval that covers all three, the largest
        standard error. Refused as a whole where the panel can't carry it; with one kecamatan
        exposed only the randomisation speaks.

    Notes
    -----
    Two-way fixed effects. A slope of a continuous dose is an effect only if kecamatan of
    different dose would have responded alike (strong parallel trends); with unequal responses
    it weighs them, and says nothing about the effect of having any money at all.

    References
    ----------
    .. [1] Callaway, B., Goodman-Bacon, A. and Sant'Anna, P. (2024). Difference-in-differences
       with a continuous treatment. NBER working paper 32117.
    """
    status = obstacle(panel)
    if status != "ok":
        return tidy(_refused(method, status, panel) for method in (*METHODS, "terburuk"))
    seen = panel.rows(np.isfinite(panel.outcome).sum(axis=1) > 1)
    within = take_out(seen)
    first = crv3(seen, within)
    if first.status != "ok":
        findings = [
            *(_refused(method, first.status, panel) for method in METHODS[:2]),
            randomisation(seen, within, draws=draws, seed=seed, statistic="slope"),
        ]
    else:
        findings = [
            first,
            wild_bootstrap(seen, within, draws=draws, seed=seed),
            randomisation(seen, within, draws=draws, seed=seed),
        ]
    return tidy([*findings, least_favourable(findings)])


def obstacle(panel: Panel) -> Status:
    """Say what keeps a panel from carrying a slope, or ``ok``."""
    is_seen = np.isfinite(panel.outcome)
    is_exposed = panel.is_post & (panel.dose[:, None] > 0) & is_seen
    if not np.isfinite(panel.dose).all() or (panel.base == 0).any():
        return "basis_nol"
    if np.isneginf(panel.outcome).any():
        return "cacah_nol"
    if not is_exposed.any():
        return "belum_ada_periode_sesudah"
    if not (is_seen & ~is_exposed.any(axis=0)).any():
        return "belum_ada_periode_sebelum"
    if (is_seen.sum(axis=1) > 1).sum() < MINIMUM_UNITS:
        return "wilayah_kurang"
    return _variation(panel)


def _variation(panel: Panel) -> Status:
    within = take_out(panel)
    if within.information <= IDENTIFIED * (demean(panel.exposure, within.is_seen) ** 2).sum():
        return "dosis_seragam"
    residual = within.outcome - within.slope * within.exposure
    scale = np.nansum(np.where(within.is_seen, panel.outcome, 0.0) ** 2)
    if (residual**2).sum() <= IDENTIFIED**2 * scale:
        return "tanpa_variasi"
    return "ok"


def least_favourable(findings: Sequence[Finding]) -> Finding:
    """Take the largest p value and the interval that covers every method's.

    A method that was refused for a single exposed kecamatan is left out, and its status stays:
    the headline then rests on the randomisation alone.
    """
    spoken = [finding for finding in findings if not np.isnan(finding.p_value)]
    low = min(finding.ci_low for finding in spoken)
    high = max(finding.ci_high for finding in spoken)
    return Finding(
        measure="kemiringan",
        method="terburuk",
        estimate=spoken[0].estimate,
        se=max((finding.se for finding in spoken if not np.isnan(finding.se)), default=np.nan),
        ci_low=low,
        ci_high=high,
        p_value=max(finding.p_value for finding in spoken),
        n=spoken[0].n,
        status="ok" if np.isfinite([low, high]).all() else "batas_tidak_tertutup",
    )


def _refused(method: str, status: Status, panel: Panel) -> Finding:
    return Finding(measure="kemiringan", method=method, n=len(panel.units), status=status)
