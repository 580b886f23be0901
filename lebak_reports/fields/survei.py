"""Households of a sample survey, with the weights and design that its errors need."""

from __future__ import annotations

from dataclasses import replace

from lebak_reports.fields.anggaran import rupiah
from lebak_reports.fields.identitas import ALAMAT, NAMA, NIK
from lebak_reports.fields.records import Field, Schema
from lebak_reports.fields.umum import ID_KELUARGA, JUMLAH_ANGGOTA, KODE_WILAYAH, NOMOR_BARIS

SURVEI = Schema(
    name="survei",
    label="Survei rumah tangga",
    definition=(
        "Satu baris satu rumah tangga contoh survei seperti Susenas, dengan penimbang dan "
        "rancangannya. Nomor rumah tangga hanya disimpan sandinya."
    ),
    key=("id_rumah_tangga",),
    fields=(
        NOMOR_BARIS,
        replace(
            ID_KELUARGA,
            name="id_rumah_tangga",
            label="ID Rumah Tangga",
            definition="Nomor rumah tangga; hanya sandinya (HMAC-SHA256) yang disimpan.",
            example="1",
            aliases=("Nomor Rumah Tangga", "No Ruta", "ID RT", "RENUM"),
        ),
        NAMA,
        NIK,
        ALAMAT,
        replace(
            KODE_WILAYAH,
            definition="Kode kecamatan; kosong bila tidak dibuka. Tidak mewakili kecamatan.",
            example="36.02.09",
            required=False,
            nullable=True,
        ),
        Field(
            name="penimbang",
            label="Penimbang",
            kind="desimal",
            definition="Banyaknya rumah tangga penduduk yang diwakili; lebih dari nol.",
            example="412,5",
            aliases=("Penimbang Rumah Tangga", "FWT", "Weight", "Bobot"),
        ),
        Field(
            name="strata",
            label="Strata",
            kind="teks",
            definition="Strata rancangan contoh, misalnya perkotaan dan perdesaan.",
            example="perdesaan",
            aliases=("Strata Rancangan", "Klasifikasi Daerah"),
        ),
        Field(
            name="psu",
            label="PSU",
            kind="teks",
            definition="Satuan contoh tahap pertama (blok sensus); satu PSU satu strata.",
            example="PSU-001",
            aliases=("Blok Sensus", "NKS", "Nomor Kode Sampel"),
        ),
        rupiah(
            "pengeluaran_per_kapita_rp",
            "Pengeluaran per Kapita (Rp/bulan)",
            "Pengeluaran per orang per bulan.",
            "Pengeluaran per Kapita",
            "KAPITA",
        ),
        replace(
            JUMLAH_ANGGOTA,
            label="Jumlah Anggota Rumah Tangga",
            definition="Banyaknya anggota rumah tangga.",
            required=True,
            aliases=("Jumlah Anggota", "Jumlah ART", "R301"),
        ),
    ),
)
