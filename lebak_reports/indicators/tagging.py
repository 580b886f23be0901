"""Tagging (penandaan): the score of spending by how directly it serves extreme poverty.

The first component of the incentive's score; it says what was spent, not what it did.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.indicators.ratio_frames import ratio_frame

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class TaggingScore:
    """The score of tagged spending on one denominator.

    Attributes
    ----------
    parts : DataFrame
        Ratios by penandaan: realisasi of the tag / the denominator.
    value : float or None
        Sum of weight x ratio; None without a denominator.
    """

    parts: pd.DataFrame
    value: float | None


def tagging_score(
    anggaran: pd.DataFrame,
    *,
    bobot: Mapping[str, float],
    dikecualikan: frozenset[str],
    anggaran_rp: int | None = None,
) -> TaggingScore:
    """Compute 0.5 L + 0.3 TL + 0.2 P, the first component of the incentive's score.

    Parameters
    ----------
    anggaran : DataFrame
        Tagged budget: ``penandaan``, ``jenis_belanja``, ``pagu_perubahan_rp``,
        ``realisasi_rp``.
    bobot : mapping of str to float
        Weight of each penandaan, from params.
    dikecualikan : frozenset of str
        Kinds of spending that count neither above nor below: travel.
    anggaran_rp : int or None
        "Anggaran belanja" of the rule, whose wording leaves open which one is meant; None
        takes the tagged pagu of the rows that count.

    References
    ----------
    .. [1] Indicator 3. PMK 97/2023 art. 3.

    Examples
    --------
    >>> rows = pd.DataFrame({
    ...     "penandaan": ["langsung", "penunjang"], "jenis_belanja": ["bansos", "modal"],
    ...     "pagu_perubahan_rp": [60, 40], "realisasi_rp": [40, 20]})
    >>> tagging_score(
    ...     rows, bobot={"langsung": 0.5, "penunjang": 0.2}, dikecualikan=frozenset()).value
    0.24
    """
    counted = anggaran[~anggaran["jenis_belanja"].isin(dikecualikan)]
    whole = int(counted["pagu_perubahan_rp"].sum()) if anggaran_rp is None else anggaran_rp
    spent = counted.groupby("penandaan")["realisasi_rp"].sum().reindex(list(bobot), fill_value=0)
    parts = ratio_frame(spent, pd.Series(whole, index=spent.index))
    if whole == 0:
        return TaggingScore(parts, None)
    weighted = sum(weight * int(spent[tag]) for tag, weight in bobot.items())
    return TaggingScore(parts, weighted / whole)
