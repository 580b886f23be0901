"""The desa and kelurahan, and which of them have their own poverty team and berita acara."""

from __future__ import annotations

from dataclasses import replace

from lebak_reports.fields.records import Field, Schema
from lebak_reports.fields.umum import KODE_DESA, KODE_WILAYAH, NOMOR_BARIS

DESA = Schema(
    name="desa",
    label="Desa dan kelurahan",
    definition="Satu baris satu desa atau kelurahan, dengan TKPKD dan berita acara musyawarahnya.",
    key=("kode_desa",),
    fields=(
        NOMOR_BARIS,
        replace(
            KODE_DESA,
            required=True,
            nullable=False,
            aliases=(*KODE_DESA.aliases, KODE_WILAYAH.label, *KODE_WILAYAH.aliases),
        ),
        replace(
            KODE_WILAYAH,
            label="Kode Kecamatan",
            definition="Kode atau nama kecamatan; diturunkan dari kode desa bila tidak ada.",
            example="36.02.09",
            required=False,
            aliases=("Kecamatan", "Nama Kecamatan"),
        ),
        Field(
            name="nama",
            label="Nama Desa/Kelurahan",
            kind="teks",
            definition="Nama desa atau kelurahan.",
            example="Contoh",
            aliases=("Desa/Kelurahan", "Desa", "Nama Desa", "Nama"),
        ),
        Field(
            name="jenis",
            label="Jenis",
            kind="pilihan",
            definition="Desa atau kelurahan.",
            example="desa",
            choices=("desa", "kelurahan"),
            spellings=(("kel", "kelurahan"),),
        ),
        Field(
            name="ada_tkpkd",
            label="Ada TKPKD",
            kind="ya_tidak",
            definition="Apakah TKPKD tingkat desa/kelurahan sudah dibentuk.",
            example="Ya",
            aliases=("TKPKD Desa", "TKPKD"),
        ),
        Field(
            name="no_ba_musdes",
            label="No BA Musdes",
            kind="teks",
            definition="Nomor berita acara musyawarah; kosong bila belum ada.",
            example="140/012/BA-MUSDES/IV/2024",
            nullable=True,
            aliases=("Nomor BA Musdes", "Nomor Berita Acara"),
        ),
        Field(
            name="tanggal_ba",
            label="Tanggal BA",
            kind="tanggal",
            definition="Tanggal berita acara; kosong bila belum ada.",
            example="25/04/2024",
            nullable=True,
            aliases=("Tanggal Berita Acara", "Tgl BA"),
        ),
    ),
)
