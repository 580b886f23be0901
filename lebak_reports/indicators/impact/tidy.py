"""The tidy frame of statements on impact: one row a measure and method."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lebak_reports.indicators.impact.status import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One row.

    Attributes
    ----------
    measure : str
        What is measured; the unit is that of the measure.
    method : str
        How its error was found, or which part of the data it comes from.
    estimate, se, ci_low, ci_high : float
        nan where the method gives none; an interval may reach to infinity.
    p_value : float
        Of the hypothesis that the measure is 0.
    n : int
        Kecamatan, or families, behind the number.
    status : str
        ``ok`` or a name.
    """

    measure: str
    method: str
    estimate: float = np.nan
    se: float = np.nan
    ci_low: float = np.nan
    ci_high: float = np.nan
    p_value: float = np.nan
    n: int = 0
    status: Status = "ok"


COLUMNS: Final = (
    "measure",
    "method",
    "estimate",
    "se",
    "ci_low",
    "ci_high",
    "p_value",
    "n",
    "status",
)


def tidy(findings: Iterable[Finding]) -> pd.DataFrame:
    """Put findings in a frame.

    Examples
    --------
    >>> tidy([Finding(measure="kemiringan", method="crv3", estimate=-0.1, n=28)])["status"].item()
    'ok'
    """
    return pd.DataFrame([asdict(finding) for finding in findings], columns=list(COLUMNS))
