"""Chapter on institutions: teams, meetings, KLASIK, reports, questions, follow-ups."""

from lebak_reports.exhibits.kelembagaan.klasik import tabel_klasik
from lebak_reports.exhibits.kelembagaan.laporan_opd import kalimat_laporan_opd, tabel_laporan_opd
from lebak_reports.exhibits.kelembagaan.matriks1 import kalimat_matriks1, tabel_matriks1
from lebak_reports.exhibits.kelembagaan.rapat import (
    kalimat_rapat,
    kalimat_tindak_lanjut,
    tabel_rapat,
    tabel_tindak_lanjut,
)
from lebak_reports.exhibits.kelembagaan.tkpkd import kalimat_desa, kalimat_tkpkd, tabel_desa

__all__ = [
    "kalimat_desa",
    "kalimat_laporan_opd",
    "kalimat_matriks1",
    "kalimat_rapat",
    "kalimat_tindak_lanjut",
    "kalimat_tkpkd",
    "tabel_desa",
    "tabel_klasik",
    "tabel_laporan_opd",
    "tabel_matriks1",
    "tabel_rapat",
    "tabel_tindak_lanjut",
]
