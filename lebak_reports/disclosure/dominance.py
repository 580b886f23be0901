"""Sums of rupiah that tell about their largest part: the p per cent rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd


def is_dominated(
    amounts: pd.DataFrame, *, by: str, value: str, dominance_ratio: float
) -> pd.Series[bool]:
    """Say which sums must not be printed, because one family could compute another's amount.

    Parameters
    ----------
    amounts : DataFrame
        One row a payment: `by`, ``id_keluarga`` and `value` (rupiah, not negative).
    by : str
        Column of the cells that are summed.
    value : str
        Column of the amounts.
    dominance_ratio : float
        The p of the rule as a ratio.

    Returns
    -------
    Series of bool
        By cell.

    Notes
    -----
    With amounts x1 >= x2 >= ... of families and their sum X, the second largest knows x1 up to
    X - x1 - x2. The sum is sensitive when that is less than p x1. Unlike an (n, k) rule it asks
    what can be known, not how concentrated the sum is: one large payment among many equal ones
    may be most of the sum and still be hidden by the rest. A sum of two families is always
    sensitive, equal amounts of three or more never are.

    References
    ----------
    .. [1] Hundepool et al. (2012). Statistical Disclosure Control, section 4.2.2.

    Examples
    --------
    >>> import pandas as pd
    >>> paid = pd.DataFrame({"id_keluarga": list("abc"), "sel": "s", "rp": [100, 50, 9]})
    >>> is_dominated(paid, by="sel", value="rp", dominance_ratio=0.10)["s"]
    np.True_
    >>> is_dominated(paid, by="sel", value="rp", dominance_ratio=0.05)["s"]
    np.False_
    """
    of_family = amounts.groupby(["id_keluarga", by])[value].sum().groupby(level=by)
    return of_family.agg(lambda paid: _is_known(sorted(paid, reverse=True), dominance_ratio))


def _is_known(paid: list[int], dominance_ratio: float) -> bool:
    return sum(paid[2:]) < dominance_ratio * paid[0]
