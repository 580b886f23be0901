"""The tagged budget and the people it reached."""

from __future__ import annotations

from dataclasses import replace

from lebak_reports.fields.identitas import ALAMAT, NAMA, NIK
from lebak_reports.fields.program import (
    JENIS_BELANJA,
    KODE_OPD,
    KODE_SUBKEGIATAN,
    NAMA_SUBKEGIATAN,
    STRATEGI,
)
from lebak_reports.fields.records import Field, Schema
from lebak_reports.fields.umum import (
    ID_KELUARGA_RUJUKAN,
    KODE_WILAYAH,
    NOMOR_BARIS,
    PERIODE,
    TEMPAT,
)


def rupiah(name: str, label: str, definition: str, *aliases: str) -> Field:
    """Describe an amount in whole rupiah, zero or more."""
    return Field(
        name=name,
        label=label,
        kind="rupiah",
        definition=definition,
        example="Rp 1.234.567,00",
        unit="rupiah",
        aliases=aliases,
        minimum=0,
    )


ANGGARAN = Schema(
    name="anggaran",
    label="Anggaran bertanda kemiskinan ekstrem",
    definition=(
        "Satu baris satu sub kegiatan per OPD, sumber dana, jenis belanja dan lokasi. Realisasi "
        "kumulatif sejak awal tahun sampai dengan triwulan itu."
    ),
    key=("kode_opd", "kode_subkegiatan", "sumber_dana", "jenis_belanja", "kode_wilayah"),
    fields=(
        NOMOR_BARIS,
        PERIODE,
        KODE_OPD,
        KODE_SUBKEGIATAN,
        NAMA_SUBKEGIATAN,
        STRATEGI,
        Field(
            name="penandaan",
            label="Penandaan",
            kind="pilihan",
            definition="Penandaan belanja KE menurut PMK 97/2023 pasal 3.",
            example="langsung",
            aliases=("Tag", "Penandaan KE"),
            choices=("langsung", "tidak_langsung", "penunjang", "bukan"),
        ),
        Field(
            name="sumber_dana",
            label="Sumber Dana",
            kind="pilihan",
            definition="Sumber dana; IF-KE adalah insentif fiskal kemiskinan ekstrem.",
            example="IF-KE",
            choices=(
                "PAD/DAU",
                "DAK",
                "DBHCHT",
                "IF-KE",
                "IF-lain",
                "APBN",
                "APBDes",
                "CSR/Baznas",
            ),
            spellings=(
                ("PAD", "PAD/DAU"),
                ("DAU", "PAD/DAU"),
                ("CSR", "CSR/Baznas"),
                ("Baznas", "CSR/Baznas"),
                ("Dana Desa", "APBDes"),
            ),
        ),
        JENIS_BELANJA,
        rupiah("pagu_murni_rp", "Pagu Murni", "Pagu APBD murni.", "Pagu Murni (Rp)"),
        rupiah(
            "pagu_perubahan_rp",
            "Pagu Perubahan",
            "Pagu APBD perubahan; sama dengan pagu murni sebelum ada perubahan.",
            "Pagu Perubahan (Rp)",
            "Pagu",
        ),
        rupiah(
            "realisasi_rp",
            "Realisasi",
            "Realisasi kumulatif sampai dengan triwulan itu.",
            "Realisasi (Rp)",
            "Realisasi Kumulatif",
            "Realisasi s.d. Triwulan",
        ),
        Field(
            name="target_fisik",
            label="Target Fisik",
            kind="teks",
            definition="Sasaran keluaran dengan satuannya.",
            example="120 unit",
            required=False,
            nullable=True,
            aliases=("Fisik Target",),
        ),
        Field(
            name="realisasi_fisik_ratio",
            label="Realisasi Fisik (%)",
            kind="persen",
            definition="Kemajuan fisik kumulatif, ditulis 0 sampai 100.",
            example="45,5",
            required=False,
            nullable=True,
            unit="persen",
            aliases=("Fisik Realisasi (%)",),
            minimum=0,
            maximum=1,
        ),
        replace(
            KODE_WILAYAH,
            definition="Kode kecamatan lokasi; kosong bila untuk seluruh kabupaten.",
            example="36.02.09",
            nullable=True,
            aliases=(*KODE_WILAYAH.aliases, "Lokasi", "Kode Lokasi"),
        ),
        Field(
            name="penjelasan",
            label="Penjelasan",
            kind="uraian",
            definition="Wajib bila realisasi melebihi pagu atau turun dari triwulan sebelumnya.",
            example="Pengembalian sisa uang persediaan",
            required=False,
            nullable=True,
            aliases=("Keterangan",),
        ),
    ),
)
PENERIMA = Schema(
    name="penerima",
    label="Penerima program",
    definition="Satu baris satu bantuan yang diterima satu keluarga; kumulatif tahun berjalan.",
    key=("periode", "kode_subkegiatan", "id_keluarga", "jenis_bantuan", "tanggal"),
    fields=(
        NOMOR_BARIS,
        PERIODE,
        KODE_SUBKEGIATAN,
        ID_KELUARGA_RUJUKAN,
        *TEMPAT,
        NAMA,
        NIK,
        ALAMAT,
        Field(
            name="jenis_bantuan",
            label="Jenis Bantuan",
            kind="kategori",
            definition="Bentuk bantuan.",
            example="Paket sembako",
            aliases=("Bantuan",),
        ),
        rupiah("nilai_rp", "Nilai", "Nilai bantuan.", "Nilai (Rp)", "Nilai Bantuan"),
        Field(
            name="tanggal",
            label="Tanggal",
            kind="tanggal",
            definition="Tanggal bantuan diterima.",
            example="25/09/2024",
            aliases=("Tanggal Terima", "Tanggal Penyaluran"),
        ),
        Field(
            name="hanya_ke",
            label="Hanya KE",
            kind="ya_tidak",
            definition="Apakah aturan program membatasi penerima pada keluarga KE.",
            example="Ya",
            aliases=("Khusus KE",),
        ),
    ),
)
