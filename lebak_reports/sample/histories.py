"""Histories of a list with a known effect of the money: a truth that a test can look for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pandas as pd

from lebak_reports.periods import Quarter

if TYPE_CHECKING:
    from collections.abc import Sequence

_MILLION = 1_000_000
_FIRST = Quarter(2023, 1)
_BEFORE, _AFTER = 4, 4


class History(NamedTuple):
    """What ``impact.dose_panel`` reads.

    Attributes
    ----------
    families : DataFrame of int, shape (kecamatan, quarters)
    rupiah : Series of int
        Incentive by kecamatan.
    since : Series of str
        First quarter after the money.
    base : str
        Quarter of the doses: the last before the money.
    """

    families: pd.DataFrame
    rupiah: pd.Series[int]
    since: pd.Series[str]
    base: str


def history(kode: Sequence[str], *, effect: float, seed: int) -> History:
    """Draw eight quarters of a list, the last four after the money.

    Parameters
    ----------
    kode : sequence of str
        The kecamatan.
    effect : float
        True change of log families per Rp1 million of incentive per family; 0 for none.
    seed : int

    Notes
    -----
    Log families are those of the start, a common move of each quarter, independent errors of
    four per cent, and `effect` times the dose in quarters after the money.
    """
    random = np.random.Generator(np.random.PCG64(seed))
    quarters = [_FIRST]
    while len(quarters) < _BEFORE + _AFTER:
        quarters.append(quarters[-1].following)
    start = random.integers(500, 5_000, len(kode))
    dose = random.uniform(0.2, 1.0, len(kode))
    is_after = np.arange(len(quarters)) >= _BEFORE
    moves = random.normal(-0.01, 0.01, len(quarters))
    errors = random.normal(0, 0.04, (len(kode), len(quarters)))
    logs = np.log(start)[:, None] + moves.cumsum() + errors + effect * dose[:, None] * is_after
    names = [str(quarter) for quarter in quarters]
    families = pd.DataFrame(np.rint(np.exp(logs)).astype(np.int64), list(kode), names)
    base = names[_BEFORE - 1]
    rupiah = (families[base] * dose * _MILLION).astype("int64")
    return History(families, rupiah, pd.Series(names[_BEFORE], families.index), base)
