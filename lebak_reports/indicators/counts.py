"""Counts of rows by domain, every domain present and no row lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd


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
    >>> import pandas as pd
    >>> counts_by(pd.Series(["b", "b"]), ["a", "b"]).to_dict()
    {'a': 0, 'b': 2}
    """
    counts = codes.value_counts()
    strangers = counts.index.difference(list(domains))
    if len(strangers):
        raise ValueError(f"rows outside the domains: {', '.join(map(str, strangers))}")
    return counts.reindex(list(domains), fill_value=0).rename(None)
