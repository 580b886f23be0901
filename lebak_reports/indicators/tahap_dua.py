"""Tahap II of the incentive: whether the absorption of tahap I opens it, and what is missing.

Half of the pagu is disbursed in tahap I, half in tahap II, which depends on the absorption of
tahap I. Threshold and cut-off come from params, because their source is a decree of the year:
nothing here is a constant of law.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import ceil
from typing import TYPE_CHECKING

from lebak_reports.indicators.ratios import Ratio, ratio

if TYPE_CHECKING:
    from datetime import date

    import pandas as pd


@dataclass(frozen=True, slots=True)
class Tahap2Condition:
    """Whether tahap II may be disbursed.

    Attributes
    ----------
    absorption : Ratio
        Realisasi of tahap I / disbursed tahap I.
    is_met : bool or None
        Whether the absorption reaches the threshold; None when it is refused.
    days_left : int
        Days from the data's date to the cut-off; negative when it has passed.
    shortfall_rp : int or None
        Rupiah of realisasi still needed to reach the threshold; 0 when met.
    """

    absorption: Ratio
    is_met: bool | None
    days_left: int
    shortfall_rp: int | None


def tahap2_condition(
    insentif: pd.DataFrame, *, threshold_ratio: float, cutoff: date, today: date
) -> Tahap2Condition:
    """Say whether the absorption of tahap I meets the condition for tahap II.

    Parameters
    ----------
    insentif : DataFrame
        Landed incentive, one row a tahap: ``tahap``, ``nilai_salur_rp``, ``realisasi_rp``.
    threshold_ratio : float
        Required absorption of tahap I, 0..1; a value equal to it is enough.
    cutoff : date
        Last day on which the report of absorption counts.
    today : date
        The data's date (``tanggal_data``), never the clock.

    Examples
    --------
    Rp2.95 billion disbursed, Rp0.885 billion needed, Rp0.5 billion spent:

    >>> import pandas as pd
    >>> from datetime import date
    >>> insentif = pd.DataFrame({"tahap": [1], "nilai_salur_rp": [2_950], "realisasi_rp": [500]})
    >>> condition = tahap2_condition(
    ...     insentif, threshold_ratio=0.3, cutoff=date(2024, 11, 29), today=date(2024, 10, 25))
    >>> condition.is_met, condition.days_left, condition.shortfall_rp
    (False, 35, 385)
    """
    first = insentif[insentif["tahap"] == 1]
    absorption = _disbursed_ratio(
        int(first["realisasi_rp"].sum()), int(first["nilai_salur_rp"].sum())
    )
    days_left = (cutoff - today).days
    if absorption.numerator is None or absorption.denominator is None or absorption.value is None:
        return Tahap2Condition(absorption, None, days_left, None)
    # The decimal as written (0.3), not its binary neighbour: 0.3 x 2,950 is 885, not 886.
    needed = ceil(Fraction(str(threshold_ratio)) * absorption.denominator)
    shortfall = max(needed - absorption.numerator, 0)
    return Tahap2Condition(absorption, shortfall == 0, days_left, shortfall)


def _disbursed_ratio(realisasi_rp: int, nilai_salur_rp: int) -> Ratio:
    if nilai_salur_rp == 0:
        return Ratio(None, realisasi_rp, nilai_salur_rp, "belum_disalurkan")
    return ratio(realisasi_rp, nilai_salur_rp)
