"""Indicators of the list beside the register, and of kecamatan among each other."""

from __future__ import annotations

from typing import Final

from lebak_reports.indicators.catalogue.records import NO_LIST, NO_RATE, Indikator

_REGISTER: Final = "seluruh keluarga pada register sasaran"

REGISTER = (
    Indikator(
        id="ke.keluarga.luar_desil1",
        label="Keluarga sasaran di luar desil 1",
        unit="keluarga",
        numerator="keluarga sasaran yang pada register tidak berada di desil kesatu",
        refusals=NO_LIST,
    ),
    Indikator(
        id="ke.keluarga.porsi_kabupaten",
        label="Porsi kecamatan",
        unit="rasio",
        numerator="keluarga sasaran kecamatan",
        denominator="keluarga sasaran kabupaten",
        refusals=NO_RATE,
    ),
    Indikator(
        id="ke.konsentrasi",
        label="Konsentrasi",
        unit="rasio",
        numerator="keluarga sasaran di lima kecamatan terbanyak",
        denominator="keluarga sasaran kabupaten",
        refusals=NO_RATE,
    ),
    Indikator(
        id="ke.peringkat",
        label="Peringkat kecamatan",
        unit="peringkat",
        numerator="urutan kecamatan menurut jumlah keluarga sasaran; satu berarti terbanyak",
        refusals=NO_LIST,
    ),
    Indikator(
        id="register.keluarga",
        label="Keluarga register",
        unit="keluarga",
        numerator=_REGISTER,
    ),
    Indikator(
        id="register.desil1.keluarga",
        label="Keluarga desil 1",
        unit="keluarga",
        numerator="keluarga desil kesatu pada register sasaran; bukan daftar kemiskinan ekstrem",
    ),
    Indikator(
        id="register.desil1.jiwa",
        label="Jiwa desil 1",
        unit="jiwa",
        numerator="anggota keluarga desil kesatu pada register sasaran",
    ),
)
