"""Verification: how far the register has been checked (verval), matched and minuted.

A register has no sampling error; its uncertainty is how much of it has been verified.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.indicators.counts import counts_by
from lebak_reports.indicators.ratio_frames import ratio_frame

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd


def verval_progress(keluarga: pd.DataFrame, *, domains: Sequence[str]) -> pd.DataFrame:
    """Compute verified families / families of the register (progres verval).

    Parameters
    ----------
    keluarga : DataFrame
        Landed register: ``kode_wilayah``, ``status_verval``.
    domains : sequence of str
        Kode wilayah of the result.

    Returns
    -------
    DataFrame
        Ratios by kecamatan, unit keluarga. Verified is every status but ``belum``, whatever
        the outcome; ``penyebut_nol`` where the register is empty.

    References
    ----------
    .. [1] Indicator 14.

    Examples
    --------
    >>> import pandas as pd
    >>> keluarga = pd.DataFrame({
    ...     "kode_wilayah": ["36.02.01"] * 4,
    ...     "status_verval": ["memenuhi", "ganda", "belum", "belum"]})
    >>> verval_progress(keluarga, domains=["36.02.01"])["value"].item()
    0.5
    """
    return _share(keluarga, keluarga["status_verval"] != "belum", domains)


def match_progress(keluarga: pd.DataFrame, *, domains: Sequence[str]) -> pd.DataFrame:
    """Compute families matched with Dukcapil (padan) / families of the register.

    Parameters
    ----------
    keluarga : DataFrame
        Landed register: ``kode_wilayah``, ``is_padan``.
    domains : sequence of str
        Kode wilayah of the result.

    References
    ----------
    .. [1] Indicator 14.
    """
    return _share(keluarga, keluarga["is_padan"], domains)


def musdes_progress(keluarga: pd.DataFrame, *, domains: Sequence[str]) -> pd.DataFrame:
    """Compute desa with minutes of the village meeting (BA musdes) / desa of the register.

    Parameters
    ----------
    keluarga : DataFrame
        Landed register: ``kode_desa`` ("" when unknown), ``kode_wilayah``, ``no_ba_musdes``.
    domains : sequence of str
        Kode wilayah of the result.

    Returns
    -------
    DataFrame
        Ratios by kecamatan, unit desa. Families without a desa are left out;
        ``penyebut_nol`` where no desa is known.

    References
    ----------
    .. [1] Indicator 14.
    """
    located = keluarga[keluarga["kode_desa"] != ""]
    villages = located.groupby("kode_desa")[["kode_wilayah"]].first()
    return _share(villages, villages_with_minutes(located).reindex(villages.index), domains)


def villages_with_minutes(keluarga: pd.DataFrame) -> pd.Series[bool]:
    """Return, by kode desa, whether any family names the minutes that decided on it.

    Parameters
    ----------
    keluarga : DataFrame
        Landed register: ``kode_desa``, ``no_ba_musdes``.
    """
    has_minutes = keluarga["no_ba_musdes"].fillna("") != ""
    return has_minutes.groupby(keluarga["kode_desa"]).any()


def _share(rows: pd.DataFrame, is_done: pd.Series[bool], domains: Sequence[str]) -> pd.DataFrame:
    return ratio_frame(
        counts_by(rows.loc[is_done, "kode_wilayah"], domains),
        counts_by(rows["kode_wilayah"], domains),
    )
