"""Indicators of the projection to the end of the year, and of how earlier ones did."""

from __future__ import annotations

from typing import Final

from lebak_reports.indicators.catalogue.records import Indikator

_LIST: Final = "keluarga sasaran"
_WALK: Final = "Box, Jenkins, Reinsel, Ljung 2015; jalan acak dengan arah"
_FLOWS: Final = "Marshall 1991; simulasi keluar dan masuk per kecamatan"

_BOUNDS: Final = {
    "median": ("Median proyeksi", "nilai tengah sebaran"),
    "bawah80": ("Batas bawah delapan puluh persen", "batas bawah selang delapan puluh persen"),
    "atas80": ("Batas atas delapan puluh persen", "batas atas selang delapan puluh persen"),
    "bawah95": (
        "Batas bawah sembilan puluh lima persen",
        "batas bawah selang sembilan puluh lima persen",
    ),
    "atas95": (
        "Batas atas sembilan puluh lima persen",
        "batas atas selang sembilan puluh lima persen",
    ),
}


def _projection(name: str, how: str, reference: str) -> tuple[Indikator, ...]:
    """Return what one way of projecting prints."""
    return (
        *_bounds(name, how, reference),
        Indikator(
            id=f"{name}.peluang_turun",
            label=f"Peluang turun, {how}",
            unit="rasio",
            numerator=f"kemungkinan {_LIST} pada akhir tahun lebih sedikit daripada sekarang",
            denominator="semua kemungkinan menurut sebaran proyeksi",
            reference=reference,
        ),
        *_basis(name, how, reference),
    )


def _bounds(name: str, how: str, reference: str) -> tuple[Indikator, ...]:
    """Return the median and the ends of the intervals."""
    return tuple(
        Indikator(
            id=f"{name}.{part}",
            label=f"{label}, {how}",
            unit="keluarga",
            numerator=f"{words} {_LIST} pada akhir tahun menurut {how}",
            reference=reference,
        )
        for part, (label, words) in _BOUNDS.items()
    )


def _basis(name: str, how: str, reference: str) -> tuple[Indikator, ...]:
    """Return what it starts from, and on how much of the past it rests."""
    return (
        Indikator(
            id=f"{name}.nilai_terakhir",
            label=f"Nilai terakhir, {how}",
            unit="keluarga",
            numerator=f"{_LIST} menurut verifikasi terakhir yang menjadi pangkal proyeksi",
            reference=reference,
        ),
        Indikator(
            id=f"{name}.dasar",
            label=f"Dasar proyeksi, {how}",
            unit="verifikasi",
            numerator="hasil verifikasi yang berbeda, atau triwulan yang daftarnya bergerak",
            reference=reference,
        ),
    )


PROJECTION = (
    *_projection("proyeksi", "jalan acak dengan arah", _WALK),
    Indikator(
        id="proyeksi.gerak_terbesar",
        label="Gerak terbesar antarverifikasi",
        unit="keluarga",
        numerator="perubahan terbesar antara dua verifikasi yang berurutan, ke arah mana pun",
        reference=_WALK,
    ),
    *_projection("proyeksi_arus", "simulasi arus", _FLOWS),
    Indikator(
        id="penilaian.median",
        label="Median proyeksi yang dinilai",
        unit="keluarga",
        numerator="median proyeksi pada terbitan terdahulu, menurut cara dan tanggal datanya",
    ),
    Indikator(
        id="penilaian.galat",
        label="Galat proyeksi",
        unit="keluarga",
        numerator="keluarga sasaran pada tanggal proyeksi dikurangi mediannya",
    ),
    Indikator(
        id="penilaian.brier",
        label="Skor Brier peluang turun",
        unit="indeks",
        numerator="kuadrat selisih peluang turun dengan kejadiannya; seperempat berarti menebak",
        reference="Brier 1950",
    ),
)
