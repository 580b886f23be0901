"""What the incentive was spent on, to the type of expenditure: the form of the ministry."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.blocks import Column, Table
from lebak_reports.exhibits.belanja import given, incentive_rule
from lebak_reports.exhibits.chapters import INCENTIVE_RULE, shown
from lebak_reports.exhibits.istilah import JENIS_BELANJA, TAHAP
from lebak_reports.exhibits.kolom import amount, share
from lebak_reports.exhibits.opd import office_names
from lebak_reports.exhibits.origins import origin_of
from lebak_reports.exhibits.rows import rows_of
from lebak_reports.indicators.ratio_frames import ratio_frame
from lebak_reports.indicators.ratios import ratio

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData

_TOTAL = "jumlah"
_KEYS = ["tahap", "kode_opd", "kode_subkegiatan", "jenis_belanja"]
_MONEY = ["rencana_rp", "realisasi_rp"]
_COLUMNS = (
    Column(key="tahap", label="Tahap"),
    Column(key="opd", label="OPD"),
    Column(key="nama", label="Subkegiatan", is_quoted=True),
    Column(key="jenis", label="Jenis belanja"),
    Column(key="ketentuan", label="Ketentuan"),
    amount("rencana_rp", "Rencana", "Rencana penggunaan insentif fiskal."),
    amount("realisasi_rp", "Realisasi", "Belanja dari insentif fiskal sampai tanggal data."),
    share("serapan_ratio", "Serapan", "Realisasi dibagi rencana."),
)


@shown("insentif-rincian", needs=("rencana_insentif", INCENTIVE_RULE))
def tabel_rincian(data: RegionData) -> Table:
    """List plan and realisasi by tahap, office, activity and type, forbidden types in words."""
    origin = origin_of(data, "rencana_insentif")
    return Table(
        id="insentif-rincian",
        title=f"Realisasi menurut tahap, OPD, subkegiatan, dan jenis belanja, {data.quarter.label}",
        columns=_COLUMNS,
        rows=rows_of(_frame(data), _COLUMNS, status=origin.status, total=_TOTAL),
        origin=origin,
        notes=("Ketentuan menyatakan apakah jenis belanja itu boleh dibiayai insentif fiskal.",),
        landscape=True,
    )


def _frame(data: RegionData) -> pd.DataFrame:
    rows = given(data.tables.rencana_insentif)
    forbidden = incentive_rule(data).jenis_belanja_terlarang
    grouped = rows.groupby(_KEYS)
    sums = grouped[_MONEY].sum()
    keys = sums.index.to_frame(index=False).set_index(sums.index)
    named = sums.assign(
        tahap=keys["tahap"].map(TAHAP),
        opd=office_names(data, keys["kode_opd"]),
        nama=grouped["nama_subkegiatan"].first(),
        jenis=keys["jenis_belanja"].map(JENIS_BELANJA),
        ketentuan=keys["jenis_belanja"].isin(forbidden).map({True: "DILARANG", False: "boleh"}),
        serapan_ratio=ratio_frame(sums["realisasi_rp"], sums["rencana_rp"])["value"],
    )
    return pd.concat([named.set_index(keys.astype(str).agg("-".join, axis="columns")),
                      _total(sums)])  # fmt: skip


def _total(sums: pd.DataFrame) -> pd.DataFrame:
    money = {name: int(sums[name].sum()) for name in _MONEY}
    whole = ratio(money["realisasi_rp"], money["rencana_rp"]).value
    texts = dict.fromkeys(("tahap", "opd", "jenis", "ketentuan"), "")
    return pd.DataFrame(
        {**money, **texts, "nama": "Jumlah", "serapan_ratio": whole}, index=pd.Index([_TOTAL])
    )
