"""Matching: how many recipients the register knows, and what the others could change.

A recipient whose key is not in the register is not proof of a mistake: the key may be wrong. So
the rate of matches comes first, and every rate that depends on it has two ends: all unmatched
recipients on the list, or none of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from lebak_reports.indicators.ratio_frames import ratio_frame

if TYPE_CHECKING:
    from collections.abc import Iterable

COLUMNS: Final = ("measure", "domain", "estimate", "ci_low", "ci_high", "n", "status")


def match_rate(keluarga: pd.DataFrame, penerima: pd.DataFrame) -> pd.DataFrame:
    """Compute the share of each programme's recipients that are in the register.

    Parameters
    ----------
    keluarga : DataFrame
        Landed register: ``id_keluarga``, ``is_ke``.
    penerima : DataFrame
        Landed recipients: ``kode_subkegiatan``, ``id_keluarga``, ``nilai_rp``.

    Returns
    -------
    DataFrame
        Ratios by kode_subkegiatan, unit keluarga.

    Examples
    --------
    >>> keluarga = pd.DataFrame({"id_keluarga": ["a"], "is_ke": [True]})
    >>> penerima = pd.DataFrame({
    ...     "kode_subkegiatan": ["p", "p"], "id_keluarga": ["a", "x"], "nilai_rp": [1, 1]})
    >>> match_rate(keluarga, penerima)["value"].item()
    0.5
    """
    recipients = _recipients(keluarga, penerima)
    by_programme = recipients.groupby("kode_subkegiatan")["is_known"]
    return ratio_frame(by_programme.sum(), by_programme.size())


def outside_list_bounds(keluarga: pd.DataFrame, penerima: pd.DataFrame) -> pd.DataFrame:
    """Bound the share of recipients, and of rupiah, that goes outside the list.

    Returns
    -------
    DataFrame
        Columns `COLUMNS`, domain kode_subkegiatan: ``di_luar_daftar.keluarga`` (heads) and
        ``di_luar_daftar.rupiah``. ``estimate`` is the share among matched recipients, ``ci_low``
        supposes every unmatched one on the list, ``ci_high`` none; ``n`` recipients, or rupiah.
        ``penyebut_nol`` where nothing was given; ``tidak_tersedia``, with bounds, where nobody
        matches.

    Notes
    -----
    FP / (TP + FP), never FP / (FP + TN).

    Examples
    --------
    Of four recipients one is on the list, one is not, two are unknown: 1 / 2, from 1 / 4 to 3 / 4.

    >>> keluarga = pd.DataFrame({"id_keluarga": ["a", "b"], "is_ke": [True, False]})
    >>> penerima = pd.DataFrame({"kode_subkegiatan": ["p"] * 4, "id_keluarga": list("abxy"),
    ...                          "nilai_rp": [10, 10, 10, 10]})
    >>> bounds = outside_list_bounds(keluarga, penerima)
    >>> bounds[["estimate", "ci_low", "ci_high"]].iloc[0].tolist()
    [0.5, 0.25, 0.75]
    """
    recipients = _recipients(keluarga, penerima).assign(keluarga=1)
    return pd.concat(
        [_bounds(recipients, unit) for unit in ("keluarga", "nilai_rp")], ignore_index=True
    )


def coverage_bounds(keluarga: pd.DataFrame, penerima: pd.DataFrame) -> pd.DataFrame:
    """Bound the share of the list that at least one programme reaches.

    Returns
    -------
    DataFrame
        One row, columns `COLUMNS`, domain ``semua``: ``cakupan``, ``estimate`` and ``ci_low``
        count matched recipients only, ``ci_high`` supposes every unmatched one on the list and
        not yet counted; ``n`` families on the list. ``penyebut_nol`` for an empty list.

    Notes
    -----
    TP / (TP + FN).
    """
    listed = keluarga.loc[keluarga["is_ke"], "id_keluarga"]
    recipients = penerima["id_keluarga"].drop_duplicates()
    reached = int(recipients.isin(listed).sum())
    unknown = int((~recipients.isin(keluarga["id_keluarga"])).sum())
    n = len(listed)
    if n == 0:
        return _frame([("cakupan", "semua", np.nan, np.nan, np.nan, 0, "penyebut_nol")])
    most = min(reached + unknown, n) / n
    return _frame([("cakupan", "semua", reached / n, reached / n, most, n, "ok")])


def _recipients(keluarga: pd.DataFrame, penerima: pd.DataFrame) -> pd.DataFrame:
    """One row a programme and family, with its rupiah and what the register knows of it."""
    listed = keluarga.loc[keluarga["is_ke"], "id_keluarga"]
    families = penerima.groupby(["kode_subkegiatan", "id_keluarga"], as_index=False)
    recipients = families.agg({"nilai_rp": "sum"})
    return recipients.assign(
        is_known=recipients["id_keluarga"].isin(keluarga["id_keluarga"]),
        is_ke=recipients["id_keluarga"].isin(listed),
    )


def _bounds(recipients: pd.DataFrame, unit: str) -> pd.DataFrame:
    """Bound the share outside the list of one unit, programme by programme."""
    name = "rupiah" if unit == "nilai_rp" else unit
    rows = []
    for programme, group in recipients.groupby("kode_subkegiatan"):
        whole = int(group[unit].sum())
        known = int(group.loc[group["is_known"], unit].sum())
        outside = known - int(group.loc[group["is_ke"], unit].sum())
        status = "ok" if known else "tidak_tersedia" if whole else "penyebut_nol"
        rows.append(
            (
                f"di_luar_daftar.{name}",
                programme,
                outside / known if known else np.nan,
                outside / whole if whole else np.nan,
                (outside + whole - known) / whole if whole else np.nan,
                whole,
                status,
            )
        )
    return _frame(rows)


def _frame(rows: Iterable[tuple[object, ...]]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=list(COLUMNS))
