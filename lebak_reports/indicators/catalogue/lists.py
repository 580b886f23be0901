"""Indicators of the list: how many, how they changed, who left it for good."""

from __future__ import annotations

from typing import Final

from lebak_reports.indicators.catalogue.records import NO_LIST, NO_RATE, Indikator

_LIST: Final = "keluarga pada daftar sasaran kemiskinan ekstrem (KE)"
_START: Final = "keluarga sasaran pada awal tahun"
_IDENTITY: Final = "Identitas daftar: awal, keluar, masuk, akhir"

LISTS = (
    Indikator(
        id="ke.keluarga",
        label="Keluarga miskin ekstrem",
        unit="keluarga",
        numerator=(
            f"{_LIST} yang berlaku pada tanggal data: padan Dukcapil dan memenuhi kriteria "
            "menurut verval, apa pun desilnya"
        ),
        reference="SK Bupati tentang daftar sasaran",
        refusals=NO_LIST,
    ),
    Indikator(
        id="ke.jiwa",
        label="Jiwa miskin ekstrem",
        unit="jiwa",
        numerator=f"anggota {_LIST}: baris data individu, atau jumlah anggota bila tidak ada",
        refusals=NO_LIST,
    ),
    Indikator(
        id="ke.keluarga.awal_tahun",
        label="Keluarga miskin ekstrem pada awal tahun",
        unit="keluarga",
        numerator=f"{_LIST} pada akhir tahun sebelumnya",
        refusals=NO_LIST,
    ),
    Indikator(
        id="ke.keluarga.perubahan.triwulan",
        label="Perubahan sejak triwulan sebelumnya",
        unit="keluarga",
        numerator="keluarga sasaran triwulan ini dikurangi keluarga sasaran triwulan sebelumnya",
        reference=_IDENTITY,
        refusals=NO_LIST,
    ),
    Indikator(
        id="ke.keluarga.perubahan.tahun",
        label="Perubahan sejak awal tahun",
        unit="keluarga",
        numerator=f"keluarga sasaran triwulan ini dikurangi {_START}",
        reference=_IDENTITY,
        refusals=NO_LIST,
    ),
    Indikator(
        id="ke.keluarga.perubahan.tahun.porsi",
        label="Laju perubahan sejak awal tahun",
        unit="rasio",
        numerator="perubahan keluarga sasaran sejak awal tahun",
        denominator=_START,
        refusals=NO_RATE,
    ),
    Indikator(
        id="ke.keluarga.alasan",
        label="Perubahan menurut alasan",
        unit="keluarga",
        numerator="keluarga yang keluar dari atau masuk ke daftar sejak awal tahun, per alasan",
        reference=_IDENTITY,
        refusals=NO_LIST,
    ),
    Indikator(
        id="ke.graduasi.porsi",
        label="Tingkat graduasi",
        unit="rasio",
        numerator="keluarga yang keluar dari daftar dengan alasan graduasi sejak awal tahun",
        denominator=_START,
        refusals=NO_RATE,
    ),
    Indikator(
        id="ke.keluarga.awal_tahun.terbit",
        label="Daftar awal tahun yang pertama kali terbit",
        unit="keluarga",
        numerator=f"{_LIST} pada akhir tahun sebelumnya, sebagaimana pertama kali terbit",
    ),
    Indikator(
        id="ke.keluarga.revisi",
        label="Revisi daftar awal tahun",
        unit="keluarga",
        numerator="daftar awal tahun menurut data kini dikurangi yang pertama kali terbit",
        reference=_IDENTITY,
    ),
    Indikator(
        id="ke.keluarga.sebelumnya.terbit",
        label="Daftar triwulan sebelumnya yang pertama kali terbit",
        unit="keluarga",
        numerator=f"{_LIST} pada triwulan sebelumnya, sebagaimana pertama kali terbit",
    ),
    Indikator(
        id="ke.keluarga.revisi.triwulan",
        label="Revisi daftar triwulan sebelumnya",
        unit="keluarga",
        numerator="daftar triwulan sebelumnya menurut data kini dikurangi yang pertama kali terbit",
        reference=_IDENTITY,
    ),
    Indikator(
        id="ke.graduasi.sampai",
        label="Graduasi sampai satu triwulan",
        unit="keluarga",
        numerator=(
            "keluarga yang keluar dari daftar dengan alasan graduasi sejak awal tahun sampai satu "
            "triwulan"
        ),
        refusals=NO_LIST,
    ),
    Indikator(
        id="ke.graduasi.tetap",
        label="Graduasi yang bertahan",
        unit="keluarga",
        numerator="keluarga graduasi yang tidak tercatat pada dua daftar triwulan berikutnya",
        refusals=("belum_dua_triwulan", "sel_kecil"),
    ),
    Indikator(
        id="ke.graduasi.tetap.porsi",
        label="Ketahanan graduasi",
        unit="rasio",
        numerator="keluarga graduasi yang tidak tercatat pada dua daftar triwulan berikutnya",
        denominator="keluarga graduasi sejak awal tahun sampai triwulan itu",
        refusals=("belum_dua_triwulan", "sel_kecil", "penyebut_di_bawah_minimum"),
    ),
)
