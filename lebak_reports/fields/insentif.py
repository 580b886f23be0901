"""The insentif fiskal: what the decree granted, and the plan by month."""

from __future__ import annotations

from lebak_reports.fields.anggaran import rupiah
from lebak_reports.fields.program import (
    JENIS_BELANJA,
    KODE_OPD,
    KODE_SUBKEGIATAN,
    NAMA_SUBKEGIATAN,
    STRATEGI,
)
from lebak_reports.fields.records import Field, Schema
from lebak_reports.fields.umum import NOMOR_BARIS

TAHAP = Field(
    name="tahap",
    label="Tahap",
    kind="bilangan",
    definition="Tahap penyaluran.",
    example="1",
    minimum=1,
    maximum=2,
)
INSENTIF = Schema(
    name="insentif",
    label="Insentif fiskal",
    definition="Satu baris satu tahap penyaluran insentif fiskal tahun berjalan.",
    key=("tahun", "tahap"),
    fields=(
        NOMOR_BARIS,
        Field(
            name="tahun",
            label="Tahun",
            kind="bilangan",
            definition="Tahun anggaran.",
            example="2024",
            minimum=2020,
            maximum=2099,
        ),
        Field(
            name="kategori",
            label="Kategori",
            kind="teks",
            definition="Kategori insentif menurut KMK.",
            example="Penghapusan kemiskinan ekstrem",
        ),
        Field(
            name="no_kmk",
            label="No KMK",
            kind="teks",
            definition="Nomor Keputusan Menteri Keuangan yang menetapkan pagu.",
            example="353/2024",
            aliases=("Nomor KMK",),
        ),
        Field(
            name="tanggal_kmk",
            label="Tanggal KMK",
            kind="tanggal",
            definition="Tanggal KMK.",
            example="18/09/2024",
            required=False,
            nullable=True,
        ),
        TAHAP,
        rupiah("pagu_rp", "Pagu", "Pagu tahap itu.", "Pagu (Rp)", "Pagu Tahap"),
        Field(
            name="tanggal_salur",
            label="Tanggal Salur",
            kind="tanggal",
            definition="Tanggal masuk RKUD; kosong bila belum disalurkan.",
            example="30/09/2024",
            required=False,
            nullable=True,
            aliases=("Tgl Salur",),
        ),
        rupiah(
            "nilai_salur_rp",
            "Nilai Salur",
            "Nilai yang masuk RKUD; 0 bila belum disalurkan.",
            "Nilai Salur (Rp)",
        ),
        rupiah(
            "realisasi_rp",
            "Realisasi",
            "Realisasi kumulatif tahap itu.",
            "Realisasi (Rp)",
        ),
        Field(
            name="tanggal_lapor",
            label="Tanggal Lapor SIKD",
            kind="tanggal",
            definition="Tanggal laporan realisasi penyerapan dikirim; kosong bila belum.",
            example="11/11/2024",
            required=False,
            nullable=True,
            aliases=("Tanggal Lapor", "Tgl Lapor SIKD"),
        ),
        Field(
            name="penandatangan",
            label="Penandatangan",
            kind="teks",
            definition="Jabatan penanda tangan laporan: kepala daerah, wakil, atau PPKD.",
            example="PPKD",
            required=False,
            nullable=True,
        ),
    ),
)
RENCANA_INSENTIF = Schema(
    name="rencana_insentif",
    label="Rencana penggunaan insentif fiskal",
    definition="Satu baris satu bulan dari satu sub kegiatan, tahap, dan jenis belanja.",
    key=("tahap", "kode_opd", "kode_subkegiatan", "jenis_belanja", "bulan"),
    fields=(
        NOMOR_BARIS,
        TAHAP,
        KODE_SUBKEGIATAN,
        NAMA_SUBKEGIATAN,
        KODE_OPD,
        STRATEGI,
        JENIS_BELANJA,
        Field(
            name="bulan",
            label="Bulan",
            kind="bulan",
            definition="Bulan rencana.",
            example="2024-10",
        ),
        rupiah("rencana_rp", "Rencana", "Rencana belanja bulan itu.", "Rencana (Rp)"),
        Field(
            name="realisasi_rp",
            label="Realisasi",
            kind="rupiah",
            definition="Realisasi bulan itu saja; kosong bagi bulan sesudah tanggal data.",
            example="Rp 1.234.567,00",
            nullable=True,
            unit="rupiah",
            aliases=("Realisasi (Rp)",),
            minimum=0,
        ),
    ),
)
