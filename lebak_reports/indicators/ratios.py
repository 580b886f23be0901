"""Ratios with their numerator, denominator and, where there is no value, the reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Sequence

Status = Literal[
    "ok",
    "penyebut_nol",
    "penyebut_di_bawah_minimum",
    "sel_kecil",
    "tidak_tersedia",
    "belum_ada_verval",
    "belum_disalurkan",
    "bukan_khusus_ke",
    "belum_dua_triwulan",
    "garis_berbeda",
    "satu_desil",
]
"""``ok``, or the name of the refusal. The wording for readers is in ``catalogue.REFUSALS``."""


@dataclass(frozen=True, slots=True)
class Ratio:
    """One ratio.

    Attributes
    ----------
    value : float or None
        Numerator over denominator, 0..1 for shares; None unless `status` is ``ok``.
    numerator, denominator : int or None
        What was divided; None when the input is missing.
    status : str
        ``ok`` or a named refusal.
    """

    value: float | None
    numerator: int | None
    denominator: int | None
    status: Status


def ratio(numerator: int, denominator: int) -> Ratio:
    """Divide two whole numbers, or refuse with ``penyebut_nol``.

    Examples
    --------
    >>> ratio(345, 6043).value
    0.05709084891610127
    >>> ratio(0, 0).status
    'penyebut_nol'
    """
    if denominator == 0:
        return Ratio(None, numerator, denominator, "penyebut_nol")
    return Ratio(numerator / denominator, numerator, denominator, "ok")


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


def counts_by(codes: pd.Series[str], domains: Sequence[str]) -> pd.Series[int]:
    """Count rows per domain; a domain without rows counts 0.

    Parameters
    ----------
    codes : Series of str
        Domain of each row.
    domains : sequence of str
        All domains, in the order of the result.

    Raises
    ------
    ValueError
        If a row belongs to none of the domains: it would vanish from the sum.

    Examples
    --------
    >>> counts_by(pd.Series(["b", "b"]), ["a", "b"]).to_dict()
    {'a': 0, 'b': 2}
    """
    counts = codes.value_counts()
    strangers = counts.index.difference(list(domains))
    if len(strangers):
        raise ValueError(f"rows outside the domains: {', '.join(map(str, strangers))}")
    return counts.reindex(list(domains), fill_value=0).rename(None)
