"""What may be said of the incentive's effect: five layers, and how far the data carry each."""

from lebak_reports.exhibits.dampak.biaya import biaya_keluar
from lebak_reports.exhibits.dampak.lapis import kalimat_tingkat, tabel_lapis
from lebak_reports.exhibits.dampak.pengaruh import dosis_tanggapan, kalimat_nilai, kalimat_terkecil
from lebak_reports.exhibits.dampak.putusan import tabel_putusan
from lebak_reports.exhibits.dampak.sasaran import (
    kalimat_pencocokan,
    tabel_pembagian,
    tabel_pencocokan,
)
from lebak_reports.exhibits.dampak.susunan import dosis, lapis, pencocokan
from lebak_reports.exhibits.dampak.waktu import kalimat_urutan

__all__ = [
    "biaya_keluar",
    "dosis",
    "dosis_tanggapan",
    "kalimat_nilai",
    "kalimat_pencocokan",
    "kalimat_terkecil",
    "kalimat_tingkat",
    "kalimat_urutan",
    "lapis",
    "pencocokan",
    "tabel_lapis",
    "tabel_pembagian",
    "tabel_pencocokan",
    "tabel_putusan",
]
