"""Closing chapter: what the quarter shows, what follows from it, what was promised."""

from lebak_reports.exhibits.penutup.ikhtisar import (
    kalimat_anggaran,
    kalimat_daftar,
    kalimat_kelembagaan,
)
from lebak_reports.exhibits.penutup.janji import kalimat_janji
from lebak_reports.exhibits.penutup.proyeksi import (
    kalimat_penilaian_proyeksi,
    kalimat_proyeksi,
)
from lebak_reports.exhibits.penutup.rekomendasi import rekomendasi

__all__ = [
    "kalimat_anggaran",
    "kalimat_daftar",
    "kalimat_janji",
    "kalimat_kelembagaan",
    "kalimat_penilaian_proyeksi",
    "kalimat_proyeksi",
    "rekomendasi",
]
