"""Official figures of the kabupaten, the province and the country: what surveys published."""

from __future__ import annotations

from lebak_reports.fields.records import Field, Schema
from lebak_reports.fields.umum import NOMOR_BARIS

TAHUN = Field(
    name="tahun",
    label="Tahun",
    kind="bilangan",
    definition="Tahun yang diterangkan baris itu.",
    example="2024",
    minimum=2000,
    maximum=2099,
)
SUMBER = Field(
    name="sumber",
    label="Sumber",
    kind="teks",
    definition="Publikasi atau alamat halaman; angka tanpa sumber ditolak.",
    example="BPS Kabupaten Lebak, Lebak Dalam Angka 2025, tabel 4.3.1",
    aliases=("Publikasi", "Sumber URL", "Sumber Data"),
)
INDIKATOR_MAKRO = Schema(
    name="indikator_makro",
    label="Indikator makro",
    definition=(
        "Satu baris satu angka resmi menurut wilayah, tahun, bulan, garis, dan rilis. Persen "
        "disimpan sebagai rasio; kecamatan tidak diterima karena Susenas tidak mewakilinya."
    ),
    key=("kode_wilayah", "tahun", "bulan", "indikator", "garis", "rilis"),
    fields=(
        NOMOR_BARIS,
        Field(
            name="kode_wilayah",
            label="Kode Wilayah",
            kind="pilihan",
            definition="36.02 Kabupaten Lebak, 36 Provinsi Banten, atau 00 Indonesia.",
            example="36.02",
            aliases=("Kode Kemdagri", "Kode Kemendagri", "Kode BPS", "Wilayah"),
            choices=("36.02", "36", "00"),
            spellings=(
                ("Kabupaten Lebak", "36.02"),
                ("Lebak", "36.02"),
                ("Provinsi Banten", "36"),
                ("Banten", "36"),
                ("3600", "36"),
                ("Indonesia", "00"),
                ("Nasional", "00"),
                ("0000", "00"),
            ),
        ),
        TAHUN,
        Field(
            name="bulan",
            label="Bulan",
            kind="bilangan",
            definition="Bulan pendataan, 1 sampai 12; Susenas Maret ditulis 3.",
            example="3",
            minimum=1,
            maximum=12,
        ),
        Field(
            name="indikator",
            label="Indikator",
            kind="pilihan",
            definition=(
                "P0 persentase penduduk miskin, P1 kedalaman, P2 keparahan, KE persentase penduduk "
                "miskin ekstrem, GK garis kemiskinan."
            ),
            example="P0",
            choices=("P0", "P1", "P2", "KE", "GK"),
            spellings=(
                ("Persentase Penduduk Miskin", "P0"),
                ("Indeks Kedalaman Kemiskinan", "P1"),
                ("Indeks Keparahan Kemiskinan", "P2"),
                ("Kemiskinan Ekstrem", "KE"),
                ("Garis Kemiskinan", "GK"),
            ),
        ),
        Field(
            name="nilai",
            label="Nilai",
            kind="desimal",
            definition="Nilai dalam satuan baris itu; disimpan sebagai rasio atau rupiah.",
            example="8,44",
            aliases=("Angka",),
            minimum=0,
        ),
        Field(
            name="satuan",
            label="Satuan",
            kind="pilihan",
            definition="Satuan nilai sebagaimana ditulis; tersimpan rasio atau rupiah.",
            example="persen",
            choices=("persen", "rasio", "rupiah"),
            spellings=(
                ("%", "persen"),
                ("indeks", "persen"),
                ("rupiah per kapita per bulan", "rupiah"),
                ("Rp/kapita/bulan", "rupiah"),
                ("Rp", "rupiah"),
            ),
        ),
        Field(
            name="garis",
            label="Garis",
            kind="teks",
            definition="Garis yang dipakai; angka dengan garis berbeda tidak diperkurangkan.",
            example="Garis kemiskinan nasional BPS",
            aliases=("Garis Kemiskinan Acuan",),
        ),
        Field(
            name="metode",
            label="Metode",
            kind="teks",
            definition="Cara mengukur: survei, pengeluaran atau pendapatan, deflator.",
            example="Susenas Maret, pengeluaran per kapita",
        ),
        SUMBER,
        Field(
            name="rilis",
            label="Rilis",
            kind="teks",
            definition="Rilis yang memuat angka; revisi mempunyai nama rilis sendiri.",
            example="BRS Juli 2024",
        ),
        Field(
            name="tanggal_rilis",
            label="Tanggal Rilis",
            kind="tanggal",
            definition="Tanggal angka diterbitkan.",
            example="01/07/2024",
            required=False,
            nullable=True,
            aliases=("Tgl Rilis",),
        ),
        Field(
            name="rse_ratio",
            label="RSE (%)",
            kind="persen",
            definition="Galat baku relatif, ditulis 0 sampai 100; kosong bila tidak terbit.",
            example="5,2",
            required=False,
            nullable=True,
            unit="persen",
            aliases=("Relative Standard Error",),
            minimum=0,
            maximum=1,
        ),
    ),
)
