"""What verification finds: a result and a day for each verified family, quarter by quarter."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from lebak_reports.sample.calibration import PROGRES_VERVAL, QUARTERS, USULAN_MENUNGGU
from lebak_reports.sample.cohorts import REASONS, TRIWULAN_2, Cohort
from lebak_reports.sample.streams import stream

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from lebak_reports.sample.allocation import Counts

STATUS = (
    "belum",
    "memenuhi",
    "tidak_memenuhi",
    "meninggal",
    "pindah",
    "ganda",
    "tidak_ditemukan",
    "usulan_baru",
)
BELUM, MEMENUHI, TIDAK_MEMENUHI, MENINGGAL, PINDAH, GANDA, TIDAK_DITEMUKAN, USULAN_BARU = range(8)
NEVER = len(QUARTERS)
STATUS_AFTER_LEAVING = {
    "graduasi": TIDAK_MEMENUHI,
    "koreksi_data": TIDAK_MEMENUHI,
    "ganda": GANDA,
    "meninggal": MENINGGAL,
    "pindah_keluar": PINDAH,
    "perubahan_kriteria": TIDAK_MEMENUHI,
    "tidak_diketahui": TIDAK_DITEMUKAN,
}
# Invented. Results outside the list; those that meet the criteria are not padan, so not KE.
_RESULTS = {
    MEMENUHI: 0.016,
    TIDAK_MEMENUHI: 0.879,
    MENINGGAL: 0.03,
    PINDAH: 0.035,
    GANDA: 0.015,
    TIDAK_DITEMUKAN: 0.025,
}
_PADAN_RATIO = 0.93
# The decree in force names the list as of May 2024: changes are verified before it.
_FIRST_DAY_OF_2023 = date(2023, 8, 1)
_LAST_DAY_OF_CHANGES = date(2024, 5, 15)


def verification(families: pd.DataFrame, closed_on: Sequence[date]) -> pd.DataFrame:
    """Return what verification will find of each family.

    Parameters
    ----------
    families : DataFrame
        The register, see ``population``.
    closed_on : sequence of date
        Last day that the data of each of QUARTERS describe.

    Returns
    -------
    DataFrame aligned with ``families``
        ``status_awal`` and ``status_akhir`` (positions in STATUS, before and after the quarter in
        which the family's place in the list changes), ``diverifikasi`` (position of the quarter
        of the first result, NEVER for none), ``hari`` and ``hari_berubah`` (days since
        1970-01-01), ``is_padan``, ``kembar`` (number of the family whose NIK the row repeats).
    """
    rng = stream("verval")
    result = _results_outside(families, rng)
    first, last = _results_on_list(families, result)
    seen = _quarter_verified(families, rng)
    return pd.DataFrame(
        {
            "status_awal": first,
            "status_akhir": last,
            "diverifikasi": seen,
            "hari": _days(seen, closed_on, rng),
            "hari_berubah": _days_of_change(families["berubah"].to_numpy(), closed_on, rng),
            "is_padan": _padan(families, result, rng),
            "kembar": _twins(families["nomor"].to_numpy(), last == GANDA, rng),
        },
        index=families.index,
    )


def _results_outside(families: pd.DataFrame, rng: np.random.Generator) -> Counts:
    """Draw a result for every family as if it were never on the list."""
    size = len(families)
    result = rng.choice(list(_RESULTS), size, p=list(_RESULTS.values()))
    outside = (families["desil"] > 1) & (families["cohort"] == Cohort.TIDAK)
    result[outside] = BELUM
    waiting = rng.choice(np.flatnonzero(outside), USULAN_MENUNGGU, replace=False)
    result[waiting] = USULAN_BARU
    return result


def _results_on_list(families: pd.DataFrame, result: Counts) -> tuple[Counts, Counts]:
    """Return the results before and after each family's change, the list included."""
    cohort = families["cohort"].to_numpy()
    reason = families["jenis_perubahan"].to_numpy()
    proposed = reason == REASONS.index("usulan_diterima")
    first = np.where(cohort == Cohort.TIDAK, result, MEMENUHI)
    last = first.copy()
    entering = cohort == Cohort.MASUK
    first[entering] = np.where(proposed[entering], USULAN_BARU, BELUM)
    leaving = cohort == Cohort.KELUAR
    after = np.array([STATUS_AFTER_LEAVING.get(name, MEMENUHI) for name in REASONS])
    last[leaving] = after[reason[leaving]]
    return first, last


def _quarter_verified(families: pd.DataFrame, rng: np.random.Generator) -> Counts:
    """Return the quarter of the first result; the list itself was verified first."""
    seen = np.searchsorted(PROGRES_VERVAL, rng.random(len(families)), side="right")
    on_list = families["cohort"].to_numpy() != Cohort.TIDAK
    return np.where(on_list, 0, seen).astype(np.int64)


def _days(quarter: Counts, closed_on: Sequence[date], rng: np.random.Generator) -> Counts:
    """Draw a day of verification within each quarter; families never verified get the last day."""
    start = _day_numbers(
        [_FIRST_DAY_OF_2023, *(item.start for item in QUARTERS[1:]), closed_on[-1]]
    )
    last = _day_numbers([*closed_on, closed_on[-1]])
    return rng.integers(start[quarter], last[quarter] + 1)


def _days_of_change(berubah: Counts, closed_on: Sequence[date], rng: np.random.Generator) -> Counts:
    """Draw the day on which a change was verified; 0 where the list did not change."""
    change = np.where(berubah < 0, TRIWULAN_2, berubah)
    start = _day_numbers([item.start for item in QUARTERS])[change]
    last = _day_numbers([min(day, _LAST_DAY_OF_CHANGES) for day in closed_on])[change]
    return np.where(berubah < 0, 0, rng.integers(start, np.maximum(start, last) + 1))


def _padan(families: pd.DataFrame, result: Counts, rng: np.random.Generator) -> NDArray[np.bool_]:
    """Return whether the NIK matches Dukcapil; on the list always, pending families never."""
    on_list = families["cohort"].to_numpy() != Cohort.TIDAK
    matched: NDArray[np.bool_] = rng.random(len(families)) < _PADAN_RATIO
    return np.where(on_list, True, matched & (result != MEMENUHI))


def _twins(nomor: Counts, is_twin: NDArray[np.bool_], rng: np.random.Generator) -> Counts:
    """Return whose NIK each family shows: its own, or another's where it is a duplicate."""
    twins = nomor.copy()
    twins[is_twin] = rng.choice(nomor[~is_twin], int(is_twin.sum()), replace=False)
    return twins


def _day_numbers(days: list[date]) -> Counts:
    return np.array(days, dtype="datetime64[D]").astype(np.int64)
