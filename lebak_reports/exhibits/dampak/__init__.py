"""What may be said of the incentive's effect: five layers, and how far the data carry each."""

from lebak_reports.exhibits.dampak.biaya import biaya_keluar
from lebak_reports.exhibits.dampak.putusan import tabel_putusan
from lebak_reports.exhibits.dampak.susunan import dosis, lapis, pencocokan

__all__ = ["biaya_keluar", "dosis", "lapis", "pencocokan", "tabel_putusan"]
