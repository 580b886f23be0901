"""What verification in the villages found, family by family."""

from __future__ import annotations

from dataclasses import replace

from lebak_reports.fields.identitas import ALAMAT, NIK, NOMOR_KK, identity_to_drop
from lebak_reports.fields.records import Field, Schema
from lebak_reports.fields.umum import ID_KELUARGA, NOMOR_BARIS, TEMPAT, not_stored

VERVAL = Schema(
    name="verval",
    label="Hasil verifikasi dan validasi",
    definition=(
        "Satu baris satu keluarga yang sudah diverifikasi lewat musyawarah desa/kelurahan. "
        "Keluarga tanpa baris berstatus belum."
    ),
    mandatory=False,
    key=("id_keluarga",),
    fields=(
        NOMOR_BARIS,
        ID_KELUARGA,
        *(not_stored(replace(field, required=False, nullable=True)) for field in TEMPAT),
        identity_to_drop("nama", "Nama", "Kepala Keluarga", "Nama Kepala Keluarga"),
        NIK,
        NOMOR_KK,
        ALAMAT,
        identity_to_drop("nama_perbaikan", "nama_perbaikan"),
        identity_to_drop("nik_perbaikan", "NIK_perbaikan"),
        identity_to_drop("keterangan", "VERVAL_keterangan", "Keterangan"),
        Field(
            name="status_verval",
            label="Status Verval",
            kind="pilihan",
            definition="Hasil verifikasi keluarga.",
            example="memenuhi",
            aliases=("VERVAL_memenuhi_kriteria_P3KE", "VERVAL_memenuhi_kriteria", "Hasil Verval"),
            choices=(
                "belum",
                "memenuhi",
                "tidak_memenuhi",
                "meninggal",
                "pindah",
                "ganda",
                "tidak_ditemukan",
                "usulan_baru",
            ),
            spellings=(
                ("Ya", "memenuhi"),
                ("Tidak", "tidak_memenuhi"),
                ("memenuhi kriteria", "memenuhi"),
                ("tidak memenuhi kriteria", "tidak_memenuhi"),
                ("meninggal dunia", "meninggal"),
                ("belum diverifikasi", "belum"),
                ("data ganda", "ganda"),
            ),
        ),
        Field(
            name="alasan",
            label="Alasan",
            kind="pilihan",
            definition="Alasan keluarga tidak memenuhi kriteria; teks lain dicatat 'lainnya'.",
            example="mampu",
            required=False,
            nullable=True,
            aliases=("VERVAL_alasan_tidak_memenuhi_kriteria_P3KE", "Alasan Tidak Memenuhi"),
            choices=(
                "mampu",
                "asn_pppk",
                "meninggal",
                "pindah",
                "ganda",
                "tidak_ditemukan",
                "lainnya",
            ),
            spellings=(
                ("sudah mampu", "mampu"),
                ("ASN", "asn_pppk"),
                ("PPPK", "asn_pppk"),
                ("PNS", "asn_pppk"),
                ("meninggal dunia", "meninggal"),
                ("data ganda", "ganda"),
            ),
            otherwise="lainnya",
        ),
        Field(
            name="tanggal_verval",
            label="Tanggal Verval",
            kind="tanggal",
            definition="Tanggal verifikasi.",
            example="25/04/2024",
            required=False,
            nullable=True,
            aliases=("Tgl Verval", "tgl_verval"),
        ),
        Field(
            name="no_ba_musdes",
            label="No BA Musdes",
            kind="teks",
            definition="Nomor berita acara musyawarah desa/kelurahan.",
            example="140/012/BA-MUSDES/IV/2024",
            required=False,
            nullable=True,
            aliases=("No. BA Musdes", "Nomor BA Musdes", "Nomor Berita Acara"),
        ),
        Field(
            name="no_sk",
            label="No SK",
            kind="teks",
            definition="Nomor SK Bupati yang menetapkan keluarga itu sebagai sasaran.",
            example="400.9/Kep.000-Bapperida/2024",
            required=False,
            nullable=True,
            aliases=("No. SK", "Nomor SK", "No SK Bupati"),
        ),
    ),
)
