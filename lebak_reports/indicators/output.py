"""Outputs: how far works are built and how far targets are met.

None of these says that poverty changed: they belong to the layer "delivered".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

import pandas as pd

if TYPE_CHECKING:
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
