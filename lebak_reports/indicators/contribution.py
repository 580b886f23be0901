"""Contribution: a fund's money beside all money of the activities that it pays for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.indicators.ratio_frames import ratio_frame
from lebak_reports.indicators.ratios import ratio

if TYPE_CHECKING:
    from lebak_reports.indicators.ratios import Ratio


def contribution(anggaran: pd.DataFrame, *, fund: str) -> pd.DataFrame:
    """Set a fund's money against all money of the activities that it pays for.

    Parameters
    ----------
    anggaran : DataFrame
        Landed budget: ``kode_subkegiatan``, ``sumber_dana``, ``realisasi_rp``,
        ``pagu_perubahan_rp``.
    fund : str
        Source of funds, ``IF-KE``.

    Returns
    -------
    DataFrame
        By kode_subkegiatan of the fund: ``pagu_rp`` and ``realisasi_rp`` of the fund,
        ``semua_rp`` (pagu of the activity from every source) and ``porsi_ratio``.

    References
    ----------
    .. [1] Indicator 20: a contribution, never an effect.

    Examples
    --------
    >>> rows = pd.DataFrame({
    ...     "kode_subkegiatan": ["a", "a", "b"], "sumber_dana": ["IF-KE", "DAK", "DAK"],
    ...     "pagu_perubahan_rp": [25, 75, 50], "realisasi_rp": [5, 0, 0]})
    >>> contribution(rows, fund="IF-KE")["porsi_ratio"].to_dict()
    {'a': 0.25}
    """
    own = anggaran[anggaran["sumber_dana"] == fund].groupby("kode_subkegiatan")
    sums = own[["pagu_perubahan_rp", "realisasi_rp"]].sum()
    whole = anggaran.groupby("kode_subkegiatan")["pagu_perubahan_rp"].sum().reindex(sums.index)
    shares = ratio_frame(sums["pagu_perubahan_rp"], whole)
    return pd.DataFrame(
        {
            "pagu_rp": sums["pagu_perubahan_rp"],
            "realisasi_rp": sums["realisasi_rp"],
            "semua_rp": whole,
            "porsi_ratio": shares["value"],
        }
    )


def share_of_funds(anggaran: pd.DataFrame, *, fund: str) -> Ratio:
    """Compute a fund's share of the pagu of the activities that it pays for."""
    paid = contribution(anggaran, fund=fund)
    return ratio(int(paid["pagu_rp"].sum()), int(paid["semua_rp"].sum()))
