"""The tagged budget: activities of the offices, and what they had spent by each quarter."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from lebak_reports.sample.allocation import WHOLE_RP, Counts, proportional, whole
from lebak_reports.sample.calibration import PAGU_2023_RATIO, PAGU_STRATEGI_RP
from lebak_reports.sample.streams import stream

if TYPE_CHECKING:
    from collections.abc import Sequence

YEAR_2023 = 0
"""Position in QUARTERS of the one quarter of 2023."""
AMENDED_FROM = 3
"""Position of 2024Q3, the first quarter with an amended budget."""

# Invented. Cumulative spending of an office that keeps the average pace, by quarter.
_PACE = (0.94, 0.12, 0.36, 0.64, 0.95)
_PHYSICAL_LEAD = 0.9
# Works of strategy 3 start late: the tender comes first.
_LATE_STRATEGY, _LATER = 3, 0.4
_SHIFTED_RATIO = 0.04
# Two offices tag nothing of their own and report nil; in 2024Q3 they do not report at all.
_NIL, _SILENT_IN = 0, 3


@cache
def programmes() -> pd.DataFrame:
    """Read the invented activities, one row a sub kegiatan.

    Returns
    -------
    DataFrame
        ``opd`` is a position in the list of offices, from 1; pagu is in proportion to ``bobot``
        within a strategy; ``lokasi`` is the number of kecamatan the work is spread over, 0 for
        the whole kabupaten.
    """
    with (files("lebak_reports.sample") / "program.csv").open(encoding="utf-8") as text:
        return pd.read_csv(text, sep=";", dtype={"kode_subkegiatan": str})


def budget_lines(kode_kecamatan: Sequence[str]) -> pd.DataFrame:
    """Return the budget of 2024 before the incentive, one row an activity and location.

    Returns
    -------
    DataFrame
        The columns of ``programmes``, ``kode_wilayah`` (empty for the whole kabupaten),
        ``pagu_murni_rp``, ``pagu_perubahan_rp``, and ``laju``: the exponent of the line's pace.
    """
    rng = stream("anggaran")
    pagu = _pagu(programmes())
    lines = pd.concat(
        [
            _located(programmes().iloc[[row]], int(pagu[row]), kode_kecamatan, rng)
            for row in range(len(pagu))
        ],
        ignore_index=True,
    )
    lines["pagu_perubahan_rp"] = _amended(lines["pagu_murni_rp"].to_numpy())
    late = np.where(lines["strategi"] == _LATE_STRATEGY, _LATER, 0.0)
    lines["laju"] = rng.uniform(0.75, 1.35, len(lines)) + late
    return lines


def budget(lines: pd.DataFrame, position: int) -> pd.DataFrame:
    """Return the lines as reported in a quarter, a position in QUARTERS; spending is cumulative.

    Returns
    -------
    DataFrame
        ``lines`` with ``realisasi_rp`` and ``fisik_pct`` (nan where nothing is built).
    """
    report = lines[(lines["bobot"] != _NIL) | (position != _SILENT_IN)].copy()
    if position == YEAR_2023:
        report["pagu_murni_rp"] = whole(report["pagu_murni_rp"].to_numpy() * PAGU_2023_RATIO)
    if position < AMENDED_FROM:
        report["pagu_perubahan_rp"] = report["pagu_murni_rp"]
    pace = _PACE[position] ** report["laju"].to_numpy()
    report["realisasi_rp"] = whole(report["pagu_perubahan_rp"].to_numpy() * pace)
    supports = report["penandaan"].isin(["penunjang", "bukan"])
    report["fisik_pct"] = np.where(supports, np.nan, 100 * pace**_PHYSICAL_LEAD)
    return report


def incentive_lines(planned: pd.DataFrame) -> pd.DataFrame:
    """Return the budget lines that the incentive pays for; they enter by amendment only.

    Parameters
    ----------
    planned : DataFrame
        The plan of the incentive, see ``incentive.plan``.
    """
    spent = planned.assign(realisasi_rp=planned["realisasi_rp"].clip(lower=0))
    sums = spent.groupby(["kode_subkegiatan", "jenis_belanja"], as_index=False)[
        ["rencana_rp", "realisasi_rp"]
    ].sum()
    known = programmes().drop(columns=["jenis_belanja", "sumber_dana"])
    lines = sums.merge(known, on="kode_subkegiatan", how="left", validate="many_to_one")
    lines = lines.rename(columns={"rencana_rp": "pagu_perubahan_rp"})
    return lines.assign(
        sumber_dana="IF-KE",
        kode_wilayah="",
        pagu_murni_rp=0,
        fisik_pct=100 * lines["realisasi_rp"] / lines["pagu_perubahan_rp"],
    )


def _pagu(table: pd.DataFrame) -> Counts:
    """Share the published pagu of each strategy over its activities."""
    pagu = np.zeros(len(table), dtype=np.int64)
    for strategi, total_rp in PAGU_STRATEGI_RP.items():
        chosen = (table["strategi"] == strategi).to_numpy()
        pagu[chosen] = WHOLE_RP * proportional(total_rp // WHOLE_RP, table.loc[chosen, "bobot"])
    return pagu


def _located(
    activity: pd.DataFrame, pagu_rp: int, kode_kecamatan: Sequence[str], rng: np.random.Generator
) -> pd.DataFrame:
    """Spread one activity over its locations, or leave it to the whole kabupaten."""
    count = int(activity["lokasi"].iloc[0])
    places = np.sort(rng.choice(kode_kecamatan, count, replace=False)) if count else [""]
    parts = WHOLE_RP * proportional(pagu_rp // WHOLE_RP, rng.uniform(0.5, 1.5, len(places)))
    repeated = activity.loc[activity.index.repeat(len(places))]
    return repeated.assign(kode_wilayah=places, pagu_murni_rp=parts)


def _amended(pagu: Counts) -> Counts:
    """Move a little from each second line to the next; the total stays."""
    amended = pagu.copy()
    pairs = len(pagu) // 2 * 2
    giving, taking = slice(0, pairs, 2), slice(1, pairs, 2)
    moved = whole(_SHIFTED_RATIO * np.minimum(pagu[giving], pagu[taking]))
    amended[giving] -= moved
    amended[taking] += moved
    return amended
