"""Published figures of the kabupaten, as their sources printed them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports import formats
from lebak_reports.blocks import Cell, Column, Kalimat, Row, Table
from lebak_reports.exhibits.origins import published_origin

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.params.models import AngkaTerpublikasi

_SHOWN = frozenset(
    {
        "ke_keluarga",
        "ke_jiwa",
        "ke_persen",
        "desil1_jiwa",
        "penduduk_miskin",
        "persentase_penduduk_miskin",
        "garis_kemiskinan",
        "anggaran_ke",
        "insentif_fiskal",
    }
)
USABLE = ("dipakai", "dibulatkan")
"""Quality of the figures that a report may use as they stand."""
_FIGURE_COLUMNS = (
    Column(key="definisi", label="Yang diukur", is_quoted=True),
    Column(key="periode", label="Periode"),
    Column(
        key="nilai",
        label="Nilai",
        kind="desimal",
        unit="menurut kolom satuan",
        definition="Angka sebagaimana dicetak sumbernya; persen tetap ditulis nol sampai seratus.",
    ),
    Column(key="satuan", label="Satuan"),
    Column(key="sumber", label="Sumber", is_quoted=True),
)


def known_figures(data: RegionData) -> tuple[AngkaTerpublikasi, ...]:
    """Return the usable figures that had been printed by the day of the report."""
    return tuple(
        each
        for each in data.params.angka_terpublikasi
        if each.mutu in USABLE and each.is_known_at(data.run.tanggal_laporan)
    )


def published(data: RegionData, ukuran: str, periode: str) -> AngkaTerpublikasi | None:
    """Return the known figure of a measure and a period, the first of the list."""
    kabupaten = data.params.regions.kabupaten.kode
    return next(
        (
            each
            for each in known_figures(data)
            if (each.kode_wilayah, each.ukuran, each.periode) == (kabupaten, ukuran, periode)
        ),
        None,
    )


def tabel_terpublikasi(data: RegionData) -> Table | Kalimat:
    """List the figures of the report's year that were out by then, each with its source."""
    kabupaten, year = data.params.regions.kabupaten.kode, str(data.quarter.year)
    chosen = [
        each
        for each in known_figures(data)
        if each.kode_wilayah == kabupaten and each.ukuran in _SHOWN and year in each.periode
    ]
    if not chosen:
        text = "Sampai tanggal laporan belum terbit angka tentang kabupaten untuk tahun ini."
        return Kalimat(id="angka-terpublikasi", parts=(text,), role="catatan")
    return Table(
        id="angka-terpublikasi",
        title=f"Angka terpublikasi tentang Kabupaten Lebak, tahun {year}",
        columns=_FIGURE_COLUMNS,
        rows=tuple(_figure_row(each) for each in chosen),
        origin=published_origin("Sumber terbitan sebagaimana tercantum pada setiap baris"),
        notes=("Angka dikutip apa adanya dan tidak dicampur dengan hasil olahan laporan ini.",),
    )


def _figure_row(figure: AngkaTerpublikasi) -> Row:
    printed = formats.desimal(figure.nilai, digits=figure.desimal)
    texts = (figure.definisi, figure.periode)
    return Row(
        figure.id,
        (
            *(Cell(text, text, "terpublikasi") for text in texts),
            Cell(figure.nilai, printed, "terpublikasi"),
            Cell(figure.satuan, figure.satuan, "terpublikasi"),
            Cell(figure.sumber.judul, figure.sumber.judul, "terpublikasi"),
        ),
    )
