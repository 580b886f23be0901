"""Chapter on effectiveness before inference: spent, delivered, reached, and no cause."""

from lebak_reports.exhibits.efektivitas.capaian import capaian_rencana, tabel_fisik
from lebak_reports.exhibits.efektivitas.jangkauan import (
    kalimat_jangkauan,
    tabel_cakupan,
    tabel_jangkauan,
    tabel_ketepatan,
)
from lebak_reports.exhibits.efektivitas.kontribusi import kalimat_bukti, tabel_kontribusi
from lebak_reports.exhibits.efektivitas.penandaan import nilai_penandaan
from lebak_reports.exhibits.efektivitas.rantai import gambar_rantai, kalimat_rantai, rekonsiliasi
from lebak_reports.exhibits.efektivitas.susunan import fisik_dan_penandaan, jangkauan, rantai

__all__ = [
    "capaian_rencana",
    "fisik_dan_penandaan",
    "gambar_rantai",
    "jangkauan",
    "kalimat_bukti",
    "kalimat_jangkauan",
    "kalimat_rantai",
    "nilai_penandaan",
    "rantai",
    "rekonsiliasi",
    "tabel_cakupan",
    "tabel_fisik",
    "tabel_jangkauan",
    "tabel_ketepatan",
    "tabel_kontribusi",
]
