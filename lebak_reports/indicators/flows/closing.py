"""The identity of a list: the change by reason closes to the unit, or it is refused.

``akhir = awal - keluar + masuk``, kecamatan by kecamatan.
"""

from __future__ import annotations

import pandas as pd

from lebak_reports.errors import InputRejectedError, Problem
from lebak_reports.indicators.flows.reasons import ARAH


def net_change(changes: pd.DataFrame) -> pd.Series[int]:
    """Add reasons in and subtract reasons out, by kecamatan.

    Parameters
    ----------
    changes : DataFrame of int
        As from ``changes_by_reason``.

    Returns
    -------
    Series of int
        Families; negative when the list shrank.

    References
    ----------
    .. [1] Indicator 12: KK_awal - KK_akhir with the sign of a change.
    """
    signed: pd.Series[int] = (changes * pd.Series(ARAH)).sum(axis="columns")
    return signed


def decompose(awal: pd.Series[int], akhir: pd.Series[int], changes: pd.DataFrame) -> pd.DataFrame:
    """Decompose the change of the list by reason, kecamatan by kecamatan.

    Parameters
    ----------
    awal, akhir : Series of int
        KE families at the start and at the end, by kecamatan.
    changes : DataFrame of int
        As from ``changes_by_reason``, same kecamatan.

    Returns
    -------
    DataFrame of int
        ``awal``, one column a reason (all positive counts), ``akhir``; families.

    Raises
    ------
    InputRejectedError
        If ``awal - keluar + masuk`` is not ``akhir`` in some kecamatan; one problem for
        each, because a change that does not close is not published.

    Examples
    --------
    >>> changes = pd.DataFrame([[2, 1]], index=["36.02.01"], columns=["graduasi", "masuk_baru"])
    >>> changes = changes.reindex(columns=list(ARAH), fill_value=0)
    >>> awal, akhir = pd.Series({"36.02.01": 10}), pd.Series({"36.02.01": 9})
    >>> decompose(awal, akhir, changes).loc["36.02.01", ["awal", "graduasi", "akhir"]].tolist()
    [10, 2, 9]
    """
    expected = awal + net_change(changes)
    is_open = expected != akhir
    if is_open.any():
        raise InputRejectedError(
            tuple(
                _open_identity(str(kode), int(expected[kode]), int(akhir[kode]))
                for kode in expected.index[is_open]
            )
        )
    return pd.concat([awal.rename("awal"), changes, akhir.rename("akhir")], axis="columns")


def _open_identity(kode: str, expected: int, found: int) -> Problem:
    return Problem(
        file="status_triwulan",
        what=(
            f"perubahan di {kode} tidak menutup: keadaan awal dikurangi keluar ditambah masuk "
            f"sama dengan {expected} keluarga, sedangkan daftar berisi {found}"
        ),
        remedy="Lengkapi alasan perubahan keluarga yang keluar dan masuk di kecamatan itu.",
        column="jenis_perubahan",
        value=str(found - expected),
    )
