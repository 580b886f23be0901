"""Values as official Indonesian text: the only room that turns a number into words.

Nothing here reads the locale of the machine. Every function takes ``None`` (and NaN) and
answers with a named refusal, so that a hole in the data is printed as a hole.
"""

from lebak_reports.formats.changes import perubahan
from lebak_reports.formats.dates import bulan, tanggal, waktu
from lebak_reports.formats.numbers import (
    TIDAK_DITAMPILKAN,
    TIDAK_TERSEDIA,
    bilangan,
    desimal,
    persen,
    persen_poin,
    rupiah,
    rupiah_penuh,
)
from lebak_reports.formats.words import terbilang

__all__ = [
    "TIDAK_DITAMPILKAN",
    "TIDAK_TERSEDIA",
    "bilangan",
    "bulan",
    "desimal",
    "persen",
    "persen_poin",
    "perubahan",
    "rupiah",
    "rupiah_penuh",
    "tanggal",
    "terbilang",
    "waktu",
]
