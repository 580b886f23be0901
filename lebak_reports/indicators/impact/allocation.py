"""Money of the incentive by kecamatan: where it is located, else where its recipients live."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True, eq=False)
class Allocation:
    """What can be given to kecamatan, and what can't; together every rupiah.

    Attributes
    ----------
    rupiah : Series of int
        By kode wilayah, every kecamatan.
    undivided : int
        Of activities that have neither a place nor recipients by name.
    """

    rupiah: pd.Series[int]
    undivided: int


def by_kecamatan(
    lines: pd.DataFrame, penerima: pd.DataFrame | None, *, domains: Sequence[str]
) -> Allocation:
    """Divide budget lines of the incentive among kecamatan, to the rupiah.

    Parameters
    ----------
    lines : DataFrame
        Landed budget lines: ``kode_subkegiatan``, ``kode_wilayah`` (empty for the whole
        kabupaten), ``pagu_perubahan_rp``. The plan and not the spending: it was set before
        anything happened that it could respond to.
    penerima : DataFrame or None
        Landed recipients: ``kode_subkegiatan``, ``kode_wilayah``, ``nilai_rp``.
    domains : sequence of str
        Every kecamatan.

    Notes
    -----
    A line without a place follows the rupiah that the recipients of its activity got this year,
    from all funds: the records don't tell which fund a family was paid from. Whole rupiah, the
    remainders largest first (Hamilton).

    Examples
    --------
    >>> lines = pd.DataFrame({"kode_subkegiatan": ["a", "a", "b"], "kode_wilayah": ["k", "", ""],
    ...                       "pagu_perubahan_rp": [5, 10, 3]})
    >>> penerima = pd.DataFrame({"kode_subkegiatan": ["a", "a"], "kode_wilayah": ["k", "l"],
    ...                          "nilai_rp": [2, 1]})
    >>> found = by_kecamatan(lines, penerima, domains=["k", "l"])
    >>> found.rupiah.to_dict(), found.undivided
    ({'k': 12, 'l': 3}, 3)
    """
    is_placed = lines["kode_wilayah"].isin(list(domains))
    placed = lines[is_placed].groupby("kode_wilayah")["pagu_perubahan_rp"].sum()
    rupiah = placed.reindex(list(domains), fill_value=0).to_numpy(np.int64)
    undivided = 0
    weights = _weights(penerima, domains)
    elsewhere = lines[~is_placed].groupby("kode_subkegiatan")["pagu_perubahan_rp"].sum()
    for kode, amount in elsewhere.items():
        if kode in weights.index:
            rupiah = rupiah + divided(int(amount), weights.T[str(kode)].to_numpy(np.int64))
        else:
            undivided += int(amount)
    return Allocation(pd.Series(rupiah, index=list(domains)), undivided)


def divided(amount: int, weights: np.ndarray) -> np.ndarray:
    """Divide a whole amount in proportion to weights, to the unit.

    Examples
    --------
    >>> divided(10, np.array([1, 1, 1])).tolist()
    [4, 3, 3]
    """
    total = int(weights.sum())
    # Python's integers: rupiah times rupiah does not fit in 64 bits.
    shares = [divmod(amount * int(weight), total) for weight in weights]
    whole = np.array([share for share, _ in shares], dtype=np.int64)
    remainders = np.array([remainder for _, remainder in shares], dtype=np.float64)
    first = np.argsort(-remainders, kind="stable")[: amount - int(whole.sum())]
    whole[first] += 1
    return whole


def _weights(penerima: pd.DataFrame | None, domains: Sequence[str]) -> pd.DataFrame:
    """Return rupiah by activity and kecamatan, activities that gave some to one of them."""
    if penerima is None:
        return pd.DataFrame(columns=list(domains), dtype="int64")
    given = penerima.groupby(["kode_subkegiatan", "kode_wilayah"])["nilai_rp"].sum()
    wide = given.unstack(fill_value=0)  # noqa: PD010  already summed: nothing to aggregate
    table = wide.reindex(columns=list(domains), fill_value=0)
    return table[table.sum(axis="columns") > 0]
