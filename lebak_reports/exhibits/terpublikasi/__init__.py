"""Figures that others printed: shown beside the records, with source and arithmetic."""

from lebak_reports.exhibits.terpublikasi.angka import (
    known_figures,
    published,
    tabel_terpublikasi,
)
from lebak_reports.exhibits.terpublikasi.kecamatan import kalimat_kecamatan, tabel_kecamatan
from lebak_reports.exhibits.terpublikasi.pertentangan import tabel_kontradiksi
from lebak_reports.exhibits.terpublikasi.susunan import terpublikasi

__all__ = [
    "kalimat_kecamatan",
    "known_figures",
    "published",
    "tabel_kecamatan",
    "tabel_kontradiksi",
    "tabel_terpublikasi",
    "terpublikasi",
]
