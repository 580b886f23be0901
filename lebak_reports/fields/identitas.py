"""Columns that identify a person: read, never landed."""

from __future__ import annotations

from dataclasses import replace

from lebak_reports.fields.records import Field


def identity_to_drop(name: str, label: str, *aliases: str) -> Field:
    """Describe a column that identifies a person and is dropped at the door."""
    return Field(
        name=name,
        label=label,
        kind="teks",
        definition="Identitas pribadi; dibuang saat dibaca dan tidak pernah disimpan.",
        example="(tidak dicontohkan)",
        required=False,
        nullable=True,
        identity="buang",
        aliases=aliases,
        use="abaikan",
    )


NIK = identity_to_drop("nik", "NIK", "NIK Kepala Keluarga", "Nomor Induk Kependudukan")
NOMOR_KK = identity_to_drop("nomor_kk", "No KK", "Nomor KK", "Nomor Kartu Keluarga")
NAMA = identity_to_drop("nama", "Nama", "Nama Lengkap", "Nama Penerima")
ALAMAT = identity_to_drop("alamat", "Alamat", "Alamat Lengkap")
# As a date it is no search term of the privacy gate: every report is full of dates.
TANGGAL_LAHIR = replace(
    identity_to_drop("tanggal_lahir", "Tanggal Lahir", "Tgl Lahir"), kind="tanggal"
)
