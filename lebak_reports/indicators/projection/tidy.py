"""The tidy frame of projections: one row a measure and level."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lebak_reports.indicators.projection.status import Status

COLUMNS: Final = ("measure", "domain", "level", "estimate", "ci_low", "ci_high", "n", "status")

LEVELS: Final = (0.80, 0.95)
"""Of the intervals that are printed."""

KABUPATEN: Final = "kabupaten"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """One row.

    Attributes
    ----------
    measure : str
        ``proyeksi``, ``peluang_turun``, ...
    domain : str
        ``kabupaten``, or a kode wilayah.
    level : float
        Of the interval, nan where there is none.
    estimate, ci_low, ci_high : float
        Families (the median), or a probability.
    n : int
        Distinct verifications, or quarters with flows, behind it.
    status : str
    """

    measure: str
    domain: str = KABUPATEN
    level: float = np.nan
    estimate: float = np.nan
    ci_low: float = np.nan
    ci_high: float = np.nan
    n: int = 0
    status: Status = "ok"


def tidy(outlooks: Iterable[Outlook]) -> pd.DataFrame:
    """Put rows in a frame.

    Examples
    --------
    >>> tidy([Outlook(measure="peluang_turun", estimate=0.7, n=6)])["domain"].item()
    'kabupaten'
    """
    return pd.DataFrame([asdict(outlook) for outlook in outlooks], columns=list(COLUMNS))


def bounded(low: float, high: float) -> tuple[float, float, Status]:
    """Cut an interval of families at 0 and say so.

    Examples
    --------
    >>> bounded(-3.0, 5.0), bounded(1.0, 5.0)
    ((0.0, 5.0, 'dipotong_nol'), (1.0, 5.0, 'ok'))
    """
    return (0.0, max(high, 0.0), "dipotong_nol") if low < 0 else (low, high, "ok")
