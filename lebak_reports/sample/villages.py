"""Villages with real-looking codes and invented names."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lebak_reports.regions import Regions, Wilayah

FIRST_KELURAHAN, FIRST_DESA = 1001, 2001
"""Kemendagri numbers kelurahan from 1001 and desa from 2001 within a kecamatan."""


class Village(NamedTuple):
    """A desa or kelurahan: position of its kecamatan, names and code."""

    kecamatan: int
    nama_kecamatan: str
    kode: str
    nama: str


def villages(regions: Regions) -> tuple[Village, ...]:
    """Return every desa and kelurahan, kecamatan by kecamatan, in the order of their codes."""
    return tuple(
        village
        for position, kecamatan in enumerate(regions.kecamatan)
        for village in _of_kecamatan(position, kecamatan)
    )


def _of_kecamatan(position: int, kecamatan: Wilayah) -> list[Village]:
    kelurahan = range(FIRST_KELURAHAN, FIRST_KELURAHAN + kecamatan.jumlah_kelurahan)
    desa = range(FIRST_DESA, FIRST_DESA + kecamatan.jumlah_desa)
    named = [(number, f"KELURAHAN CONTOH {number}") for number in kelurahan]
    named += [(number, f"DESA CONTOH {number}") for number in desa]
    nama_kecamatan = kecamatan.nama.upper()
    return [
        Village(position, nama_kecamatan, f"{kecamatan.kode}.{number}", nama)
        for number, nama in named
    ]
