"""The macro series of the kabupaten: from the quarter's input, else from published figures."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pandas as pd

from lebak_reports.errors import InputRejectedError
from lebak_reports.exhibits.belanja import given
from lebak_reports.exhibits.chapters import is_available
from lebak_reports.exhibits.origins import origin_of, published_origin
from lebak_reports.exhibits.terpublikasi import known_figures
from lebak_reports.formats import bulan
from lebak_reports.indicators.macro import changes_of_series

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lebak_reports.aggregates import RegionData
    from lebak_reports.blocks import Origin
    from lebak_reports.params.models import AngkaTerpublikasi, GarisKemiskinan

INPUT = "indikator_makro"
ORDER = ("P0", "P1", "P2", "KE", "GK")
_PUBLISHED = {
    "persentase_penduduk_miskin": "P0",
    "indeks_kedalaman": "P1",
    "ke_persen": "KE",
}
_GENERAL = frozenset({"P0", "P1"})
_YEAR_ONLY = 0
_MONTHS = {bulan(date(2000, month, 1)).split()[0]: month for month in range(1, 13)}


def macro_origin(data: RegionData) -> Origin:
    """Return where the series comes from."""
    if is_available(data, (INPUT,)):
        return origin_of(data, INPUT)
    return published_origin("Sumber terbitan sebagaimana tercantum pada setiap baris")


def macro_series(data: RegionData) -> pd.DataFrame:
    """Return the kabupaten's figures up to the report's year, with their changes.

    Returns
    -------
    DataFrame
        As from ``changes_of_series``, ordered P0, P1, P2, KE, GK and by time, with ``periode``
        in words, ``rilis`` and ``sumber``; an empty one has the columns.
    """
    rows = _delivered(data) if is_available(data, (INPUT,)) else _published(data)
    known = rows[rows["tahun"] <= data.quarter.year]
    series = changes_of_series(known)
    place = series["indikator"].map({name: number for number, name in enumerate(ORDER)})
    ordered = series.assign(urutan=place).sort_values(
        ["urutan", "tahun", "bulan", "garis"], kind="stable", ignore_index=True
    )
    periods = zip(ordered["tahun"], ordered["bulan"], strict=True)
    return ordered.assign(periode=[period_label(*period) for period in periods])


def period_label(tahun: int, bulan_ke: int) -> str:
    """Return ``Maret 2024``, or ``tahun 2024`` where the source names no month."""
    if bulan_ke == _YEAR_ONLY:
        return f"tahun {tahun}"
    return bulan(date(int(tahun), int(bulan_ke), 1))


def _delivered(data: RegionData) -> pd.DataFrame:
    rows = given(data.tables.indikator_makro)
    return rows[rows["kode_wilayah"] == data.params.regions.kabupaten.kode]


def _published(data: RegionData) -> pd.DataFrame:
    kabupaten = data.params.regions.kabupaten.kode
    figures = [
        _figure(data, figure)
        for figure in known_figures(data)
        if figure.kode_wilayah == kabupaten and figure.ukuran in _PUBLISHED
    ]
    return pd.DataFrame([*figures, *_lines(data)]).assign(kode_wilayah=kabupaten)


def _figure(data: RegionData, figure: AngkaTerpublikasi) -> dict[str, Any]:
    indikator = _PUBLISHED[figure.ukuran]
    tahun, bulan_ke = _period_of(figure.periode)
    line = _general_line(data, tahun, bulan_ke) if indikator in _GENERAL else None
    return {
        "indikator": indikator,
        "tahun": tahun,
        "bulan": bulan_ke,
        "nilai": figure.nilai / 100,
        "garis": "" if line is None else line.garis,
        "metode": "" if line is None else line.metode,
        "rilis": figure.sumber.penerbit,
        "sumber": figure.sumber.judul,
        "tanggal_rilis": pd.Timestamp(figure.tanggal) if figure.tanggal else pd.NaT,
    }


def _lines(data: RegionData) -> Iterator[dict[str, Any]]:
    """Yield the general poverty lines; those of extreme poverty are not of the kabupaten."""
    for line in data.params.garis_kemiskinan:
        if line.jenis == "umum":
            yield {
                "indikator": "GK",
                "tahun": line.berlaku_dari.year,
                "bulan": line.berlaku_dari.month,
                "nilai": line.rupiah,
                "garis": line.garis,
                "metode": line.metode,
                "rilis": line.rilis,
                "sumber": line.reference.title,
                "tanggal_rilis": pd.NaT,
            }


def _general_line(data: RegionData, tahun: int, bulan_ke: int) -> GarisKemiskinan | None:
    if bulan_ke == _YEAR_ONLY:
        return None
    try:
        return data.params.garis_kemiskinan_at(date(tahun, bulan_ke, 1), "umum")
    except InputRejectedError:
        # No line of that year has been entered: the figure is then compared with nothing.
        return None


def _period_of(periode: str) -> tuple[int, int]:
    """Read ``Maret 2024`` or ``tahun 2024``; other words keep their year only."""
    first, _, last = periode.rpartition(" ")
    return int(last), _MONTHS.get(first, _YEAR_ONLY)
