"""Ratios that may be published: a large enough denominator, no small count behind them."""

from __future__ import annotations

import pandas as pd

from lebak_reports.disclosure.tables import TOTAL, protect
from lebak_reports.indicators.ratio_frames import refuse_where


def publishable(ratios: pd.DataFrame, *, penyebut_minimum: int, batas_sel: int) -> pd.DataFrame:
    """Refuse the ratios of counts that would mislead or point at few families.

    Parameters
    ----------
    ratios : DataFrame
        Shares of counts as from ``indicators.ratios.ratio_frame``, disjoint domains, without
        the row of the whole.
    penyebut_minimum : int
        Smallest denominator of a percentage (``run.penyebut_minimum``).
    batas_sel : int
        Smallest count that is published (``run.batas_sel``); 1 hides nothing.

    Returns
    -------
    DataFrame
        The same rows. ``penyebut_di_bawah_minimum`` where the denominator is too small: the
        counts stay. ``sel_kecil`` where value and numerator are hidden, because numerator or
        remainder is small or would give a small one back through the totals; a small
        denominator is hidden too.

    Examples
    --------
    >>> from lebak_reports.indicators.ratio_frames import ratio_frame
    >>> ratios = ratio_frame(
    ...     pd.Series({"a": 50, "b": 2, "c": 30}), pd.Series({"a": 99, "b": 80, "c": 60}))
    >>> publishable(ratios, penyebut_minimum=30, batas_sel=5)["status"].tolist()
    ['ok', 'sel_kecil', 'sel_kecil']
    """
    mask = protect(_split(ratios), minimum=batas_sel).reindex(ratios.index, fill_value=False)
    return _refused(ratios, mask, penyebut_minimum)


def publishable_each(
    ratios: pd.DataFrame, *, penyebut_minimum: int, batas_sel: int
) -> pd.DataFrame:
    """Refuse ratios of domains that overlap or are not added up, such as programmes.

    As ``publishable``, but each row is judged alone: no total could give a count back.

    Examples
    --------
    >>> from lebak_reports.indicators.ratio_frames import ratio_frame
    >>> ratios = ratio_frame(pd.Series({"p": 50, "q": 3}), pd.Series({"p": 99, "q": 55}))
    >>> publishable_each(ratios, penyebut_minimum=30, batas_sel=5)["status"].tolist()
    ['ok', 'sel_kecil']
    """
    split = _split(ratios)
    counts = split.assign(**{TOTAL: split.sum(axis="columns")})
    mask = ((counts > 0) & (counts < batas_sel)).reindex(ratios.index, fill_value=False)
    return _refused(ratios, mask, penyebut_minimum)


def _split(ratios: pd.DataFrame) -> pd.DataFrame:
    """Return the two counts behind each ratio that has them: part and remainder."""
    counts = ratios[["numerator", "denominator"]].dropna().astype(int)
    return pd.DataFrame(
        {"ya": counts["numerator"], "tidak": counts["denominator"] - counts["numerator"]}
    )


def _refused(ratios: pd.DataFrame, mask: pd.DataFrame, penyebut_minimum: int) -> pd.DataFrame:
    is_hidden = mask.any(axis="columns")
    is_low = (ratios["denominator"] < penyebut_minimum).fillna(value=False) & (
        ratios["status"] == "ok"
    )
    shown = refuse_where(ratios, is_low, "penyebut_di_bawah_minimum")
    shown = refuse_where(shown, is_hidden, "sel_kecil")
    return shown.assign(
        numerator=shown["numerator"].mask(is_hidden).astype("Int64"),
        denominator=shown["denominator"].mask(mask[TOTAL]).astype("Int64"),
    )
