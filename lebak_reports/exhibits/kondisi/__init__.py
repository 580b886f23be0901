"""Chapter on the state of extreme poverty: the list, its change, its verification."""

from lebak_reports.exhibits.kondisi.perubahan import (
    air_terjun,
    kalimat_perubahan,
    tabel_perubahan,
    tren,
)
from lebak_reports.exhibits.kondisi.sasaran import (
    kalimat_desil,
    kalimat_jumlah,
    peta,
    tabel_desil,
    tabel_kecamatan,
)
from lebak_reports.exhibits.kondisi.verval import tabel_verval
from lebak_reports.exhibits.makro import konteks
from lebak_reports.exhibits.terpublikasi import terpublikasi

__all__ = [
    "air_terjun",
    "kalimat_desil",
    "kalimat_jumlah",
    "kalimat_perubahan",
    "konteks",
    "peta",
    "tabel_desil",
    "tabel_kecamatan",
    "tabel_perubahan",
    "tabel_verval",
    "terpublikasi",
    "tren",
]
