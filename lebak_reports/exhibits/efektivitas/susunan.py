"""The sections before inference, as the chapter shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.exhibits.efektivitas.cakupan import tabel_cakupan
from lebak_reports.exhibits.efektivitas.capaian import tabel_fisik
from lebak_reports.exhibits.efektivitas.jangkauan import kalimat_jangkauan, tabel_jangkauan
from lebak_reports.exhibits.efektivitas.ketepatan import tabel_ketepatan
from lebak_reports.exhibits.efektivitas.penandaan import nilai_penandaan
from lebak_reports.exhibits.efektivitas.rantai import gambar_rantai, kalimat_rantai

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.blocks import Block


def rantai(data: RegionData) -> tuple[Block, ...]:
    """Return the chain from plan to families, in words and drawn."""
    return (kalimat_rantai(data), gambar_rantai(data))


def fisik_dan_penandaan(data: RegionData) -> tuple[Block, ...]:
    """Return progress on the ground beside spending, and the score of the tagged budget."""
    return (tabel_fisik(data), *nilai_penandaan(data))


def jangkauan(data: RegionData) -> tuple[Block, ...]:
    """Return whom programmes reach, where, and how many of them are on the list."""
    return (
        kalimat_jangkauan(data),
        tabel_jangkauan(data),
        tabel_cakupan(data),
        tabel_ketepatan(data),
    )
