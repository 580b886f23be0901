"""Indicators of the list: how many, how they changed, who is reached, what is verified."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lebak_reports.indicators.catalogue.records import Indikator

if TYPE_CHECKING:
    from lebak_reports.indicators.ratios import Status

_LIST: Final = "keluarga pada daftar sasaran kemiskinan ekstrem (KE)"
_REGISTER: Final = "seluruh keluarga pada register sasaran"
_START: Final = "keluarga sasaran pada awal tahun"
_NO_LIST: Final[tuple[Status, ...]] = ("tidak_tersedia", "belum_ada_verval", "sel_kecil")
_NO_RATE: Final[tuple[Status, ...]] = (*_NO_LIST, "penyebut_nol", "penyebut_di_bawah_minimum")
_PMK: Final = "Coady, Grosh, Hoddinott 2004"
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
        refusals=_NO_LIST,
    ),
    Indikator(
        id="ke.jiwa",
        label="Jiwa miskin ekstrem",
        unit="jiwa",
        numerator=f"anggota {_LIST}: baris data individu, atau jumlah anggota bila tidak ada",
        refusals=_NO_LIST,
    ),
    Indikator(
        id="ke.keluarga.awal_tahun",
        label="Keluarga miskin ekstrem pada awal tahun",
        unit="keluarga",
        numerator=f"{_LIST} pada akhir tahun sebelumnya",
        refusals=_NO_LIST,
    ),
    Indikator(
        id="ke.keluarga.perubahan.triwulan",
        label="Perubahan sejak triwulan sebelumnya",
        unit="keluarga",
        numerator="keluarga sasaran triwulan ini dikurangi keluarga sasaran triwulan sebelumnya",
        reference=_IDENTITY,
        refusals=_NO_LIST,
    ),
    Indikator(
        id="ke.keluarga.perubahan.tahun",
        label="Perubahan sejak awal tahun",
        unit="keluarga",
        numerator=f"keluarga sasaran triwulan ini dikurangi {_START}",
        reference=_IDENTITY,
        refusals=_NO_LIST,
    ),
    Indikator(
        id="ke.keluarga.perubahan.tahun.porsi",
        label="Laju perubahan sejak awal tahun",
        unit="rasio",
        numerator="perubahan keluarga sasaran sejak awal tahun",
        denominator=_START,
        refusals=_NO_RATE,
    ),
    Indikator(
        id="ke.keluarga.alasan",
        label="Perubahan menurut alasan",
        unit="keluarga",
        numerator="keluarga yang keluar dari atau masuk ke daftar sejak awal tahun, per alasan",
        reference=_IDENTITY,
        refusals=_NO_LIST,
    ),
    Indikator(
        id="ke.graduasi.porsi",
        label="Tingkat graduasi",
        unit="rasio",
        numerator="keluarga yang keluar dari daftar dengan alasan graduasi sejak awal tahun",
        denominator=_START,
        refusals=_NO_RATE,
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
        id="ke.graduasi.sampai",
        label="Graduasi sampai satu triwulan",
        unit="keluarga",
        numerator=(
            "keluarga yang keluar dari daftar dengan alasan graduasi sejak awal tahun sampai satu "
            "triwulan"
        ),
        refusals=_NO_LIST,
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
    Indikator(
        id="ke.keluarga.tercakup",
        label="Keluarga tercakup",
        unit="keluarga",
        numerator="keluarga sasaran yang tercatat menerima paling sedikit satu program tahun ini",
        reference=_PMK,
        refusals=_NO_LIST,
    ),
    Indikator(
        id="ke.keluarga.tercakup.porsi",
        label="Cakupan sasaran",
        unit="rasio",
        numerator="keluarga sasaran yang tercatat menerima paling sedikit satu program tahun ini",
        denominator="seluruh keluarga sasaran",
        reference=_PMK,
        refusals=_NO_RATE,
    ),
    Indikator(
        id="ke.keluarga.tanpa_program",
        label="Keluarga tanpa program",
        unit="keluarga",
        numerator="keluarga sasaran yang tidak tercatat menerima satu program pun tahun ini",
        reference=_PMK,
        refusals=_NO_LIST,
    ),
    Indikator(
        id="ke.keluarga.tanpa_program.porsi",
        label="Galat eksklusi",
        unit="rasio",
        numerator="keluarga sasaran yang tidak tercatat menerima satu program pun tahun ini",
        denominator="seluruh keluarga sasaran",
        reference=_PMK,
        refusals=_NO_RATE,
    ),
    Indikator(
        id="ke.keluarga.luar_desil1",
        label="Keluarga sasaran di luar desil 1",
        unit="keluarga",
        numerator="keluarga sasaran yang pada register tidak berada di desil kesatu",
        refusals=_NO_LIST,
    ),
    Indikator(
        id="ke.keluarga.porsi_kabupaten",
        label="Porsi kecamatan",
        unit="rasio",
        numerator="keluarga sasaran kecamatan",
        denominator="keluarga sasaran kabupaten",
        refusals=_NO_RATE,
    ),
    Indikator(
        id="ke.konsentrasi",
        label="Konsentrasi",
        unit="rasio",
        numerator="keluarga sasaran di lima kecamatan terbanyak",
        denominator="keluarga sasaran kabupaten",
        refusals=_NO_RATE,
    ),
    Indikator(
        id="ke.peringkat",
        label="Peringkat kecamatan",
        unit="peringkat",
        numerator="urutan kecamatan menurut jumlah keluarga sasaran; satu berarti terbanyak",
        refusals=_NO_LIST,
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
