"""Families that entered or left the list, one reason each."""

from __future__ import annotations

from dataclasses import replace

from lebak_reports.fields.identitas import NAMA, NIK
from lebak_reports.fields.records import Field, Schema
from lebak_reports.fields.umum import ID_KELUARGA_RUJUKAN, NOMOR_BARIS, PERIODE, TEMPAT

ALASAN_KELUAR = (
    "graduasi",
    "koreksi_data",
    "ganda",
    "meninggal",
    "pindah_keluar",
    "perubahan_kriteria",
    "tidak_diketahui",
)
ALASAN_MASUK = ("masuk_baru", "usulan_diterima", "pindah_masuk")

STATUS_TRIWULAN = Schema(
    name="status_triwulan",
    label="Perubahan status keluarga",
    definition=(
        "Satu baris satu keluarga yang masuk atau keluar daftar KE. Kumulatif: berkas triwulan III "
        "memuat triwulan I sampai III tahun itu."
    ),
    key=("id_keluarga", "periode", "arah"),
    fields=(
        NOMOR_BARIS,
        ID_KELUARGA_RUJUKAN,
        *TEMPAT,
        NAMA,
        NIK,
        replace(PERIODE, definition="Triwulan terjadinya perubahan."),
        Field(
            name="jenis_perubahan",
            label="Jenis Perubahan",
            kind="pilihan",
            definition="Alasan perubahan; daftar yang sama di seluruh laporan.",
            example="graduasi",
            aliases=("Alasan Perubahan",),
            choices=(*ALASAN_KELUAR, *ALASAN_MASUK),
            spellings=(("data ganda", "ganda"), ("meninggal dunia", "meninggal")),
        ),
        Field(
            name="arah",
            label="Arah",
            kind="pilihan",
            definition="Keluar dari atau masuk ke daftar; diturunkan dari jenis bila tidak ada.",
            example="keluar",
            required=False,
            choices=("keluar", "masuk"),
        ),
        Field(
            name="jumlah_jiwa",
            label="Jumlah Jiwa",
            kind="bilangan",
            definition="Banyaknya anggota keluarga saat berubah.",
            example="4",
            unit="jiwa",
            aliases=("Jumlah Anggota Keluarga", "Jumlah Anggota"),
            minimum=1,
            maximum=30,
        ),
    ),
)
