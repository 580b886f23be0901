"""The sections of the incentive's effect, as the chapter shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.exhibits.dampak.lapis import kalimat_tingkat, tabel_lapis
from lebak_reports.exhibits.dampak.nilai import kalimat_nilai
from lebak_reports.exhibits.dampak.pengaruh import dosis_tanggapan
from lebak_reports.exhibits.dampak.sasaran import (
    kalimat_pencocokan,
    tabel_pembagian,
    tabel_pencocokan,
)
from lebak_reports.exhibits.dampak.terkecil import kalimat_terkecil
from lebak_reports.exhibits.dampak.waktu import kalimat_urutan

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.blocks import Block


def lapis(data: RegionData) -> tuple[Block, ...]:
    """Return the level of evidence and the five layers it was reached by."""
    return (kalimat_tingkat(data), tabel_lapis(data))


def pencocokan(data: RegionData) -> tuple[Block, ...]:
    """Return how recipients match the register, and who benefits by desil."""
    return (kalimat_pencocokan(data), tabel_pencocokan(data), tabel_pembagian(data))


def dosis(data: RegionData) -> tuple[Block, ...]:
    """Return what came first, the response to the dose, the smallest effect, and its worth."""
    return (
        kalimat_urutan(data),
        dosis_tanggapan(data),
        kalimat_terkecil(data),
        kalimat_nilai(data),
    )
