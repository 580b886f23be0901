"""The P3KE register: families and their members."""

from __future__ import annotations

from dataclasses import replace

from lebak_reports.fields.identitas import (
    ALAMAT,
    NAMA,
    NIK,
    NOMOR_KK,
    TANGGAL_LAHIR,
    identity_to_drop,
)
from lebak_reports.fields.records import Field, Schema
from lebak_reports.fields.umum import (
    DESIL,
    ID_KELUARGA,
    ID_KELUARGA_RUJUKAN,
    JENIS_KELAMIN,
    JUMLAH_ANGGOTA,
    NOMOR_BARIS,
    TEMPAT,
    category,
    flag,
    ignored,
)

PADAN = Field(
    name="is_padan",
    label="Padan Dukcapil",
    kind="ya_tidak",
    definition="Apakah NIK padan dengan data Dukcapil.",
    example="Padan",
    aliases=("Padan", "Status Padan"),
)
_PENERIMA = (
    flag("penerima_bpnt", "Penerima BPNT", "BPNT"),
    flag("penerima_bpum", "Penerima BPUM", "BPUM"),
    flag("penerima_bst", "Penerima BST", "BST"),
    flag("penerima_pkh", "Penerima PKH", "PKH"),
    flag("penerima_sembako", "Penerima SEMBAKO", "SEMBAKO"),
    flag("resiko_stunting", "Resiko Stunting", "Risiko Stunting"),
)
SASARAN_KELUARGA = Schema(
    name="sasaran_keluarga",
    label="Sasaran keluarga P3KE",
    definition=(
        "Satu baris satu keluarga. Berkas 'Keluarga' P3KE sebagaimana diterima dari Kemenko PMK, "
        "30 atau 31 kolom dalam urutan apa pun."
    ),
    mandatory=True,
    key=("id_keluarga",),
    register="P3KE",
    fields=(
        NOMOR_BARIS,
        ID_KELUARGA,
        *TEMPAT,
        DESIL,
        ALAMAT,
        identity_to_drop("nama_kepala_keluarga", "Kepala Keluarga", "Nama Kepala Keluarga", "Nama"),
        NIK,
        NOMOR_KK,
        PADAN,
        replace(
            JENIS_KELAMIN,
            name="jenis_kelamin_kepala",
            definition="Jenis kelamin kepala keluarga.",
            aliases=("Jenis Kelamin Kepala Keluarga", "JK"),
        ),
        TANGGAL_LAHIR,
        category("pekerjaan", "Pekerjaan", "Buruh tani"),
        category("pendidikan", "Pendidikan", "Tamat SD/sederajat"),
        category("kepemilikan_rumah", "Kepemilikan Rumah", "Milik sendiri"),
        flag(
            "has_simpanan",
            "Memiliki Simpanan Uang/Perhiasan/Ternak/Lainnya",
            "Memiliki Simpanan",
        ),
        category("jenis_atap", "Jenis Atap", "Genteng"),
        category("jenis_dinding", "Jenis Dinding", "Bambu"),
        category("jenis_lantai", "Jenis Lantai", "Semen"),
        category("sumber_penerangan", "Sumber Penerangan", "Listrik PLN"),
        category("bahan_bakar", "Bahan Bakar Memasak", "Kayu bakar", "Bahan Bakar"),
        category("sumber_air", "Sumber Air Minum", "Sumur terlindung"),
        category("fasilitas_bab", "Memiliki Fasilitas Buang Air Besar", "Ya, sendiri"),
        *_PENERIMA,
        JUMLAH_ANGGOTA,
    ),
)
_HUBUNGAN = replace(
    category("hubungan", "Hubungan dengan Kepala Keluarga", "Anak", "Hubungan"),
    definition="Hubungan dengan kepala keluarga.",
)
KELOMPOK_USIA = ("<7", "7-12", "13-15", "16-18", "19-21", "22-59", "60+")
_USIA = tuple(
    replace(flag(f"usia_{position}", f"Usia {kelompok}", kelompok), use="periksa")
    for position, kelompok in enumerate(KELOMPOK_USIA)
)
INDIVIDU = Schema(
    name="individu",
    label="Individu P3KE",
    definition=(
        "Satu baris satu orang. Berkas 'Individu' P3KE; banyak barisnya per keluarga adalah "
        "jumlah jiwa. Tujuh kolom usia disatukan menjadi kelompok_usia."
    ),
    key=("id_individu",),
    fields=(
        NOMOR_BARIS,
        ID_KELUARGA_RUJUKAN,
        *TEMPAT,
        ignored(DESIL),
        ALAMAT,
        replace(
            ID_KELUARGA,
            name="id_individu",
            label="ID Individu",
            definition="Pengenal orang dalam P3KE; diperiksa keunikannya, lalu dibuang.",
            example="360209000000101",
            required=False,
            aliases=("ID Individu P3KE",),
            use="periksa",
        ),
        NAMA,
        NIK,
        ignored(PADAN),
        JENIS_KELAMIN,
        _HUBUNGAN,
        TANGGAL_LAHIR,
        ignored(category("status_kawin", "Status Kawin", "Kawin")),
        ignored(category("pekerjaan", "Pekerjaan", "Tidak bekerja")),
        ignored(category("pendidikan", "Pendidikan", "Tamat SD/sederajat")),
        *_USIA,
        *(ignored(field) for field in _PENERIMA),
    ),
)
