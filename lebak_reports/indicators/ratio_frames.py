"""Ratios of many domains as a frame: ``value numerator denominator status``, one row each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lebak_reports.indicators.ratios import Status


def ratio_frame(numerator: pd.Series[int], denominator: pd.Series[int]) -> pd.DataFrame:
    """Divide two aligned series of whole numbers, domain by domain.

    Parameters
    ----------
    numerator, denominator : Series of int
        Same index: the domains (kode_wilayah, kode_opd, strategi, ...).

    Returns
    -------
    DataFrame
        Indexed by domain; columns ``value`` (float, missing unless ``ok``), ``numerator``,
        ``denominator`` (int) and ``status``.

    Raises
    ------
    ValueError
        If the indexes differ.

    Examples
    --------
    >>> ratio_frame(pd.Series({"a": 1, "b": 0}), pd.Series({"a": 4, "b": 0}))
       value  numerator  denominator        status
    a   0.25          1            4            ok
    b    NaN          0            0  penyebut_nol
    """
    if not numerator.index.equals(denominator.index):
        raise ValueError("numerator and denominator have different domains")
    is_empty = (denominator == 0).to_numpy()
    divisor = np.where(is_empty, 1, denominator.to_numpy())
    return pd.DataFrame(
        {
            "value": np.where(is_empty, np.nan, numerator.to_numpy() / divisor),
            "numerator": numerator,
            "denominator": denominator,
            "status": np.where(is_empty, "penyebut_nol", "ok"),
        },
        index=numerator.index,
    )


def refused_frame(domains: Sequence[str], status: Status) -> pd.DataFrame:
    """Return ratios of which every one is refused for the same reason.

    Examples
    --------
    >>> refused_frame(["36.02.01"], "tidak_tersedia")["status"].item()
    'tidak_tersedia'
    """
    return pd.DataFrame(
        {
            "value": np.nan,
            "numerator": pd.array([pd.NA] * len(domains), dtype="Int64"),
            "denominator": pd.array([pd.NA] * len(domains), dtype="Int64"),
            "status": status,
        },
        index=pd.Index(list(domains), dtype="str"),
    )


def refuse_where(ratios: pd.DataFrame, where: pd.Series[bool], status: Status) -> pd.DataFrame:
    """Take the value away where a condition holds, and say why.

    Parameters
    ----------
    ratios : DataFrame
        As from ``ratio_frame``.
    where : Series of bool
        Same index.
    status : str
        Reason, replaces the status of those rows.

    Examples
    --------
    >>> ratios = ratio_frame(pd.Series({"a": 1}), pd.Series({"a": 4}))
    >>> refuse_where(ratios, ratios["denominator"] < 30, "penyebut_di_bawah_minimum")
       value  numerator  denominator                     status
    a    NaN          1            4  penyebut_di_bawah_minimum
    """
    return ratios.assign(
        value=ratios["value"].mask(where),
        status=ratios["status"].mask(where, status),
    )


def with_total(ratios: pd.DataFrame, label: str) -> pd.DataFrame:
    """Add the row of the whole: sum of numerators over sum of denominators.

    The kabupaten is the sum of its kecamatan by construction, never a second count. Where every
    part is refused for one reason, so is the whole.

    Parameters
    ----------
    ratios : DataFrame
        As from ``ratio_frame``; the domains are disjoint.
    label : str
        Index of the added row, for example ``36.02``.

    Examples
    --------
    >>> parts = ratio_frame(pd.Series({"a": 1, "b": 2}), pd.Series({"a": 4, "b": 4}))
    >>> with_total(parts, "36.02").loc["36.02", "value"]
    np.float64(0.375)
    """
    reasons = set(ratios["status"])
    if len(reasons) == 1 and not reasons & {"ok", "penyebut_nol"}:
        return pd.concat([ratios, refused_frame([label], reasons.pop())])
    sums = ratios[["numerator", "denominator"]].sum()
    index = pd.Index([label], dtype="str")
    whole = ratio_frame(
        pd.Series([sums["numerator"]], index=index),
        pd.Series([sums["denominator"]], index=index),
    )
    return pd.concat([ratios, whole])
