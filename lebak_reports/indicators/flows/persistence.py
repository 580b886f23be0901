"""Whether those who left the list stayed off it: an exit that is undone is churn."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.indicators.counts import counts_by
from lebak_reports.indicators.flows.reasons import changes_of_quarter
from lebak_reports.indicators.ratio_frames import ratio_frame, refuse_where

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lebak_reports.periods import Quarter


def persistence(
    status_triwulan: pd.DataFrame,
    lists: Mapping[Quarter, frozenset[str]],
    *,
    quarter: Quarter,
    domains: Sequence[str],
    reason: str = "graduasi",
) -> pd.DataFrame:
    """Compute the share of families that left in a quarter and were off the list two later.

    Parameters
    ----------
    status_triwulan : DataFrame
        Landed changes: ``periode``, ``id_keluarga``, ``kode_wilayah``, ``jenis_perubahan``.
    lists : mapping of Quarter to frozenset of str
        ``id_keluarga`` on the list in each quarter that is known.
    quarter : Quarter
        In which they left.
    domains : sequence of str
        Kode wilayah of the result.
    reason : str
        For which they left.

    Returns
    -------
    DataFrame
        Ratios by kecamatan: families on neither of the two following lists / families that left.
        ``belum_dua_triwulan`` while one of these lists is unknown, ``penyebut_nol`` where nobody
        left. One minus it is the re-entry rate.

    Notes
    -----
    A family that came back under another ``id_keluarga`` is not seen: the rate is an upper bound.

    Examples
    --------
    >>> from lebak_reports.periods import Quarter
    >>> status = pd.DataFrame({"periode": ["2024Q2"] * 2, "id_keluarga": ["a", "b"],
    ...     "kode_wilayah": ["36.02.01"] * 2, "jenis_perubahan": ["graduasi"] * 2})
    >>> lists = {Quarter(2024, 3): frozenset("a"), Quarter(2024, 4): frozenset()}
    >>> persistence(status, lists, quarter=Quarter(2024, 2), domains=["36.02.01"])["value"].item()
    0.5
    """
    changes = changes_of_quarter(status_triwulan, quarter)
    left = changes[changes["jenis_perubahan"] == reason]
    following = (quarter.following, quarter.following.following)
    back = frozenset().union(*(lists.get(each, frozenset()) for each in following))
    stayed = left[~left["id_keluarga"].isin(back)]
    ratios = ratio_frame(
        counts_by(stayed["kode_wilayah"], domains), counts_by(left["kode_wilayah"], domains)
    )
    if all(each in lists for each in following):
        return ratios
    return refuse_where(ratios, pd.Series(True, index=ratios.index), "belum_dua_triwulan")


def settled(lists: Mapping[Quarter, frozenset[str]], *, quarter: Quarter) -> frozenset[str] | None:
    """Return the families on the list at the end of a quarter and of the one before it.

    A family that has just been put on a list of the poorest is likelier to be better off at the
    next look, whatever is done: rates among settled families leave that return to the mean out.

    Returns
    -------
    frozenset of str or None
        None when one of the two lists is unknown.

    Examples
    --------
    >>> from lebak_reports.periods import Quarter
    >>> lists = {Quarter(2024, 1): frozenset("ab"), Quarter(2024, 2): frozenset("bc")}
    >>> settled(lists, quarter=Quarter(2024, 2)), settled(lists, quarter=Quarter(2024, 3))
    (frozenset({'b'}), None)
    """
    if quarter not in lists or quarter.previous not in lists:
        return None
    return lists[quarter] & lists[quarter.previous]
