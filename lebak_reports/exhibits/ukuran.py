"""What claims measure: indicators, figures that others printed, and how large a region is.

A claim's id is the name of its measure, or the name plus the part it is about:
``ke.keluarga.tanpa_program`` and ``ke.keluarga.tanpa_program.36.02.09``.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from lebak_reports.indicators.catalogue import CATALOGUE, Indikator

if TYPE_CHECKING:
    from collections.abc import Mapping

_TERPUBLIKASI = (
    Indikator(
        id="terpublikasi.anggaran_ke",
        label="Anggaran kemiskinan ekstrem yang diumumkan",
        unit="rupiah",
        numerator="anggaran kemiskinan ekstrem sebagaimana diumumkan pemerintah kabupaten",
    ),
    Indikator(
        id="terpublikasi.ke.keluarga",
        label="Keluarga miskin ekstrem yang dikutip",
        unit="keluarga",
        numerator="keluarga pada daftar sasaran sebagaimana dikutip sumber terbitan",
    ),
    Indikator(
        id="terpublikasi.ke.jiwa",
        label="Jiwa miskin ekstrem yang dikutip",
        unit="jiwa",
        numerator="jiwa miskin ekstrem pada daftar sasaran sebagaimana dikutip sumber terbitan",
    ),
    Indikator(
        id="ke.jiwa.porsi_penduduk",
        label="Bagian penduduk yang tercatat pada daftar sasaran",
        unit="rasio",
        numerator="jiwa pada daftar sasaran",
        denominator="penduduk yang tersirat dari jumlah dan persentase penduduk miskin BPS",
    ),
    Indikator(
        id="terpublikasi.kecamatan",
        label="Kecamatan dengan angka terpublikasi",
        unit="kecamatan",
        numerator="kecamatan yang jiwa miskin ekstremnya pernah terbit",
    ),
    Indikator(
        id="terpublikasi.kecamatan.tanpa",
        label="Kecamatan tanpa angka terpublikasi",
        unit="kecamatan",
        numerator="kecamatan yang jiwa miskin ekstremnya tidak pernah terbit",
    ),
)

_WILAYAH = (
    Indikator(
        id="wilayah.desa",
        label="Desa",
        unit="desa",
        numerator="desa di wilayah laporan",
    ),
    Indikator(
        id="wilayah.kelurahan",
        label="Kelurahan",
        unit="kelurahan",
        numerator="kelurahan di wilayah laporan",
    ),
    Indikator(
        id="wilayah.kecamatan",
        label="Kecamatan",
        unit="kecamatan",
        numerator="kecamatan di Kabupaten Lebak",
    ),
)

UKURAN: Mapping[str, Indikator] = MappingProxyType(
    {**CATALOGUE, **{figure.id: figure for figure in (*_TERPUBLIKASI, *_WILAYAH)}}
)
