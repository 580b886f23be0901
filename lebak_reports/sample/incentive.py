"""The insentif fiskal: two tranches, a plan by month, and what was spent of it.

Everything but the ceiling of each tranche (from params) is invented.
"""

from __future__ import annotations

from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

import pandas as pd

from lebak_reports.sample.allocation import proportional, whole

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lebak_reports.params.models import InsentifFiskal


class Use(NamedTuple):
    """A use of the money: its share of a tranche, in parts per 2,950."""

    tahap: int
    kode_subkegiatan: str
    jenis_belanja: str
    bobot: int


class Tranche(NamedTuple):
    """When a tranche was paid and reported."""

    salur: date
    lapor: date
    rencana: Mapping[str, float]
    realisasi: Mapping[str, float]


USES = (
    Use(1, "1.06.05.2.02.0001", "bansos", 1_150),
    Use(1, "1.04.03.2.03.0002", "bansos", 600),
    Use(1, "2.14.03.2.02.0004", "barang_jasa", 400),
    Use(1, "3.27.02.2.02.0003", "hibah", 420),
    Use(1, "1.03.05.2.01.0005", "modal", 350),
    # What an auditor looks for: a kind of spending the incentive must not pay for.
    Use(1, "1.06.05.2.02.0001", "perjalanan_dinas", 30),
    Use(2, "1.06.05.2.02.0001", "bansos", 900),
    Use(2, "1.04.03.2.03.0002", "bansos", 700),
    Use(2, "2.17.07.2.01.0002", "hibah", 500),
    Use(2, "2.07.03.2.01.0001", "barang_jasa", 350),
    Use(2, "1.03.05.2.01.0005", "modal", 500),
)
# On 25 October 2024 tranche 1 stands at 24 per cent, below the 30 per cent that tranche 2 asks.
TRANCHES: Mapping[int, Tranche] = MappingProxyType(
    {
        1: Tranche(
            salur=date(2024, 9, 26),
            lapor=date(2024, 11, 18),
            rencana={"2024-09": 0.10, "2024-10": 0.40, "2024-11": 0.35, "2024-12": 0.15},
            realisasi={"2024-09": 0.03, "2024-10": 0.21, "2024-11": 0.46, "2024-12": 0.285},
        ),
        2: Tranche(
            salur=date(2024, 12, 4),
            lapor=date(2024, 12, 30),
            rencana={"2024-11": 0.25, "2024-12": 0.75},
            realisasi={"2024-11": 0.0, "2024-12": 0.88},
        ),
    }
)
NOT_YET = -1
"""Stands for the spending of a month that has not come."""


def plan(award: InsentifFiskal, as_of: date) -> pd.DataFrame:
    """Return the plan, one row a use and month, with what was spent by a day.

    Returns
    -------
    DataFrame
        ``tahap``, ``kode_subkegiatan``, ``jenis_belanja``, ``bulan``, ``rencana_rp``,
        ``realisasi_rp`` (NOT_YET for months after the day).
    """
    return pd.DataFrame(
        [
            row
            for tahap in TRANCHES
            for use, pagu_rp in _shared(award.pagu_tahap_rp(tahap), tahap)
            for row in _months(use, pagu_rp, as_of)
        ]
    )


def tranches(award: InsentifFiskal, planned: pd.DataFrame, as_of: date) -> list[dict[str, Any]]:
    """Return one row a tranche, as of a day; ``planned`` is the plan of the same day."""
    spent = planned[planned["realisasi_rp"] != NOT_YET].groupby("tahap")["realisasi_rp"].sum()
    return [
        {
            "tahun": award.tahun,
            "kategori": award.kategori,
            "no_kmk": award.no_kmk,
            "tanggal_kmk": award.tanggal_kmk,
            "tahap": tahap,
            "pagu_rp": award.pagu_tahap_rp(tahap),
            "tanggal_salur": tranche.salur if tranche.salur <= as_of else None,
            "nilai_salur_rp": award.pagu_tahap_rp(tahap) if tranche.salur <= as_of else 0,
            "realisasi_rp": int(spent.get(tahap, 0)),
            "tanggal_lapor": tranche.lapor if tranche.lapor <= as_of else None,
            "penandatangan": "PPKD" if tranche.lapor <= as_of else None,
        }
        for tahap, tranche in TRANCHES.items()
    ]


def _shared(pagu_rp: int, tahap: int) -> list[tuple[Use, int]]:
    """Share the ceiling of a tranche over its uses, to the rupiah."""
    uses = [use for use in USES if use.tahap == tahap]
    parts = proportional(pagu_rp, [use.bobot for use in uses]).tolist()
    return list(zip(uses, parts, strict=True))


def _months(use: Use, pagu_rp: int, as_of: date) -> list[dict[str, Any]]:
    """Spread one use over the months of its tranche; planned parts sum to its ceiling."""
    tranche = TRANCHES[use.tahap]
    planned = proportional(pagu_rp, list(tranche.rencana.values())).tolist()
    today = f"{as_of:%Y-%m}"
    return [
        {
            "tahap": use.tahap,
            "kode_subkegiatan": use.kode_subkegiatan,
            "jenis_belanja": use.jenis_belanja,
            "bulan": bulan,
            "rencana_rp": rencana_rp,
            "realisasi_rp": NOT_YET
            if bulan > today
            else int(whole(pagu_rp * tranche.realisasi[bulan])),
        }
        for bulan, rencana_rp in zip(tranche.rencana, planned, strict=True)
    ]
