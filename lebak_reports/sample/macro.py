"""Official figures that were really published, each with its source; none is invented.

Those of the kabupaten are in the params; those of the province and the nation in ``makro.csv``,
as the page named in each row prints them.
"""

from __future__ import annotations

import csv
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from lebak_reports.periods import Quarter

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from lebak_reports.params.models import AngkaTerpublikasi

_INDICATORS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "persentase_penduduk_miskin": "P0",
        "indeks_kedalaman": "P1",
        "ke_persen": "KE",
        "garis_kemiskinan": "GK",
    }
)
_UNITS: Final = {"persen": "persen", "indeks": "persen", "rupiah per kapita per bulan": "rupiah"}
_USED: Final = ("dipakai", "dibulatkan")
_BORROWED: Final = "Data contoh: angkanya terbit sesudah tanggal laporan"
_MARCH: Final = 3
_RELEASED_IN: Final = 3
"""Quarter of the year in which BPS releases what the Susenas of March found."""


def macro_rows(
    figures: Sequence[AngkaTerpublikasi], quarter: Quarter, *, reported: date
) -> list[dict[str, Any]]:
    """Return the figures known in a quarter, those of the kabupaten first.

    Parameters
    ----------
    figures : sequence of AngkaTerpublikasi
        Those that are contradicted, mislabelled or without a year are left out.
    quarter : Quarter
    reported : date
        Day of the report. A source that is younger is not named: the sample borrows its figure
        and says so.
    """
    rows = [*_of_kabupaten(figures, reported), *_elsewhere()]
    return [row for row in rows if Quarter(int(row["tahun"]), _RELEASED_IN) <= quarter]


def _of_kabupaten(figures: Sequence[AngkaTerpublikasi], reported: date) -> Iterator[dict[str, Any]]:
    for figure in figures:
        indicator, unit = _INDICATORS.get(figure.ukuran), _UNITS.get(figure.satuan)
        if indicator is None or unit is None or figure.mutu not in _USED:
            continue
        yield {
            "kode_wilayah": figure.kode_wilayah,
            "tahun": int(figure.periode[-len("2024") :]),
            "bulan": _MARCH,
            "indikator": indicator,
            "nilai": str(figure.nilai).replace(".", ","),
            "satuan": unit,
            "garis": _line(indicator),
            "metode": _method(figure.periode),
            "sumber": figure.sumber.url or figure.sumber.judul,
            "rilis": figure.sumber.judul if figure.is_known_at(reported) else _BORROWED,
        }


def _line(indicator: str) -> str:
    if indicator == "KE":
        return "Tidak disebut oleh sumber"
    return "Garis kemiskinan BPS Kabupaten Lebak"


def _method(periode: str) -> str:
    if periode.startswith("Maret"):
        return "Susenas Maret, pengeluaran per kapita"
    return "Menurut pernyataan; bulan tidak disebut, diandaikan Susenas Maret"


def _elsewhere() -> list[dict[str, Any]]:
    with (files("lebak_reports.sample") / "makro.csv").open(encoding="utf-8") as text:
        return list(csv.DictReader(text, delimiter=";"))
