"""Indicators of verval: how much is verified, and what it may have missed."""

from __future__ import annotations

from typing import Final

from lebak_reports.indicators.catalogue.records import Indikator

_REGISTER: Final = "seluruh keluarga pada register sasaran"
_ROGAN: Final = "Rogan, Gladen 1978"

VERIFICATION = (
    Indikator(
        id="verval.keluarga",
        label="Keluarga terverifikasi",
        unit="keluarga",
        numerator="keluarga register dengan hasil verval, apa pun hasilnya",
    ),
    Indikator(
        id="verval.belum",
        label="Keluarga belum diverifikasi",
        unit="keluarga",
        numerator="keluarga register tanpa hasil verval",
    ),
    Indikator(
        id="verval.porsi",
        label="Progres verval",
        unit="rasio",
        numerator="keluarga register dengan hasil verval, apa pun hasilnya",
        denominator=_REGISTER,
        refusals=("penyebut_nol",),
    ),
    Indikator(
        id="verval.padan.porsi",
        label="Padan Dukcapil",
        unit="rasio",
        numerator="keluarga register yang padan dengan data Dukcapil",
        denominator=_REGISTER,
        refusals=("penyebut_nol",),
    ),
    Indikator(
        id="verval.musdes.porsi",
        label="Desa dengan berita acara musdes",
        unit="rasio",
        numerator="desa dan kelurahan dengan nomor berita acara musyawarah",
        denominator="desa dan kelurahan yang ada pada register",
        refusals=("penyebut_nol",),
    ),
    Indikator(
        id="verval.sensitivitas",
        label="Sensitivitas verval",
        unit="rasio",
        numerator="keluarga miskin ekstrem yang dikenali verval",
        denominator="keluarga miskin ekstrem yang diverifikasi",
        reference=_ROGAN,
        refusals=("tidak_tersedia",),
    ),
    Indikator(
        id="verval.spesifisitas",
        label="Spesifisitas verval",
        unit="rasio",
        numerator="keluarga lain yang dilewati verval",
        denominator="keluarga lain yang diverifikasi",
        reference=_ROGAN,
        refusals=("tidak_tersedia",),
    ),
    Indikator(
        id="verval.pita.bawah",
        label="Pita kepekaan verval, batas bawah",
        unit="keluarga",
        numerator=(
            "keluarga miskin ekstrem paling sedikit di antara yang diverifikasi, bila verval "
            "keliru menurut sensitivitas dan spesifisitas yang diandaikan"
        ),
        reference=_ROGAN,
    ),
    Indikator(
        id="verval.pita.atas",
        label="Pita kepekaan verval, batas atas",
        unit="keluarga",
        numerator=(
            "keluarga miskin ekstrem paling banyak di antara yang diverifikasi, bila verval "
            "keliru menurut sensitivitas dan spesifisitas yang diandaikan"
        ),
        reference=_ROGAN,
    ),
)
