"""Start, out, in and end of the list, kecamatan by kecamatan and quarter by quarter."""

from __future__ import annotations

import pandas as pd

from lebak_reports.errors import IndicatorError
from lebak_reports.indicators.flows.closing import decompose
from lebak_reports.indicators.flows.reasons import (
    KELOMPOK,
    changes_by_group,
    changes_by_reason,
    changes_of_quarter,
)
from lebak_reports.periods import Quarter

COLUMNS = ("quarter", "kode_wilayah", "awal", *KELOMPOK, "akhir", "status")


def stocks_and_flows(families: pd.DataFrame, status_triwulan: pd.DataFrame) -> pd.DataFrame:
    """Follow the list through its quarters: akhir = awal - keluar + masuk, to the unit.

    Parameters
    ----------
    families : DataFrame of int, shape (kecamatan, quarters)
        KE families; columns quarters as text, in order. A quarter that is missing has missing
        values, or no column.
    status_triwulan : DataFrame
        Landed changes of all these quarters: ``periode``, ``kode_wilayah``,
        ``jenis_perubahan``.

    Returns
    -------
    DataFrame
        One row a quarter but the first and kecamatan: ``awal``, ``graduasi``, ``keluar_lain``,
        ``masuk``, ``akhir``, ``status``. Where a quarter or the one before it is missing the row
        is ``tidak_tersedia`` and empty: nothing is interpolated.

    Raises
    ------
    InputRejectedError
        If a kecamatan does not close in a quarter; S+ = S - X + N is not approximate.
    IndicatorError
        If a quarter is twice or out of order, or a count is negative.

    Examples
    --------
    >>> families = pd.DataFrame({"2024Q1": [10], "2024Q2": [9]}, index=["36.02.01"])
    >>> status = pd.DataFrame({"periode": ["2024Q2"], "kode_wilayah": ["36.02.01"],
    ...                        "jenis_perubahan": ["graduasi"]})
    >>> stocks_and_flows(families, status)[["awal", "graduasi", "akhir"]].iloc[0].tolist()
    [10, 1, 9]
    """
    _check(families)
    quarters = [Quarter.parse(column) for column in families.columns]
    frames = [
        _quarter(families, status_triwulan, quarter)
        for quarter in _between(quarters[0], quarters[-1])
    ]
    return pd.concat(frames, ignore_index=True) if frames else pd.DataFrame(columns=list(COLUMNS))


def _check(families: pd.DataFrame) -> None:
    columns = list(families.columns)
    if not columns or columns != sorted(set(columns)):
        raise IndicatorError("families", "triwulannya kosong, berulang, atau tidak urut", "Urutkan")
    if (families < 0).any(axis=None):
        raise IndicatorError("families", "negatif", "Perbaiki cacahnya")


def _between(first: Quarter, last: Quarter) -> list[Quarter]:
    """Return every quarter after the first, missing ones too."""
    quarters = []
    while first < last:
        first = first.following
        quarters.append(first)
    return quarters


def _quarter(
    families: pd.DataFrame, status_triwulan: pd.DataFrame, quarter: Quarter
) -> pd.DataFrame:
    missing = pd.Series(pd.NA, index=families.index, dtype="Int64")
    awal, akhir = (families.get(str(each), missing) for each in (quarter.previous, quarter))
    is_known = awal.notna() & akhir.notna()
    domains = [str(kode) for kode in families.index]
    changes = changes_by_reason(changes_of_quarter(status_triwulan, quarter), domains=domains)
    decompose(
        awal[is_known].astype("int64"),
        akhir[is_known].astype("int64"),
        changes[is_known.to_numpy()],
    )
    rows = pd.concat(
        [awal.rename("awal"), changes_by_group(changes), akhir.rename("akhir")], axis="columns"
    ).astype("Int64")
    return (
        rows.where(is_known)
        .assign(quarter=str(quarter), status=is_known.map({True: "ok", False: "tidak_tersedia"}))
        .rename_axis("kode_wilayah")
        .reset_index()[list(COLUMNS)]
    )
