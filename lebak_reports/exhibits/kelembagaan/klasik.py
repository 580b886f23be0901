"""KLASIK: stunting, inflation and extreme poverty, what was aimed at and what was recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.blocks import Column, Table
from lebak_reports.exhibits.belanja import given
from lebak_reports.exhibits.chapters import shown
from lebak_reports.exhibits.istilah import TOPIK_KLASIK
from lebak_reports.exhibits.opd import office_names
from lebak_reports.exhibits.origins import origin_of
from lebak_reports.exhibits.rows import rows_of
from lebak_reports.exhibits.values import quantity

if TYPE_CHECKING:
    import pandas as pd

    from lebak_reports.aggregates import RegionData


def _measured(key: str, label: str, definition: str) -> Column:
    return Column(
        key=key, label=label, kind="desimal", unit="menurut kolom satuan", definition=definition
    )


_COLUMNS = (
    Column(key="nama_topik", label="Topik"),
    Column(key="indikator", label="Indikator", is_quoted=True),
    Column(key="satuan", label="Satuan", is_quoted=True),
    _measured("target", "Target", "Target indikator pada triwulan itu, dalam satuan barisnya."),
    _measured("capaian", "Capaian", "Capaian yang dilaporkan, dalam satuan barisnya."),
    _measured("selisih", "Selisih", "Capaian dikurangi target; persen dalam persen poin."),
    Column(key="opd", label="OPD"),
)


@shown("klasik", needs=("klasik",))
def tabel_klasik(data: RegionData) -> Table:
    """Set the recorded value of each indicator against its target, without a verdict."""
    origin, klasik = origin_of(data, "klasik"), given(data.tables.klasik)
    ordered = klasik.sort_values(
        ["topik", "indikator"], key=_in_order_of_the_name, kind="stable", ignore_index=True
    )
    frame = ordered.assign(
        nama_topik=ordered["topik"].map(TOPIK_KLASIK),
        target=ordered["target"].map(quantity).astype(object),
        capaian=ordered["capaian"].map(quantity).astype(object),
        selisih=(ordered["capaian"] - ordered["target"]).map(quantity).astype(object),
        opd=office_names(data, ordered["opd_penanggung_jawab"]),
    ).set_axis([f"{topik}.{place}" for place, topik in enumerate(ordered["topik"], start=1)])
    return Table(
        id="klasik",
        title=f"Target dan capaian KLASIK, {data.quarter.label}",
        columns=_COLUMNS,
        rows=rows_of(frame, _COLUMNS, status=origin.status),
        origin=origin,
        notes=("Arah yang diharapkan mengikuti indikatornya; selisih bukan penilaian kinerja.",),
    )


def _in_order_of_the_name(column: pd.Series[str]) -> pd.Series[int] | pd.Series[str]:
    """Order topics as the name KLASIK spells them."""
    order = {topik: place for place, topik in enumerate(TOPIK_KLASIK)}
    return column.map(order) if column.name == "topik" else column
