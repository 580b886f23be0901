"""What must hold if a slope is to be believed: placebo dates, one kecamatan less, other models."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import numpy as np

from lebak_reports.indicators.impact.effects import obstacle
from lebak_reports.indicators.impact.jackknife import crv3, slopes_without
from lebak_reports.indicators.impact.tidy import Finding, tidy
from lebak_reports.indicators.impact.within import take_out

if TYPE_CHECKING:
    import pandas as pd

    from lebak_reports.indicators.impact.panel import Panel

LARGEST: Final = 3
"""Kecamatan with the largest doses that one of the other models leaves out."""

FEWEST_BEFORE: Final = 2
"""Quarters before the money that a placebo date needs: one on either side."""


def placebo_dates(panel: Panel) -> pd.DataFrame:
    """Estimate the slope at dates at which nothing happened, from the quarters before the money.

    Returns
    -------
    DataFrame
        ``tidy.COLUMNS``, measure ``tanggal_semu``, one row a date, its quarter as the method, by
        CRV3. A slope apart from 0 means that kecamatan of high dose moved apart before it. One
        refused row where there are fewer than two quarters before.
    """
    before = panel.before()
    if len(before.periods) < FEWEST_BEFORE:
        return tidy([_refused("tanggal_semu", panel)])
    return tidy(
        replace(
            _by_crv3(replace(before, is_post=np.tile(_from(before, date), (len(panel.units), 1)))),
            measure="tanggal_semu",
            method=period,
        )
        for date, period in enumerate(before.periods)
        if date > 0
    )


def leave_one_out(panel: Panel) -> pd.DataFrame:
    """Estimate the slope without each kecamatan in turn.

    Returns
    -------
    DataFrame
        ``tidy.COLUMNS``, measure ``tanpa_satu``, one row a kecamatan, its code as the method.
        ``satu_wilayah_terpapar`` where nothing is left to identify the slope.
    """
    status = obstacle(panel)
    if status != "ok":
        return tidy([Finding(measure="tanpa_satu", method="semua", status=status)])
    return tidy(
        Finding(
            measure="tanpa_satu",
            method=unit,
            estimate=slope,
            n=len(panel.units) - 1,
            status="satu_wilayah_terpapar" if np.isnan(slope) else "ok",
        )
        for unit, slope in zip(panel.units, slopes_without(panel).tolist(), strict=True)
    )


def other_models(panel: Panel) -> pd.DataFrame:
    """Estimate the slope under other models, by CRV3.

    Returns
    -------
    DataFrame
        ``tidy.COLUMNS``, measure ``kemiringan``, method ``utama``; ``basis_x_waktu`` with a trend
        of its own for kecamatan of each size, because the money follows the number of families;
        ``tanpa_dosis_tertinggi`` without the three largest doses.
    """
    models = {
        "utama": panel,
        "basis_x_waktu": with_base_trend(panel),
        "tanpa_dosis_tertinggi": panel.rows(np.sort(np.argsort(panel.dose)[:-LARGEST])),
    }
    return tidy(replace(_by_crv3(model), method=name) for name, model in models.items())


def with_base_trend(panel: Panel) -> Panel:
    """Add log families of the base quarter times the number of the quarter to the controls."""
    log_base = np.log(np.maximum(panel.base, 1.0))
    trend = (log_base - log_base.mean())[:, None] * np.arange(len(panel.periods))
    return replace(panel, controls=np.concatenate([panel.controls, trend[..., None]], axis=-1))


def _from(panel: Panel, date: int) -> np.ndarray:
    return np.arange(len(panel.periods)) >= date


def _by_crv3(panel: Panel) -> Finding:
    status = obstacle(panel)
    if status != "ok":
        return Finding(measure="kemiringan", method="crv3", n=len(panel.units), status=status)
    return crv3(panel, take_out(panel))


def _refused(measure: str, panel: Panel) -> Finding:
    return Finding(
        measure=measure, method="semua", n=len(panel.units), status="periode_sebelum_kurang"
    )
