"""The fiscal incentive (insentif fiskal): absorption, the condition for tahap II, compliance.

Half of the pagu is disbursed in tahap I, half in tahap II, which depends on the absorption of
tahap I. Threshold and cut-off come from params, because their source is a decree of the year:
nothing here is a constant of law.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import ceil
from typing import TYPE_CHECKING, Final

from lebak_reports.indicators.ratios import Ratio, ratio, ratio_frame, refuse_where

if TYPE_CHECKING:
    from datetime import date

    import pandas as pd

FUND: Final = "IF-KE"
"""Source of funds of the budget lines that the incentive pays."""


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


@dataclass(frozen=True, slots=True)
class Compliance:
    """Whether the incentive was spent on permitted types of expenditure.

    Attributes
    ----------
    forbidden : Series of int
        Realisasi in rupiah by forbidden jenis_belanja; only those above 0.
    share_forbidden : Ratio
        Realisasi on forbidden types / realisasi; must be 0.
    is_compliant : bool
        Whether nothing was spent on a forbidden type.
    """

    forbidden: pd.Series[int]
    share_forbidden: Ratio
    is_compliant: bool


def absorption_by_tahap(insentif: pd.DataFrame) -> pd.DataFrame:
    """Compute realisasi / disbursed rupiah, per tahap.

    Parameters
    ----------
    insentif : DataFrame
        Landed incentive, one row a tahap: ``tahap``, ``nilai_salur_rp``, ``realisasi_rp``.

    Returns
    -------
    DataFrame
        Ratios by tahap (1, 2), in rupiah; ``belum_disalurkan`` where nothing was disbursed.

    References
    ----------
    .. [1] Indicator 4. PMK 43/2024 art. 26 to 28.

    Examples
    --------
    >>> import pandas as pd
    >>> insentif = pd.DataFrame({
    ...     "tahap": [1, 2], "nilai_salur_rp": [2_950, 0], "realisasi_rp": [1_180, 0]})
    >>> absorption_by_tahap(insentif)["status"].tolist()
    ['ok', 'belum_disalurkan']
    """
    sums = insentif.groupby("tahap")[["realisasi_rp", "nilai_salur_rp"]].sum()
    ratios = ratio_frame(sums["realisasi_rp"].astype(int), sums["nilai_salur_rp"].astype(int))
    return refuse_where(ratios, ratios["denominator"] == 0, "belum_disalurkan")


def tahap2_condition(
    insentif: pd.DataFrame, *, threshold_ratio: float, cutoff: date, today: date
) -> Tahap2Condition:
    """Say whether the absorption of tahap I meets the condition for tahap II.

    Parameters
    ----------
    insentif : DataFrame
        As for ``absorption_by_tahap``.
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


def compliance(realisasi: pd.DataFrame, *, forbidden: frozenset[str]) -> Compliance:
    """Measure the incentive's realisasi on forbidden types of expenditure.

    Parameters
    ----------
    realisasi : DataFrame
        Rows paid by the incentive (``rencana_insentif``, or ``anggaran`` of IF-KE):
        ``jenis_belanja``, ``realisasi_rp``.
    forbidden : frozenset of str
        Forbidden jenis_belanja, from params: gaji, TPP, honorarium, perjalanan dinas.

    References
    ----------
    .. [1] Indicator 5. A finding for page one, never a reason to refuse the input.

    Examples
    --------
    >>> import pandas as pd
    >>> rows = pd.DataFrame({"jenis_belanja": ["bansos", "gaji"], "realisasi_rp": [90, 10]})
    >>> compliance(rows, forbidden=frozenset({"gaji"})).share_forbidden.value
    0.1
    """
    spent = realisasi.groupby("jenis_belanja")["realisasi_rp"].sum().astype(int)
    on_forbidden = spent[spent.index.isin(forbidden) & (spent > 0)]
    share = ratio(int(on_forbidden.sum()), int(spent.sum()))
    return Compliance(on_forbidden, share, on_forbidden.empty)


def direct_benefit_share(anggaran: pd.DataFrame) -> Ratio:
    """Compute the share of realisasi on activities tagged *langsung*.

    Parameters
    ----------
    anggaran : DataFrame
        Rows paid by the incentive: ``penandaan``, ``realisasi_rp``.

    Examples
    --------
    >>> import pandas as pd
    >>> rows = pd.DataFrame({"penandaan": ["langsung", "penunjang"], "realisasi_rp": [3, 1]})
    >>> direct_benefit_share(rows).value
    0.75
    """
    is_direct = anggaran["penandaan"] == "langsung"
    return ratio(
        int(anggaran.loc[is_direct, "realisasi_rp"].sum()), int(anggaran["realisasi_rp"].sum())
    )


def s_curve(rencana_insentif: pd.DataFrame) -> pd.DataFrame:
    """Accumulate plan and realisasi by month (kurva S).

    Parameters
    ----------
    rencana_insentif : DataFrame
        Landed plan: ``bulan`` ("2024-10"), ``rencana_rp``, ``realisasi_rp`` (missing for
        months after the data's date).

    Returns
    -------
    DataFrame
        By bulan: ``rencana_rp``, ``realisasi_rp``, both cumulative; realisasi stays missing
        in months that have not been recorded.

    Examples
    --------
    >>> import pandas as pd
    >>> rows = pd.DataFrame({
    ...     "bulan": ["2024-10", "2024-11"], "rencana_rp": [10, 20],
    ...     "realisasi_rp": pd.array([5, None], dtype="Int64")})
    >>> s_curve(rows)["rencana_rp"].tolist()
    [10, 30]
    """
    # min_count: a month of which every row is missing is missing, not zero.
    months = rencana_insentif.groupby("bulan")[["rencana_rp", "realisasi_rp"]].sum(min_count=1)
    return months.sort_index().cumsum().astype("Int64")


def _disbursed_ratio(realisasi_rp: int, nilai_salur_rp: int) -> Ratio:
    if nilai_salur_rp == 0:
        return Ratio(None, realisasi_rp, nilai_salur_rp, "belum_disalurkan")
    return ratio(realisasi_rp, nilai_salur_rp)
