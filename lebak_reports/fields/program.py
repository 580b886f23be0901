"""Columns that the budget, its recipients and the incentive plan share."""

from __future__ import annotations

from lebak_reports.fields.records import Field

KODE_OPD = Field(
    name="kode_opd",
    label="Kode OPD",
    kind="teks",
    definition="Kode perangkat daerah menurut params/opd.yaml.",
    example="OPD-02",
    aliases=("Kode SKPD", "OPD"),
)
KODE_SUBKEGIATAN = Field(
    name="kode_subkegiatan",
    label="Kode Sub Kegiatan",
    kind="teks",
    definition="Kode sub kegiatan menurut nomenklatur Kemendagri, ditulis sebagai teks.",
    example="1.06.05.2.02.0001",
)
NAMA_SUBKEGIATAN = Field(
    name="nama_subkegiatan",
    label="Nama Sub Kegiatan",
    kind="teks",
    definition="Nama sub kegiatan.",
    example="Fasilitasi Bantuan Sosial Kesejahteraan Keluarga",
    aliases=("Sub Kegiatan",),
)
STRATEGI = Field(
    name="strategi",
    label="Strategi",
    kind="bilangan",
    definition=(
        "Strategi Inpres 4/2022: 1 mengurangi beban pengeluaran, 2 meningkatkan pendapatan, "
        "3 menurunkan jumlah kantong kemiskinan."
    ),
    example="1",
    minimum=1,
    maximum=3,
)
JENIS_BELANJA = Field(
    name="jenis_belanja",
    label="Jenis Belanja",
    kind="pilihan",
    definition="Jenis belanja. Gaji, TPP, honorarium, perjalanan dinas terlarang bagi insentif.",
    example="bansos",
    choices=(
        "bansos",
        "hibah",
        "barang_jasa",
        "modal",
        "subsidi",
        "gaji",
        "tpp",
        "honorarium",
        "perjalanan_dinas",
        "lainnya",
    ),
    spellings=(
        ("belanja bantuan sosial", "bansos"),
        ("bantuan sosial", "bansos"),
        ("belanja hibah", "hibah"),
        ("barang dan jasa", "barang_jasa"),
        ("belanja barang dan jasa", "barang_jasa"),
        ("belanja modal", "modal"),
        ("belanja subsidi", "subsidi"),
        ("tambahan penghasilan pegawai", "tpp"),
    ),
)
