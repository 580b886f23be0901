"""The register of families as DTSEN hands it over, since Inpres 4/2025.

The 39 variables of DTSEN (13 of persons, 26 of families) are not published with their headings;
these are the ones whose meaning is known, under headings that are an assumption of ours.
"""

from __future__ import annotations

from dataclasses import replace

from lebak_reports.fields.identitas import ALAMAT, NIK, NOMOR_KK, TANGGAL_LAHIR, identity_to_drop
from lebak_reports.fields.records import Field, Schema
from lebak_reports.fields.sasaran import PADAN
from lebak_reports.fields.umum import (
    DESIL,
    ID_KELUARGA,
    JENIS_KELAMIN,
    JUMLAH_ANGGOTA,
    NOMOR_BARIS,
    TEMPAT,
    category,
    flag,
)


def _told_by_dtsen(field: Field) -> Field:
    return replace(field, definition=field.definition.replace("P3KE", "DTSEN"))


_ATTRIBUTES = (
    category("pekerjaan", "Pekerjaan Kepala Keluarga", "Buruh tani", "Pekerjaan Utama"),
    category("pendidikan", "Pendidikan Kepala Keluarga", "Tamat SD/sederajat", "Ijazah Tertinggi"),
    category("kepemilikan_rumah", "Status Kepemilikan Bangunan", "Milik sendiri"),
    category("luas_lantai", "Luas Lantai per Kapita", "8 m2 atau lebih", "Luas Lantai"),
    category("jenis_lantai", "Jenis Lantai Terluas", "Semen"),
    category("jenis_dinding", "Jenis Dinding Terluas", "Bambu"),
    category("jenis_atap", "Jenis Atap Terluas", "Genteng"),
    category("sumber_air", "Sumber Air Minum Utama", "Sumur terlindung"),
    category("sumber_penerangan", "Sumber Penerangan Utama", "Listrik PLN"),
    category("daya_listrik", "Daya Terpasang", "900 VA", "Daya Listrik"),
    category("bahan_bakar", "Bahan Bakar Utama Memasak", "Kayu bakar"),
    category("fasilitas_bab", "Fasilitas Tempat BAB", "Ya, sendiri", "Fasilitas BAB"),
    flag("penerima_pkh", "Penerima PKH", "PKH"),
    flag("penerima_sembako", "Penerima Sembako", "Penerima BPNT/Sembako"),
    flag("penerima_pbi", "Penerima PBI-JK", "PBI-JK", "PBI JK"),
)
DTSEN_KELUARGA = Schema(
    name="sasaran_keluarga",
    label="Sasaran keluarga DTSEN",
    definition=(
        "Satu baris satu keluarga DTSEN; dipakai mulai 2025Q1. Desil DTSEN bersifat nasional dan "
        "tidak sebanding dengan desil P3KE. Kolom P3KE yang tidak ada di sini tersimpan kosong."
    ),
    mandatory=True,
    key=("id_keluarga",),
    register="DTSEN",
    fields=(
        NOMOR_BARIS,
        replace(
            ID_KELUARGA,
            label="ID Keluarga DTSEN",
            definition="Pengenal keluarga dalam DTSEN. Hanya sandinya (HMAC-SHA256) yang disimpan.",
        ),
        *TEMPAT,
        Field(
            name="versi_data",
            label="Versi DTSEN",
            kind="teks",
            definition="Versi pemutakhiran DTSEN, yang terbit setiap triwulan.",
            example="DTSEN 2025 TW1",
            aliases=("Versi", "Versi Data"),
        ),
        replace(
            DESIL,
            label="Desil Nasional",
            definition="Desil kesejahteraan nasional keluarga menurut DTSEN; 1 yang terendah.",
            aliases=("Desil DTSEN", "Desil"),
        ),
        ALAMAT,
        identity_to_drop("nama_kepala_keluarga", "Nama Kepala Keluarga", "Kepala Keluarga", "Nama"),
        NIK,
        NOMOR_KK,
        PADAN,
        replace(
            JENIS_KELAMIN,
            name="jenis_kelamin_kepala",
            label="Jenis Kelamin Kepala Keluarga",
            definition="Jenis kelamin kepala keluarga.",
            aliases=("Jenis Kelamin", "JK"),
        ),
        TANGGAL_LAHIR,
        *(_told_by_dtsen(field) for field in _ATTRIBUTES),
        JUMLAH_ANGGOTA,
    ),
)
