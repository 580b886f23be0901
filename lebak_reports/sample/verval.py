"""The state of verification at the end of a quarter, as it is written down."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from lebak_reports.sample.cohorts import Cohort, on_list
from lebak_reports.sample.streams import stream
from lebak_reports.sample.verification import BELUM, TIDAK_MEMENUHI

if TYPE_CHECKING:
    from lebak_reports.sample.allocation import Counts

NO_DAY = -1
WRITTEN_STATUS = (
    "belum diverifikasi",
    "Ya",
    "Tidak",
    "Meninggal dunia",
    "pindah",
    "Data ganda",
    "tidak_ditemukan",
    "usulan_baru",
)
"""How villages write each of ``verification.STATUS``."""
WRITTEN_REASON = (
    *("", "", "Sudah mampu", "Meninggal dunia", "Pindah", "Data ganda", "Tidak ditemukan", ""),
    "PPPK",
    "Anggota keluarga sudah bekerja tetap",
)
"""The reason that goes with each status; the last two are other reasons of ``Tidak``."""
_PPPK, _OTHER = 8, 9
_MISSING_RATIO, _PPPK_RATIO, _OTHER_RATIO = 0.09, 0.03, 0.04
_REPEATED_IN, _REPEATED_ON = 3, date(2024, 8, 14)
"""In 2024Q3 one family that stays is verified again, with the same result."""


def verval(families: pd.DataFrame, position: int) -> pd.DataFrame:
    """Return the verification rows known at the end of a quarter.

    Parameters
    ----------
    families : DataFrame
        The register, see ``population``.
    position : int
        Position of the quarter in QUARTERS.

    Returns
    -------
    DataFrame
        ``nomor``, ``status`` and ``alasan`` (positions in WRITTEN_STATUS, WRITTEN_REASON),
        ``tanggal`` (days since 1970-01-01, NO_DAY for none), ``is_ke``. Families announced for
        the next quarter have a row that says they are not yet verified.
    """
    changed = families["berubah"].between(0, position).to_numpy()
    found = np.where(changed, families["status_akhir"], families["status_awal"])
    known = (families["diverifikasi"] <= position).to_numpy() & (found != BELUM)
    announced = ((families["diverifikasi"] == position + 1) & (families["desil"] == 1)).to_numpy()
    day = np.where(changed, families["hari_berubah"], families["hari"])
    status = np.where(known, found, BELUM)
    rows = pd.DataFrame(
        {
            "nomor": families["nomor"],
            "status": status,
            "alasan": _reasons(status),
            "tanggal": np.where(known, _with_repetition(day, families, position), NO_DAY),
            "is_ke": on_list(families, position),
        }
    )
    return rows.iloc[np.flatnonzero(known | announced)]


def _reasons(status: Counts) -> Counts:
    """Return the written reasons; some are missing, some in words of their own."""
    draw = stream("alasan verval").random(len(status))
    bounds = np.cumsum([_MISSING_RATIO, _PPPK_RATIO, _OTHER_RATIO])
    refused = status == TIDAK_MEMENUHI
    cases = [draw < bounds[0], refused & (draw < bounds[1]), refused & (draw < bounds[2])]
    return np.select(cases, [BELUM, _PPPK, _OTHER], status)


def _with_repetition(day: Counts, families: pd.DataFrame, position: int) -> Counts:
    """Return the days of verification, one of them later once it was repeated."""
    if position < _REPEATED_IN:
        return day
    repeated = int(np.flatnonzero(families["cohort"] == Cohort.TETAP)[0])
    later = day.copy()
    later[repeated] = np.datetime64(_REPEATED_ON, "D").astype(np.int64)
    return later
