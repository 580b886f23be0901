"""Budget: how much of the tagged budget is spent, on what, and for how many families.

Money is whole rupiah (int64), realisasi is cumulative up to the quarter. Spending says nothing
about effect: these are the indicators of the layer "spent".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import pandas as pd

from lebak_reports.indicators.ratio_frames import ratio_frame, refuse_where
from lebak_reports.indicators.ratios import Ratio, ratio

if TYPE_CHECKING:
    from lebak_reports.periods import Quarter

Dimension = Literal["kode_opd", "strategi", "penandaan", "sumber_dana", "kode_subkegiatan", "baris"]
"""Columns that money is summed by; ``baris`` names the row of a form."""

_UNTAGGED = "bukan"


@dataclass(frozen=True, slots=True)
class CostPerFamily:
    """Cost per KE family reached.

    Attributes
    ----------
    programmes : DataFrame
        Ratios by kode_subkegiatan: realisasi_rp / KE families reached; ``value`` in rupiah.
    median_rp : float or None
        Median over the programmes with a value; None when there are none.
    """

    programmes: pd.DataFrame
    median_rp: float | None


def absorption(anggaran: pd.DataFrame, *, by: Dimension) -> pd.DataFrame:
    """Compute realisasi / pagu_perubahan (penyerapan) by a dimension of the budget.

    Parameters
    ----------
    anggaran : DataFrame
        Landed budget: ``pagu_perubahan_rp``, ``realisasi_rp`` (cumulative) and `by`.
    by : str
        ``kode_opd``, ``strategi``, ``penandaan``, ``sumber_dana`` or ``kode_subkegiatan``.

    Returns
    -------
    DataFrame
        Ratios by `by`, numerator and denominator in rupiah; ``penyebut_nol`` without pagu.
        Above 1 where a row with penjelasan overspends: an overspend, not a merit.

    References
    ----------
    .. [1] Indicator 1.

    Examples
    --------
    >>> anggaran = pd.DataFrame({
    ...     "strategi": [1, 1, 2], "pagu_perubahan_rp": [60, 40, 50], "realisasi_rp": [30, 20, 0]})
    >>> absorption(anggaran, by="strategi")["value"].to_dict()
    {1: 0.5, 2: 0.0}
    """
    sums = anggaran.groupby(by)[["realisasi_rp", "pagu_perubahan_rp"]].sum()
    return ratio_frame(sums["realisasi_rp"], sums["pagu_perubahan_rp"])


def tagged(anggaran: pd.DataFrame) -> pd.DataFrame:
    """Return the rows that are tagged for extreme poverty."""
    return anggaran[anggaran["penandaan"] != _UNTAGGED]


def total_absorption(anggaran: pd.DataFrame) -> Ratio:
    """Compute realisasi / pagu_perubahan of all rows given."""
    return ratio(int(anggaran["realisasi_rp"].sum()), int(anggaran["pagu_perubahan_rp"].sum()))


def share_of_pagu(anggaran: pd.DataFrame, *, by: Dimension) -> pd.DataFrame:
    """Compute each domain's share of the pagu, for example of the three strategies.

    Returns
    -------
    DataFrame
        Ratios by `by`: pagu_perubahan of the domain / of all; the values sum to 1.

    References
    ----------
    .. [1] Indicator 17 (porsi strategi).

    Examples
    --------
    >>> anggaran = pd.DataFrame({"strategi": [1, 2, 3], "pagu_perubahan_rp": [50, 30, 20]})
    >>> share_of_pagu(anggaran, by="strategi")["value"].tolist()
    [0.5, 0.3, 0.2]
    """
    pagu = anggaran.groupby(by)["pagu_perubahan_rp"].sum()
    whole = pd.Series(int(pagu.sum()), index=pagu.index)
    return ratio_frame(pagu, whole)


def silent_opd(anggaran: pd.DataFrame, *, wajib_lapor: frozenset[str]) -> tuple[str, ...]:
    """List the OPD that must report and of which the quarter holds no row.

    Parameters
    ----------
    anggaran : DataFrame
        Landed budget: ``kode_opd``.
    wajib_lapor : frozenset of str
        Kode OPD that must report, from params.

    Examples
    --------
    >>> silent_opd(pd.DataFrame({"kode_opd": ["1.01"]}), wajib_lapor=frozenset({"1.01", "1.02"}))
    ('1.02',)
    """
    return tuple(sorted(wajib_lapor - set(anggaran["kode_opd"])))


def realisasi_of_quarter(
    anggaran: pd.DataFrame, previous: pd.DataFrame | None, *, quarter: Quarter
) -> int | None:
    """Return the rupiah spent within one quarter, out of cumulative figures.

    Parameters
    ----------
    anggaran, previous : DataFrame
        Budget of this quarter and of the quarter before; None when that one is missing.
    quarter : Quarter
        The quarter of `anggaran`. In the first one the cumulative is the increment.

    Returns
    -------
    int or None
        Rupiah; None when the quarter before is needed and missing.
    """
    spent = int(anggaran["realisasi_rp"].sum())
    if quarter.number == 1:
        return spent
    return None if previous is None else spent - int(previous["realisasi_rp"].sum())


def cost_per_family(
    anggaran: pd.DataFrame, reached: pd.Series[int], *, penyebut_minimum: int
) -> CostPerFamily:
    """Compute realisasi per KE family reached, by programme, and their median.

    An accounting ratio. It is never realisasi / decrease of the list: that would read a
    change in the list as bought by the money.

    Parameters
    ----------
    anggaran : DataFrame
        Landed budget: ``kode_subkegiatan``, ``realisasi_rp``.
    reached : Series of int
        KE families by kode_subkegiatan of the programmes with recipients.
    penyebut_minimum : int
        Fewest KE families reached for which a programme has a cost (``run.penyebut_minimum``):
        below it one family more or less changes the number too much.

    Returns
    -------
    CostPerFamily
        ``penyebut_nol`` where no recipient is on the list, ``penyebut_di_bawah_minimum`` where
        too few are. The median is of the others.

    References
    ----------
    .. [1] Indicator 11.

    Examples
    --------
    >>> anggaran = pd.DataFrame({"kode_subkegiatan": ["p", "q"], "realisasi_rp": [600, 100]})
    >>> cost_per_family(anggaran, pd.Series({"p": 2}), penyebut_minimum=2).median_rp
    300.0
    """
    realisasi = anggaran.groupby("kode_subkegiatan")["realisasi_rp"].sum()
    programmes = ratio_frame(realisasi.reindex(reached.index, fill_value=0), reached)
    is_low = (reached > 0) & (reached < penyebut_minimum)
    programmes = refuse_where(programmes, is_low, "penyebut_di_bawah_minimum")
    values = programmes["value"].dropna()
    return CostPerFamily(programmes, None if values.empty else float(values.median()))
