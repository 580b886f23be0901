"""Chapter on effectiveness before inference: spent, delivered, reached, and no cause."""

from lebak_reports.exhibits.efektivitas.capaian import capaian_rencana
from lebak_reports.exhibits.efektivitas.kontribusi import kalimat_bukti, tabel_kontribusi
from lebak_reports.exhibits.efektivitas.rantai import rekonsiliasi
from lebak_reports.exhibits.efektivitas.susunan import fisik_dan_penandaan, jangkauan, rantai

__all__ = [
    "capaian_rencana",
    "fisik_dan_penandaan",
    "jangkauan",
    "kalimat_bukti",
    "rantai",
    "rekonsiliasi",
    "tabel_kontribusi",
]
