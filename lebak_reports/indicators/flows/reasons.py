"""Reasons: why families left the list or joined it.

A net change alone hides both flows, and only the reason *graduasi* says that a family's
condition improved: a duplicate found by verval, a death or a changed criterion is not a
graduation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.fields import ALASAN_KELUAR, ALASAN_MASUK
from lebak_reports.indicators.counts import counts_by
from lebak_reports.indicators.ratio_frames import ratio_frame

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lebak_reports.periods import Quarter

ARAH = dict.fromkeys(ALASAN_KELUAR, -1) | dict.fromkeys(ALASAN_MASUK, 1)
"""Sign of each reason in the identity of the list."""

KELOMPOK = {
    "graduasi": ("graduasi",),
    "keluar_lain": tuple(reason for reason in ALASAN_KELUAR if reason != "graduasi"),
    "masuk": ALASAN_MASUK,
}
"""Reasons taken together where single ones are too few to print: by kecamatan."""

ARAH_KELOMPOK = {group: ARAH[reasons[0]] for group, reasons in KELOMPOK.items()}
"""Sign of each group; every group is of one sign."""


def changes_by_reason(status_triwulan: pd.DataFrame, *, domains: Sequence[str]) -> pd.DataFrame:
    """Count families by kecamatan and reason of change.

    Parameters
    ----------
    status_triwulan : DataFrame
        Landed changes, one row a family: ``kode_wilayah``, ``jenis_perubahan``. The file of
        a quarter is cumulative for its calendar year.
    domains : sequence of str
        Kode wilayah of the rows.

    Returns
    -------
    DataFrame of int
        Families; rows are the domains, columns all reasons in one fixed order, out first.

    Raises
    ------
    ValueError
        If a reason or a kecamatan is unknown: the change would not close.

    Examples
    --------
    >>> status = pd.DataFrame({"kode_wilayah": ["36.02.01"], "jenis_perubahan": ["ganda"]})
    >>> changes_by_reason(status, domains=["36.02.01"]).loc["36.02.01", "ganda"]
    np.int64(1)
    """
    unknown = set(status_triwulan["jenis_perubahan"]) - set(ARAH)
    if unknown:
        raise ValueError(f"unknown reasons: {', '.join(sorted(unknown))}")
    columns = {
        reason: counts_by(
            status_triwulan.loc[status_triwulan["jenis_perubahan"] == reason, "kode_wilayah"],
            domains,
        )
        for reason in ARAH
    }
    return pd.DataFrame(columns)


def changes_by_group(changes: pd.DataFrame) -> pd.DataFrame:
    """Sum reasons to groups: graduated, left for another reason, joined.

    Parameters
    ----------
    changes : DataFrame of int
        As from ``changes_by_reason``.

    Examples
    --------
    >>> one_each = pd.DataFrame(1, index=["36.02.01"], columns=list(ARAH))
    >>> changes_by_group(one_each).loc["36.02.01"].tolist()
    [1, 6, 3]
    """
    return pd.DataFrame(
        {group: changes[list(reasons)].sum(axis="columns") for group, reasons in KELOMPOK.items()}
    )


def changes_of_quarter(status_triwulan: pd.DataFrame, quarter: Quarter) -> pd.DataFrame:
    """Return the changes of one quarter out of the year's cumulative file.

    Examples
    --------
    >>> from lebak_reports.periods import Quarter
    >>> status = pd.DataFrame({"periode": ["2024Q1", "2024Q2"], "id_keluarga": ["a", "b"]})
    >>> changes_of_quarter(status, Quarter(2024, 2))["id_keluarga"].tolist()
    ['b']
    """
    return status_triwulan[status_triwulan["periode"] == str(quarter)]


def graduation_rate(changes: pd.DataFrame, awal: pd.Series[int]) -> pd.DataFrame:
    """Compute graduated families / families at the start (tingkat graduasi).

    Only the reason *graduasi* counts; every other reason out is a revision of the list.

    Parameters
    ----------
    changes : DataFrame of int
        As from ``changes_by_reason``.
    awal : Series of int
        KE families at the start, same kecamatan.

    Returns
    -------
    DataFrame
        Ratios by kecamatan, unit keluarga; ``penyebut_nol`` where the list was empty.

    References
    ----------
    .. [1] Indicator 13.

    Examples
    --------
    >>> changes = pd.DataFrame({"graduasi": [2], "ganda": [5]}, index=["36.02.01"])
    >>> graduation_rate(changes, pd.Series({"36.02.01": 10}))["value"].item()
    0.2
    """
    return ratio_frame(changes["graduasi"], awal)
