"""The plan of the sample for 2023 to 2026, and what SIRAJA exports of the budget."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pandas as pd

from lebak_reports.sample.allocation import proportional, whole
from lebak_reports.sample.budget import programmes
from lebak_reports.sample.streams import stream

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lebak_reports.periods import Quarter
    from lebak_reports.sample.allocation import Counts

PLANNED_YEARS: Final = (2023, 2024, 2025, 2026)
_GROWTH: Final = 0.06
_BASE_YEAR: Final = 2024
_FAMILY_UNITS: Final = ("keluarga", "orang", "jiwa", "siswa")
_RP_A_UNIT: Final = 950_000
# SIRAJA is kept by hand: one line still has its pagu before the amendment, one lags in what was
# spent, and one is missing.
_OLD_PAGU, _LAGGING, _MISSING = 3, 11, 24
_LAG_RP: Final = 125_000_000
_OLD_PAGU_LESS_RP: Final = 1_000_000
_PLANNED_RATIO: Final = 1.04


def plan_rows(quarter: Quarter, offices: Sequence[str]) -> list[dict[str, Any]]:
    """Return the plan, one row a document, year and activity that serves families.

    RPKD names every year; RAT the years up to that of the quarter. What was reached is known of
    the years before, and of the running year by the share of it that has passed.
    """
    chosen = programmes()
    chosen = chosen[chosen["penandaan"].eq("langsung") & chosen["satuan"].isin(_FAMILY_UNITS)]
    chosen = chosen.groupby(["strategi", "opd"], as_index=False).first()
    rng = stream("rencana")
    reach = rng.uniform(0.72, 1.06, (len(chosen), len(PLANNED_YEARS)))
    return [
        _plan_row(dokumen, tahun, activity, offices)
        | {"capaian": _reached(activity, tahun, quarter, reach[row, place])}
        for dokumen in ("RPKD", "RAT")
        for place, tahun in enumerate(PLANNED_YEARS)
        if dokumen == "RPKD" or tahun <= quarter.year
        for row, activity in enumerate(chosen.itertuples())
    ]


def _plan_row(dokumen: str, tahun: int, activity: Any, offices: Sequence[str]) -> dict[str, Any]:  # noqa: ANN401 - a row
    target = _target(activity, tahun)
    return {
        "dokumen": dokumen,
        "tahun": tahun,
        "strategi": int(activity.strategi),
        "kode_opd": offices[(activity.opd - 1) % len(offices)],
        "indikator": activity.nama_subkegiatan,
        "satuan": activity.satuan,
        "target": target,
        "pagu_rp": int(whole(target * _RP_A_UNIT)),
    }


def _target(activity: Any, tahun: int) -> int:  # noqa: ANN401 - a row
    return int(activity.target * (1 + _GROWTH * (tahun - _BASE_YEAR)))


def _reached(activity: Any, tahun: int, quarter: Quarter, reach: float) -> int | None:  # noqa: ANN401 - a row
    if tahun > quarter.year:
        return None
    passed = quarter.number / 4 if tahun == quarter.year else 1.0
    return round(_target(activity, tahun) * reach * passed)


def siraja(report: pd.DataFrame, recipients: pd.DataFrame) -> pd.DataFrame:
    """Return the export of SIRAJA made from the budget of a quarter, with three differences.

    Parameters
    ----------
    report : DataFrame
        The budget as reported, see ``budget``.
    recipients : DataFrame, indexed by kode_subkegiatan
        ``jumlah_penerima`` and ``jumlah_keluarga_sasaran``: families that received, and those of
        them on the list.

    Returns
    -------
    DataFrame
        The columns of the input ``siraja`` but ``periode``; ``opd`` instead of ``kode_opd``.
    """
    key = ["opd", "kode_subkegiatan", "nama_subkegiatan", "strategi", "kode_wilayah"]
    progress = report["fisik_pct"].fillna(0) / 100
    lines = (
        report.assign(selesai=progress * report["pagu_perubahan_rp"])
        .groupby(key, as_index=False)
        .agg(
            murni=("pagu_murni_rp", "sum"),
            pagu_rp=("pagu_perubahan_rp", "sum"),
            realisasi_rp=("realisasi_rp", "sum"),
            selesai=("selesai", "sum"),
            target=("target", "first"),
            satuan_keluaran=("satuan", "first"),
        )
    )
    lines["rencana_rp"] = whole(lines["murni"] * _PLANNED_RATIO)
    lines["keluaran"] = _outputs(lines)
    lines = lines.join(_spread(lines, recipients))
    line = lines.index
    lines["pagu_rp"] = lines["pagu_rp"].where(line != _OLD_PAGU, lines["murni"] - _OLD_PAGU_LESS_RP)
    lagging = (lines["realisasi_rp"] - _LAG_RP).clip(lower=0)
    lines["realisasi_rp"] = lines["realisasi_rp"].where(line != _LAGGING, lagging)
    return lines.drop(index=_MISSING).drop(columns=["murni", "selesai", "target"])


def _outputs(lines: pd.DataFrame) -> Counts:
    """Share each activity's target over its lines by pagu, times the physical progress."""
    pagu = lines["pagu_rp"].clip(lower=1)
    share = pagu / pagu.groupby(lines["kode_subkegiatan"]).transform("sum")
    done = np.asarray(lines["target"] * share * lines["selesai"] / pagu, dtype=np.float64)
    return np.floor(done).astype(np.int64)


def _spread(lines: pd.DataFrame, recipients: pd.DataFrame) -> pd.DataFrame:
    """Spread the recipients of each activity over its lines, by pagu."""
    spread = {name: np.zeros(len(lines), dtype=np.int64) for name in recipients}
    pagu = lines["pagu_rp"].to_numpy()
    for name, totals in recipients.items():
        for kode, total in zip(recipients.index, totals.tolist(), strict=True):
            places = np.flatnonzero(lines["kode_subkegiatan"] == kode)
            if len(places):
                spread[str(name)][places] = proportional(total, pagu[places])
    return pd.DataFrame(spread, index=lines.index)
