"""The fiscal incentive (insentif fiskal): absorption, compliance, plan and realisasi by month."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lebak_reports.indicators.ratio_frames import ratio_frame, refuse_where
from lebak_reports.indicators.ratios import Ratio, ratio

if TYPE_CHECKING:
    import pandas as pd

FUND: Final = "IF-KE"
"""Source of funds of the budget lines that the incentive pays."""


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


def award_absorption(insentif: pd.DataFrame) -> Ratio:
    """Compute realisasi / pagu of the whole award, all tranches."""
    return ratio(int(insentif["realisasi_rp"].sum()), int(insentif["pagu_rp"].sum()))


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
