"""What may be said of the incentive's effect: the level of evidence, and why it is no higher."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal, cast

import numpy as np

from lebak_reports.indicators.impact.status import REFUSALS
from lebak_reports.wording import LEVELS

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

    from lebak_reports.indicators.impact.status import Status
    from lebak_reports.wording import Level

Ground = Literal[
    "tidak_dapat_dinilai",
    "daya_uji_kurang",
    "tidak_terdeteksi",
    "arah_berlawanan",
    "tren_sebelum_berbeda",
    "bergantung_satu_kecamatan",
    "kepekaan_belum_diuji",
    "kepekaan_tidak_lulus",
    "lulus",
]

GROUNDS: Final[Mapping[Ground, str]] = MappingProxyType(
    {
        "tidak_dapat_dinilai": "belum dapat dinilai",
        "daya_uji_kurang": (
            "pengaruh terkecil yang dapat dikenali lebih besar daripada perubahan yang tercatat"
        ),
        "tidak_terdeteksi": "perbedaan menurut dosis tidak terdeteksi",
        "arah_berlawanan": "daftar berkurang lebih sedikit di kecamatan yang menerima lebih banyak",
        "tren_sebelum_berbeda": (
            "kecamatan yang menerima lebih banyak sudah berbeda arah sebelum dana disalurkan"
        ),
        "bergantung_satu_kecamatan": "hasilnya bergantung pada satu kecamatan",
        "kepekaan_belum_diuji": "kepekaannya terhadap perbedaan tren belum diuji",
        "kepekaan_tidak_lulus": "hasilnya tidak tahan terhadap perbedaan tren yang wajar",
        "lulus": "semua pengujian lulus",
    }
)

ALPHA: Final = 0.05

BREAKDOWN: Final = 1.0
"""Least multiple of the differences of trend before the money that the result must survive."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What may be said.

    Attributes
    ----------
    level : {"A", "B", "C", "D"}
    ground : str
        Why the level is no higher; a key of `GROUNDS`.
    status : str
        Why there is no estimate; ``ok`` when there is one.
    """

    level: Level
    ground: Ground
    status: Status = "ok"

    @property
    def wording(self) -> str:
        """The verdict in Indonesian, without capital and full stop.

        Examples
        --------
        >>> Verdict("C", "tidak_dapat_dinilai", "belum_ada_periode_sesudah").wording
        'belum dapat dinilai: belum ada periode sesudah penyaluran'
        """
        if self.status in REFUSALS:
            return f"{GROUNDS['tidak_dapat_dinilai']}: {REFUSALS[self.status]}"
        return f"{LEVELS[self.level]}: {GROUNDS[self.ground]}"


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """What a verdict rests on.

    Attributes
    ----------
    effects, placebo, alone, smallest : DataFrame
        As from ``effects``, ``placebo_dates``, ``leave_one_out``, ``minimum_detectable``.
    decline : int
        Families by which the list shrank over the quarters after the money; at most 0 if it
        did not.
    breakdown : float or None
        Largest multiple of the differences of trend before the money that the result survives
        (relative magnitudes); None when that was not computed.
    """

    effects: pd.DataFrame
    placebo: pd.DataFrame
    alone: pd.DataFrame
    smallest: pd.DataFrame
    decline: int
    breakdown: float | None = None


def verdict(evidence: Evidence) -> Verdict:
    """Judge the evidence: every rule that fails lowers the level.

    Notes
    -----
    Level A needs all of: an interval without 0 under CRV3, bootstrap and randomisation; fewer
    families where the dose is higher; no slope at a placebo date; a sign that no single
    kecamatan carries; and a breakdown value of at least 1. Without that last value the level is
    B at most.

    References
    ----------
    .. [1] Rambachan, A. and Roth, J. (2023). A more credible approach to parallel trends.
       Review of Economic Studies 90, 2555-2591.
    """
    headline = evidence.effects.set_index("method").loc["terburuk"]
    if headline["status"] in REFUSALS:
        return Verdict("C", "tidak_dapat_dinilai", cast("Status", headline["status"]))
    if (
        headline["p_value"] > ALPHA
        or not np.isfinite([headline["ci_low"], headline["ci_high"]]).all()
    ):
        return _undetected(evidence)
    if headline["estimate"] > 0:
        return Verdict("C", "arah_berlawanan")
    if (evidence.placebo["p_value"] <= ALPHA).any():
        return Verdict("C", "tren_sebelum_berbeda")
    if not (evidence.alone["estimate"] < 0).all():
        return Verdict("C", "bergantung_satu_kecamatan")
    return _sensitive(evidence.breakdown)


def _undetected(evidence: Evidence) -> Verdict:
    families = evidence.smallest.set_index("measure").loc["mde_keluarga"]
    if families["status"] == "ok" and families["estimate"] < evidence.decline:
        return Verdict("C", "tidak_terdeteksi")
    return Verdict("D", "daya_uji_kurang")


def _sensitive(breakdown: float | None) -> Verdict:
    if breakdown is None:
        return Verdict("B", "kepekaan_belum_diuji")
    return Verdict("A", "lulus") if breakdown >= BREAKDOWN else Verdict("B", "kepekaan_tidak_lulus")
