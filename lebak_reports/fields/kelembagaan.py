"""What the institutions do: KLASIK, the questions of Matriks 1, follow-ups, who reported."""

from __future__ import annotations

from dataclasses import replace

from lebak_reports.fields.makro import SUMBER
from lebak_reports.fields.perencanaan import CAPAIAN, SATUAN, TARGET
from lebak_reports.fields.program import KODE_OPD
from lebak_reports.fields.records import Field, Schema
from lebak_reports.fields.umum import NOMOR_BARIS, PERIODE


def free_text(name: str, label: str, definition: str, example: str, *aliases: str) -> Field:
    """Describe a column of free text that may be empty; numbers like a NIK are refused in it."""
    return Field(
        name=name,
        label=label,
        kind="uraian",
        definition=definition,
        example=example,
        nullable=True,
        aliases=aliases,
    )


PIC = free_text("pic", "PIC", "Jabatan penanggung jawab; nama orang tidak diperlukan.", "Camat")
KLASIK = Schema(
    name="klasik",
    label="KLASIK: stunting, inflasi, kemiskinan ekstrem",
    definition="Satu baris satu indikator KLASIK dengan target dan capaiannya triwulan itu.",
    key=("topik", "indikator"),
    fields=(
        NOMOR_BARIS,
        PERIODE,
        Field(
            name="topik",
            label="Topik",
            kind="pilihan",
            definition="Salah satu dari tiga topik KLASIK.",
            example="stunting",
            choices=("stunting", "inflasi", "kemiskinan_ekstrem"),
            spellings=(("KE", "kemiskinan_ekstrem"),),
        ),
        Field(
            name="indikator",
            label="Indikator",
            kind="teks",
            definition="Nama indikator.",
            example="Prevalensi stunting balita",
        ),
        replace(SATUAN, example="persen"),
        TARGET,
        CAPAIAN,
        Field(
            name="opd_penanggung_jawab",
            label="OPD Penanggung Jawab",
            kind="teks",
            definition="Kode OPD menurut params/opd.yaml.",
            example="OPD-06",
            aliases=("OPD", "Penanggung Jawab"),
        ),
        SUMBER,
    ),
)
MATRIKS1 = Schema(
    name="matriks1",
    label="Matriks 1",
    definition="Satu baris satu pertanyaan Matriks 1; jawaban kosong berarti belum dijawab.",
    key=("no_pertanyaan",),
    fields=(
        Field(
            name="no_pertanyaan",
            label="No Pertanyaan",
            kind="bilangan",
            definition="Nomor pertanyaan.",
            example="1",
            aliases=("No", "Nomor Pertanyaan"),
            minimum=1,
            maximum=28,
        ),
        Field(
            name="topik",
            label="Topik",
            kind="bilangan",
            definition="Nomor topik.",
            example="1",
            minimum=1,
            maximum=5,
        ),
        replace(
            free_text("pertanyaan", "Pertanyaan", "Bunyi pertanyaan.", "Apakah SK Bupati ada?"),
            nullable=False,
        ),
        free_text("jawaban", "Jawaban", "Jawaban daerah.", "Ada, ditetapkan Mei 2024"),
        free_text("bukti_dukung", "Bukti Dukung", "Dokumen pendukung.", "SK Bupati"),
        PIC,
    ),
)
TINDAK_LANJUT = Schema(
    name="tindak_lanjut",
    label="Tindak lanjut rapat triwulanan",
    definition="Satu baris satu keputusan rapat, dengan penanggung jawab, tenggat, dan status.",
    key=("no",),
    fields=(
        Field(
            name="no",
            label="No",
            kind="bilangan",
            definition="Nomor tindak lanjut.",
            example="1",
            aliases=("Nomor", "No Tindak Lanjut"),
            minimum=1,
        ),
        replace(
            free_text("rapat", "Rapat", "Nama rapat.", "Rapat triwulan III TKPKD"), nullable=False
        ),
        Field(
            name="tanggal_rapat",
            label="Tanggal Rapat",
            kind="tanggal",
            definition="Tanggal rapat.",
            example="03/10/2024",
            aliases=("Tgl Rapat",),
        ),
        replace(
            free_text("keputusan", "Keputusan", "Isi keputusan.", "Melengkapi berita acara"),
            nullable=False,
        ),
        KODE_OPD,
        PIC,
        Field(
            name="tenggat",
            label="Tenggat",
            kind="tanggal",
            definition="Batas waktu.",
            example="30/11/2024",
            aliases=("Batas Waktu", "Target Selesai"),
        ),
        Field(
            name="status",
            label="Status",
            kind="pilihan",
            definition="Keadaan pada tanggal data.",
            example="berjalan",
            choices=("belum", "berjalan", "selesai", "batal"),
            spellings=(
                ("belum dimulai", "belum"),
                ("proses", "berjalan"),
                ("dalam proses", "berjalan"),
                ("sudah selesai", "selesai"),
                ("dibatalkan", "batal"),
            ),
        ),
        free_text(
            "hambatan", "Hambatan", "Yang menghambat.", "Dana pendamping belum ada", "Kendala"
        ),
        free_text("keterangan", "Keterangan", "Catatan lain.", "Menunggu perubahan APBD"),
    ),
)
LAPORAN_OPD = Schema(
    name="laporan_opd",
    label="Pelaporan OPD",
    definition="Satu baris satu OPD yang wajib lapor pada triwulan itu.",
    key=("kode_opd",),
    fields=(
        NOMOR_BARIS,
        PERIODE,
        KODE_OPD,
        Field(
            name="tanggal_lapor",
            label="Tanggal Lapor",
            kind="tanggal",
            definition="Tanggal laporan diterima; kosong bila belum melapor.",
            example="10/10/2024",
            nullable=True,
            aliases=("Tgl Lapor", "Tanggal Terima"),
        ),
        Field(
            name="status",
            label="Status",
            kind="pilihan",
            definition="Tepat waktu, terlambat, atau belum melapor.",
            example="tepat_waktu",
            choices=("tepat_waktu", "terlambat", "belum"),
            spellings=(
                ("tepat waktu", "tepat_waktu"),
                ("belum lapor", "belum"),
                ("belum melapor", "belum"),
            ),
        ),
    ),
)
