"""One rate over the years, drawn so that no line joins figures of different lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.blocks import Column, Table
from lebak_reports.exhibits import figures
from lebak_reports.exhibits.istilah import INDIKATOR_MAKRO
from lebak_reports.exhibits.makro.deret import macro_origin, macro_series
from lebak_reports.exhibits.rows import rows_of

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.blocks import Figure

_COLUMNS = (
    Column(key="periode", label="Periode"),
    Column(
        key="nilai",
        label="Persen penduduk",
        kind="desimal",
        unit="persen",
        definition="Persentase penduduk sebagaimana diterbitkan.",
    ),
)


_OTHER_LINE = "garis tidak\nsama"


def rate_over_time(data: RegionData, indikator: str) -> Figure:
    """Draw P0 or KE; a figure under another line, or under none that is named, stands apart."""
    series = macro_series(data)
    rates = series[series["indikator"] == indikator]
    origin, keys = macro_origin(data), [f"{indikator.lower()}.{place}" for place in rates.index]
    in_percent = rates.assign(nilai=(rates["nilai"] * 100).round(10)).set_axis(keys)
    is_break = rates["status_perubahan"] == "garis_berbeda"
    table = Table(
        id=f"deret-{indikator.lower()}",
        title=f"{INDIKATOR_MAKRO[indikator]}, Kabupaten Lebak",
        columns=_COLUMNS,
        rows=rows_of(in_percent, _COLUMNS, status=origin.status),
        origin=origin,
        notes=("Garis putus memisahkan angka dengan garis atau metode yang tidak sama.",),
    )
    breaks = dict.fromkeys(rates.set_axis(keys).index[is_break], _OTHER_LINE)
    subject = INDIKATOR_MAKRO[indikator]
    return figures.trend(
        table,
        value="nilai",
        alt=figures.series_message(table, subject=subject, value="nilai", breaks=breaks),
        breaks=breaks,
    )
