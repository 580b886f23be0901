"""Chapter on the fiscal incentive: its rule, its tranches, its use, and what can be said."""

from lebak_reports.exhibits.insentif.kepatuhan import kalimat_kepatuhan, tabel_jenis_belanja
from lebak_reports.exhibits.insentif.penilaian import kalimat_penilaian, kalimat_porsi
from lebak_reports.exhibits.insentif.rencana import kurva_s, tabel_rencana
from lebak_reports.exhibits.insentif.tahap import (
    kalimat_dasar,
    kalimat_syarat,
    tabel_syarat,
    tabel_tahap,
)

__all__ = [
    "kalimat_dasar",
    "kalimat_kepatuhan",
    "kalimat_penilaian",
    "kalimat_porsi",
    "kalimat_syarat",
    "kurva_s",
    "tabel_jenis_belanja",
    "tabel_rencana",
    "tabel_syarat",
    "tabel_tahap",
]
