"""Columns that several inputs share: the family, the place, the period."""

from __future__ import annotations

from dataclasses import replace

from lebak_reports.fields.records import Field

ID_KELUARGA = Field(
    name="id_keluarga",
    label="ID Keluarga P3KE",
    kind="teks",
    definition="Pengenal keluarga dalam P3KE. Hanya sandinya (HMAC-SHA256) yang disimpan.",
    example="3602090000001",
    identity="sandi",
    aliases=("ID Keluarga",),
)
ID_KELUARGA_RUJUKAN = replace(ID_KELUARGA, aliases=("ID Keluarga", "ID Keluarga DTSEN"))
"""The family that a row of another input is about, in whichever register it stands."""
KODE_WILAYAH = Field(
    name="kode_wilayah",
    label="Kode Kemdagri",
    kind="kode_wilayah",
    definition="Kode Kemendagri kecamatan atau desa/kelurahan, bertitik atau rapat.",
    example="36.02.09.2001",
    aliases=("Kode Kemendagri", "Kode Kemendagri Desa", "Kode Wilayah"),
)
KODE_DESA = Field(
    name="kode_desa",
    label="Kode Desa",
    kind="kode_desa",
    definition="Kode Kemendagri desa/kelurahan; harus di dalam kecamatan baris itu.",
    example="36.02.09.2001",
    required=False,
    nullable=True,
    aliases=("Kode Desa/Kelurahan",),
)
TEMPAT = (
    Field(
        name="provinsi",
        label="Provinsi",
        kind="teks",
        definition="Nama provinsi; tidak disimpan.",
        example="BANTEN",
        required=False,
        nullable=True,
        use="abaikan",
    ),
    Field(
        name="kabupaten",
        label="Kabupaten/Kota",
        kind="teks",
        definition="Nama kabupaten/kota; tidak disimpan.",
        example="LEBAK",
        required=False,
        nullable=True,
        aliases=("Kabupaten", "Kab/Kota"),
        use="abaikan",
    ),
    Field(
        name="kecamatan",
        label="Kecamatan",
        kind="kode_wilayah",
        definition="Nama kecamatan; diperiksa terhadap Kode Kemdagri, lalu tidak disimpan.",
        example="BANJARSARI",
        required=False,
        nullable=True,
        aliases=("Nama Kecamatan",),
        use="periksa",
    ),
    Field(
        name="desa",
        label="Desa/Kelurahan",
        kind="teks",
        definition="Nama desa atau kelurahan; tidak disimpan.",
        example="CONTOH DESA",
        required=False,
        nullable=True,
        aliases=("Desa", "Kelurahan", "Nama Desa"),
        use="abaikan",
    ),
    KODE_WILAYAH,
    KODE_DESA,
)
NOMOR_BARIS = Field(
    name="nomor_baris",
    label="No",
    kind="teks",
    definition="Nomor urut baris; tidak disimpan.",
    example="1",
    required=False,
    nullable=True,
    aliases=("Nomor", "No Urut"),
    use="abaikan",
)
JENIS_KELAMIN = Field(
    name="jenis_kelamin",
    label="Jenis Kelamin",
    kind="pilihan",
    definition="Jenis kelamin.",
    example="Perempuan",
    required=False,
    nullable=True,
    choices=("laki-laki", "perempuan"),
    spellings=(("L", "laki-laki"), ("P", "perempuan"), ("pria", "laki-laki")),
)
PERIODE = Field(
    name="periode",
    label="Periode",
    kind="triwulan",
    definition="Triwulan yang diterangkan baris itu.",
    example="2024Q3",
    aliases=("Triwulan",),
)
DESIL = Field(
    name="desil",
    label="Desil Kesejahteraan",
    kind="bilangan",
    definition="Desil kesejahteraan keluarga menurut P3KE; 1 yang terendah.",
    example="1",
    aliases=("Desil",),
    minimum=1,
    maximum=10,
)
JUMLAH_ANGGOTA = Field(
    name="jumlah_anggota",
    label="Jumlah Anggota Keluarga",
    kind="bilangan",
    definition="Banyaknya anggota keluarga; dipakai bila berkas individu tidak memuatnya.",
    example="4",
    required=False,
    unit="jiwa",
    aliases=("Jumlah Anggota", "Jumlah ART", "Jumlah Jiwa", "Jml Anggota Keluarga"),
    minimum=1,
    maximum=30,
)


def category(name: str, label: str, example: str, *aliases: str) -> Field:
    """Describe an optional attribute whose values P3KE does not document."""
    return Field(
        name=name,
        label=label,
        kind="kategori",
        definition=f"{label} menurut pendataan P3KE.",
        example=example,
        required=False,
        nullable=True,
        aliases=aliases,
    )


def flag(name: str, label: str, *aliases: str) -> Field:
    """Describe an optional yes/no attribute."""
    return Field(
        name=name,
        label=label,
        kind="ya_tidak",
        definition=f"{label}: ya atau tidak menurut P3KE; kosong berarti tidak diketahui.",
        example="TIDAK",
        required=False,
        nullable=True,
        aliases=aliases,
    )


def ignored(field: Field) -> Field:
    """Return the same column, recognised and never read."""
    return replace(field, required=False, use="abaikan")
