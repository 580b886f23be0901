"""Rupiah per family that the incentive kept off the list: only when an effect is established."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from lebak_reports.indicators.impact.tidy import Finding, tidy

if TYPE_CHECKING:
    import pandas as pd

    from lebak_reports.indicators.impact.assessment import Assessment
    from lebak_reports.indicators.impact.panel import Panel


def cost_of_effect(assessment: Assessment, panel: Panel, *, rupiah: int) -> pd.DataFrame:
    """Divide what was spent by the families that the slope attributes to it.

    Parameters
    ----------
    assessment : Assessment
        Of the same panel.
    panel : Panel
        Its doses and base families.
    rupiah : int
        Spent.

    Returns
    -------
    DataFrame
        ``tidy.COLUMNS``: ``biaya_per_keluarga_terpengaruh`` in rupiah, ``n`` the families.
        Refused as ``tingkat_bukti_kurang`` below level A.

    Notes
    -----
    Families: sum over kecamatan of base (1 - exp(b D)). The interval comes from the ends of the
    least favourable one for b, which at level A lie below 0.
    """
    measure, method = "biaya_per_keluarga_terpengaruh", "terburuk"
    if assessment.verdict.level != "A":
        return tidy([Finding(measure=measure, method=method, status="tingkat_bukti_kurang")])
    headline = assessment.evidence.effects.set_index("method").loc[method]
    families, most, least = (
        float((panel.base * -np.expm1(slope * panel.dose)).sum())
        for slope in (headline["estimate"], headline["ci_low"], headline["ci_high"])
    )
    finding = Finding(
        measure=measure,
        method=method,
        estimate=rupiah / families,
        ci_low=rupiah / most,
        ci_high=rupiah / least,
        n=round(families),
    )
    return tidy([finding])
