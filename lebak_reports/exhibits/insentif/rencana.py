"""Plan and realisasi of the incentive: by activity, and month by month."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.blocks import Column, Table
from lebak_reports.exhibits import figures
from lebak_reports.exhibits.belanja import given, incentive_rule
from lebak_reports.exhibits.chapters import INCENTIVE_RULE, shown
from lebak_reports.exhibits.istilah import TAHAP
from lebak_reports.exhibits.kolom import amount
from lebak_reports.exhibits.opd import offices
from lebak_reports.exhibits.origins import origin_of
from lebak_reports.exhibits.rows import rows_of
from lebak_reports.formats import bulan
from lebak_reports.indicators.incentive import s_curve

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.blocks import Figure

_TOTAL = "jumlah"
_PLAN = amount("rencana_rp", "Rencana", "Rencana penggunaan insentif fiskal.")
_SPENT = amount("realisasi_rp", "Realisasi", "Belanja dari insentif fiskal sampai tanggal data.")
_COLUMNS = (
    Column(key="tahap", label="Tahap"),
    Column(key="nama", label="Subkegiatan", is_quoted=True),
    Column(key="opd", label="OPD"),
    _PLAN,
    _SPENT,
)
_MONTH_COLUMNS = (
    Column(key="bulan", label="Bulan"),
    amount("rencana_rp", "Rencana kumulatif", "Rencana penggunaan sampai bulan itu."),
    amount("realisasi_rp", "Realisasi kumulatif", "Belanja sampai bulan itu."),
)


@shown("insentif-rencana", needs=("rencana_insentif",))
def tabel_rencana(data: RegionData) -> Table:
    """List plan and realisasi by tahap and activity."""
    origin = origin_of(data, "rencana_insentif")
    return Table(
        id="insentif-rencana",
        title=f"Rencana dan realisasi insentif fiskal menurut subkegiatan, {data.quarter.label}",
        columns=_COLUMNS,
        rows=rows_of(_by_activity(data), _COLUMNS, status=origin.status, total=_TOTAL),
        origin=origin,
        notes=("Rencana penggunaan disusun menurut subkegiatan untuk seluruh kabupaten.",),
    )


@shown("insentif-kurva-s", needs=("rencana_insentif", "insentif", INCENTIVE_RULE))
def kurva_s(data: RegionData) -> Figure:
    """Draw cumulative plan and realisasi against the threshold of tahap II."""
    origin, rule = origin_of(data, "rencana_insentif"), incentive_rule(data)
    months = s_curve(given(data.tables.rencana_insentif))
    named = months.assign(bulan=[bulan(date.fromisoformat(f"{key}-01")) for key in months.index])
    table = Table(
        id="insentif-kurva-s",
        title="Kurva S rencana dan realisasi insentif fiskal",
        columns=_MONTH_COLUMNS,
        rows=rows_of(named, _MONTH_COLUMNS, status=origin.status),
        origin=origin,
        notes=("Realisasi berhenti pada bulan tanggal data.",),
    )
    threshold_rp = round(rule.ambang_tahap2_ratio * rule.pagu_tahap_rp(1))
    return figures.s_curve(
        table,
        alt=figures.s_curve_message(table, threshold_rp=threshold_rp),
        threshold_rp=threshold_rp,
        threshold_label="Ambang serapan tahap I untuk tahap II",
    )


def _by_activity(data: RegionData) -> pd.DataFrame:
    rencana, singkatan = given(data.tables.rencana_insentif), offices(data)
    sums = (
        rencana.groupby(["tahap", "kode_subkegiatan", "nama_subkegiatan", "kode_opd"])[
            ["rencana_rp", "realisasi_rp"]
        ]
        .sum()
        .reset_index()
    )
    named = sums.assign(
        tahap=sums["tahap"].map(TAHAP),
        nama=sums["nama_subkegiatan"],
        opd=[singkatan[kode].singkatan for kode in sums["kode_opd"]],
    ).set_index(sums["kode_subkegiatan"] + "-" + sums["tahap"].astype(str))
    return pd.concat([named, _total(sums)])


def _total(sums: pd.DataFrame) -> pd.DataFrame:
    money = {name: int(sums[name].sum()) for name in ("rencana_rp", "realisasi_rp")}
    return pd.DataFrame({"tahap": "", "nama": "Jumlah", "opd": "", **money}, index=[_TOTAL])
