"""Published figures of the kabupaten, as their sources printed them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports import formats
from lebak_reports.blocks import Cell, Column, Row, Table
from lebak_reports.exhibits.claims import claim
from lebak_reports.exhibits.origins import published_origin
from lebak_reports.exhibits.sentences import paragraph, sentence

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.blocks import Origin
    from lebak_reports.exhibits.sentences import Parts
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


def published(data: RegionData, ukuran: str, periode: str) -> AngkaTerpublikasi | None:
    """Return the usable published figure of a measure and a period, the first of the list."""
    kabupaten = data.params.regions.kabupaten.kode
    return next(
        (
            each
            for each in data.params.angka_terpublikasi
            if (each.kode_wilayah, each.ukuran, each.periode) == (kabupaten, ukuran, periode)
            and each.mutu in USABLE
        ),
        None,
    )


def register_against_survey(data: RegionData) -> Parts:
    """Say what share of the population the list names, and what the survey estimates."""
    year = data.quarter.year
    jiwa = published(data, "ke_jiwa", f"tahun {year}")
    survey = published(data, "ke_persen", f"tahun {year}")
    poor = published(data, "penduduk_miskin", f"Maret {year}")
    rate = published(data, "persentase_penduduk_miskin", f"Maret {year}")
    if jiwa is None or survey is None or poor is None or rate is None:
        return ("Data tidak tersedia: angka terbitan register dan survei tahun ini belum dimuat.",)
    share = jiwa.nilai / (poor.nilai / rate.nilai_ratio)
    return paragraph(
        sentence(
            "Daftar sasaran memuat ",
            claim("terpublikasi.ke.jiwa", jiwa.nilai, _origin(jiwa)),
            ", sekitar ",
            claim("terpublikasi.ke.porsi_register", share, _origin(jiwa), digits=1),
            " dari penduduk yang tersirat pada angka BPS (",
            claim("terpublikasi.penduduk_miskin", poor.nilai, _origin(poor)),
            " miskin sama dengan ",
            claim("terpublikasi.p0", rate.nilai_ratio, _origin(rate)),
            "); survei memperkirakan ",
            claim("terpublikasi.ke.persen", survey.nilai_ratio, _origin(survey), digits=1),
            " (terpublikasi)",
        ),
        sentence("Keduanya mengukur hal yang berbeda dan tidak boleh saling dikurangkan"),
    )


def tabel_terpublikasi(data: RegionData) -> Table:
    """List the published figures of the report's year, each with its source."""
    kabupaten, year = data.params.regions.kabupaten.kode, str(data.quarter.year)
    chosen = [
        each
        for each in data.params.angka_terpublikasi
        if each.kode_wilayah == kabupaten
        and each.ukuran in _SHOWN
        and each.mutu in USABLE
        and year in each.periode
    ]
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


def _origin(figure: AngkaTerpublikasi) -> Origin:
    return published_origin(figure.sumber.judul)
