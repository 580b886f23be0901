"""The section of published figures, as a chapter shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.exhibits.terpublikasi.angka import tabel_terpublikasi
from lebak_reports.exhibits.terpublikasi.kecamatan import (
    kalimat_kecamatan,
    kalimat_kecamatan_ini,
    tabel_kecamatan,
)
from lebak_reports.exhibits.terpublikasi.pertentangan import tabel_kontradiksi

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.blocks import Kalimat, Table


def terpublikasi(data: RegionData) -> tuple[Table | Kalimat, ...]:
    """Return what was printed of the kabupaten and its kecamatan, and what contradicts what.

    Of a kecamatan: what was printed of it, or that nothing was.
    """
    if data.wilayah != data.params.regions.kabupaten:
        return (kalimat_kecamatan_ini(data),)
    return (
        tabel_terpublikasi(data),
        kalimat_kecamatan(data),
        *tabel_kecamatan(data),
        tabel_kontradiksi(data),
    )
