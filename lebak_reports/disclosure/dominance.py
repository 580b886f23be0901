"""Sums of rupiah that tell about their largest part: the p per cent rule."""

from __future__ import annotations

from fractions import Fraction
from math import ceil
from typing import TYPE_CHECKING

import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Sequence

_COLUMNS = ("keluarga", "terbesar", "kurang_rp")


def contributions(
    amounts: pd.DataFrame, *, by: str | Sequence[str], value: str, dominance_ratio: float
) -> pd.DataFrame:
    """Say of which families a sum consists, and what it lacks to hide the largest of them.

    Parameters
    ----------
    amounts : DataFrame
        One row a payment: `by`, ``id_keluarga`` and `value` (whole rupiah, not negative).
    by : str or sequence of str
        Columns that name the cells that are summed.
    value : str
        Column of the amounts.
    dominance_ratio : float
        The p of the rule as a ratio (``run.dominasi_ratio``); 0 finds nothing.

    Returns
    -------
    DataFrame of int
        By cell: ``keluarga`` (families), ``terbesar`` (rupiah of the largest) and ``kurang_rp``:
        by how much more than the sum a reader must think it possible. 0 where the sum may be
        printed; otherwise it is sensitive.

    Notes
    -----
    With amounts x1 >= x2 >= ... of families and their sum X, the second largest knows x1 up to
    X - x1 - x2. The sum is sensitive when that is less than p x1. Unlike an (n, k) rule it asks
    what can be known, not how concentrated the sum is: one large payment among many equal ones
    may be most of the sum and still be hidden by the rest. A sum of one or two families is always
    sensitive, equal amounts of three or more never are.

    References
    ----------
    .. [1] Hundepool et al. (2012). Statistical Disclosure Control, section 4.2.2.

    Examples
    --------
    The third family leaves 9 between the second and the first; 10 % of 100 is 1 more.

    >>> paid = pd.DataFrame({"id_keluarga": list("abc"), "sel": "s", "rp": [100, 50, 9]})
    >>> contributions(paid, by="sel", value="rp", dominance_ratio=0.10).loc["s"].to_dict()
    {'keluarga': 3, 'terbesar': 100, 'kurang_rp': 1}
    """
    cells = [by] if isinstance(by, str) else list(by)
    of_family = amounts.groupby([*cells, "id_keluarga"])[value].sum()
    cell = of_family.groupby(level=list(range(len(cells))))
    ratio = Fraction(str(dominance_ratio))
    found = {
        "keluarga": cell.size(),
        "terbesar": cell.max(),
        "kurang_rp": cell.agg(lambda paid: _missing(sorted(paid, reverse=True), ratio)),
    }
    return pd.DataFrame(found, columns=list(_COLUMNS)).astype("int64")


def _missing(paid: list[int], ratio: Fraction) -> int:
    return max(ceil(ratio * int(paid[0])) - sum(map(int, paid[2:])), 0)
