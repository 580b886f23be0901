"""Outputs: how far works are built, how far targets are met, and the score of tagged spending.

None of these says that poverty changed: they belong to the layers "spent" and "delivered".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

import pandas as pd

from lebak_reports.indicators.ratios import Ratio, ratio, ratio_frame

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lebak_reports.indicators.budget import Dimension

Kelas = Literal["sangat_efektif", "efektif", "cukup_efektif", "kurang_efektif", "tidak_efektif"]

_FLOORS: Final[tuple[tuple[float, Kelas], ...]] = (
    (0.90, "efektif"),
    (0.80, "cukup_efektif"),
)
_FULL, _LOWEST = 1.0, 0.60


def kelas_of(ratio_value: float) -> Kelas:
    """Return the class of an output ratio.

    Above 1 *sangat efektif*; from 0.90 *efektif*; from 0.80 *cukup*; above 0.60 *kurang*; 0.60
    and below *tidak efektif*. A value on a boundary belongs to the better class, but for 0.60,
    which the source puts into the lowest.

    References
    ----------
    .. [1] Indicator 16. Mahmudi (2011), p. 171, made for revenue against its target.

    Examples
    --------
    >>> [kelas_of(value) for value in (1.01, 0.9, 0.8, 0.61, 0.6)]
    ['sangat_efektif', 'efektif', 'cukup_efektif', 'kurang_efektif', 'tidak_efektif']
    """
    if ratio_value > _FULL:
        return "sangat_efektif"
    for floor, kelas in _FLOORS:
        if ratio_value >= floor:
            return kelas
    return "kurang_efektif" if ratio_value > _LOWEST else "tidak_efektif"


def output_ratios(rencana: pd.DataFrame) -> pd.DataFrame:
    """Compute capaian / target for each row of a plan.

    Parameters
    ----------
    rencana : DataFrame
        Landed plan: ``target``, ``capaian`` (missing while nothing is reported).

    Returns
    -------
    DataFrame
        Same index: ``value``, ``status`` (``ok``, ``tidak_tersedia`` without capaian,
        ``penyebut_nol`` for a target of 0) and ``kelas`` (missing unless ``ok``).

    Examples
    --------
    >>> plan = pd.DataFrame({"target": [200.0, 10.0], "capaian": [150.0, None]})
    >>> output_ratios(plan)["status"].tolist()
    ['ok', 'tidak_tersedia']
    """
    is_known = rencana["capaian"].notna()
    is_set = rencana["target"] > 0
    value = (rencana["capaian"] / rencana["target"].where(is_set)).astype(float)
    status = pd.Series("ok", index=rencana.index).mask(~is_set, "penyebut_nol")
    kelas = [kelas_of(each) if pd.notna(each) else None for each in value]
    return pd.DataFrame(
        {
            "value": value,
            "status": status.mask(~is_known, "tidak_tersedia"),
            "kelas": pd.Series(kelas, index=rencana.index, dtype="str"),
        }
    )


def physical_progress(anggaran: pd.DataFrame, *, by: Dimension) -> pd.DataFrame:
    """Compute physical progress weighted by pagu, beside the spending of the same rows.

    Parameters
    ----------
    anggaran : DataFrame
        Landed budget: ``pagu_perubahan_rp``, ``realisasi_rp``, ``realisasi_fisik_ratio``
        (missing where nothing is built) and `by`.
    by : str
        Dimension of the budget.

    Returns
    -------
    DataFrame
        By `by`: ``fisik_ratio``, ``keuangan_ratio``, ``selisih_ratio`` (fisik less keuangan),
        all over rows with a physical figure and missing where there are none; ``pagu_rp`` of
        those rows and ``porsi_ratio``, their share of the domain's pagu.

    References
    ----------
    .. [1] Indicator 2: sum of w x fisik, w the share of pagu.

    Examples
    --------
    >>> rows = pd.DataFrame({
    ...     "strategi": [1, 1, 1], "pagu_perubahan_rp": [60, 20, 20],
    ...     "realisasi_rp": [30, 10, 0], "realisasi_fisik_ratio": [0.5, 0.9, None]})
    >>> physical_progress(rows, by="strategi").loc[1, "fisik_ratio"]
    np.float64(0.6)
    """
    built = anggaran[anggaran["realisasi_fisik_ratio"].notna()]
    pagu = built["pagu_perubahan_rp"]
    weighted = (pagu * built["realisasi_fisik_ratio"]).astype(float)
    domains = anggaran.groupby(by)["pagu_perubahan_rp"].sum()
    sums = pd.DataFrame({"fisik": weighted, "spent": built["realisasi_rp"], "pagu": pagu})
    parts = sums.groupby(built[by]).sum().reindex(domains.index, fill_value=0)
    known = parts["pagu"].where(parts["pagu"] > 0)
    fisik, keuangan = parts["fisik"] / known, parts["spent"] / known
    return pd.DataFrame(
        {
            "fisik_ratio": fisik,
            "keuangan_ratio": keuangan,
            "selisih_ratio": fisik - keuangan,
            "pagu_rp": parts["pagu"].astype("int64"),
            "porsi_ratio": parts["pagu"] / domains.where(domains > 0),
        }
    )


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


def contribution(anggaran: pd.DataFrame, *, fund: str) -> pd.DataFrame:
    """Set a fund's money against all money of the activities that it pays for.

    Parameters
    ----------
    anggaran : DataFrame
        Landed budget: ``kode_subkegiatan``, ``sumber_dana``, ``realisasi_rp``,
        ``pagu_perubahan_rp``.
    fund : str
        Source of funds, ``IF-KE``.

    Returns
    -------
    DataFrame
        By kode_subkegiatan of the fund: ``pagu_rp`` and ``realisasi_rp`` of the fund,
        ``semua_rp`` (pagu of the activity from every source) and ``porsi_ratio``.

    References
    ----------
    .. [1] Indicator 20: a contribution, never an effect.

    Examples
    --------
    >>> rows = pd.DataFrame({
    ...     "kode_subkegiatan": ["a", "a", "b"], "sumber_dana": ["IF-KE", "DAK", "DAK"],
    ...     "pagu_perubahan_rp": [25, 75, 50], "realisasi_rp": [5, 0, 0]})
    >>> contribution(rows, fund="IF-KE")["porsi_ratio"].to_dict()
    {'a': 0.25}
    """
    own = anggaran[anggaran["sumber_dana"] == fund].groupby("kode_subkegiatan")
    sums = own[["pagu_perubahan_rp", "realisasi_rp"]].sum()
    whole = anggaran.groupby("kode_subkegiatan")["pagu_perubahan_rp"].sum().reindex(sums.index)
    shares = ratio_frame(sums["pagu_perubahan_rp"], whole)
    return pd.DataFrame(
        {
            "pagu_rp": sums["pagu_perubahan_rp"],
            "realisasi_rp": sums["realisasi_rp"],
            "semua_rp": whole,
            "porsi_ratio": shares["value"],
        }
    )


def share_of_funds(anggaran: pd.DataFrame, *, fund: str) -> Ratio:
    """Compute a fund's share of the pagu of the activities that it pays for."""
    paid = contribution(anggaran, fund=fund)
    return ratio(int(paid["pagu_rp"].sum()), int(paid["semua_rp"].sum()))
