"""The plan of the kabupaten and what its dashboard says became of it."""

from __future__ import annotations

from dataclasses import replace

from lebak_reports.fields.anggaran import rupiah
from lebak_reports.fields.makro import TAHUN
from lebak_reports.fields.program import KODE_OPD, KODE_SUBKEGIATAN, NAMA_SUBKEGIATAN, STRATEGI
from lebak_reports.fields.records import Field, Schema
from lebak_reports.fields.umum import KODE_WILAYAH, NOMOR_BARIS, PERIODE

SATUAN = Field(
    name="satuan",
    label="Satuan",
    kind="teks",
    definition="Satuan sasaran dan capaian; rasio disimpan sebagai persen.",
    example="keluarga",
)
CAPAIAN = Field(
    name="capaian",
    label="Capaian",
    kind="desimal",
    definition="Capaian dalam satuan yang sama; kosong bila belum ada.",
    example="1.250",
    nullable=True,
    aliases=("Realisasi Capaian", "Aktual"),
)
TARGET = replace(
    CAPAIAN,
    name="target",
    label="Target",
    definition="Sasaran dalam satuan baris itu; baris tanpa target ditolak.",
    example="1.500",
    aliases=("Target Kinerja",),
)
RENCANA = Schema(
    name="rencana",
    label="Rencana penanggulangan kemiskinan (RPKD dan RAT)",
    definition="Satu baris satu indikator menurut dokumen, tahun, strategi, dan OPD.",
    key=("dokumen", "tahun", "strategi", "kode_opd", "indikator"),
    fields=(
        NOMOR_BARIS,
        Field(
            name="dokumen",
            label="Dokumen",
            kind="pilihan",
            definition="RPKD (lima tahun) atau RAT (rencana aksi tahunan).",
            example="RAT",
            choices=("RPKD", "RAT"),
        ),
        TAHUN,
        STRATEGI,
        KODE_OPD,
        Field(
            name="indikator",
            label="Indikator",
            kind="teks",
            definition="Indikator keluaran atau hasil menurut dokumen.",
            example="Keluarga KE penerima bantuan pangan",
            aliases=("Indikator Kinerja",),
        ),
        SATUAN,
        TARGET,
        CAPAIAN,
        rupiah("pagu_rp", "Pagu", "Pagu indikatif menurut dokumen.", "Pagu (Rp)", "Pagu Indikatif"),
    ),
)


def _count(name: str, label: str, definition: str, *aliases: str) -> Field:
    return Field(
        name=name,
        label=label,
        kind="bilangan",
        definition=definition,
        example="250",
        aliases=aliases,
        minimum=0,
    )


SIRAJA = Schema(
    name="siraja",
    label="Ekspor SIRAJA",
    definition=(
        "Satu baris satu sub kegiatan per OPD dan lokasi menurut dasbor SIRAJA, kumulatif sampai "
        "dengan triwulan. Selisih dengan anggaran tidak ditolak, tetapi disebut sebagai temuan."
    ),
    key=("kode_opd", "kode_subkegiatan", "kode_wilayah"),
    fields=(
        NOMOR_BARIS,
        PERIODE,
        KODE_OPD,
        KODE_SUBKEGIATAN,
        NAMA_SUBKEGIATAN,
        STRATEGI,
        rupiah("rencana_rp", "Rencana", "Rencana awal.", "Rencana (Rp)", "Perencanaan"),
        rupiah("pagu_rp", "Pagu", "Pagu menurut SIRAJA.", "Pagu (Rp)"),
        rupiah("realisasi_rp", "Realisasi", "Realisasi kumulatif.", "Realisasi (Rp)"),
        Field(
            name="keluaran",
            label="Keluaran",
            kind="desimal",
            definition="Keluaran yang sudah dihasilkan.",
            example="120",
            aliases=("Output", "Realisasi Keluaran"),
            minimum=0,
        ),
        replace(
            SATUAN,
            name="satuan_keluaran",
            label="Satuan Keluaran",
            definition="Satuan keluaran.",
            example="unit",
            aliases=("Satuan Output", "Satuan"),
        ),
        _count(
            "jumlah_penerima",
            "Jumlah Penerima",
            "Banyaknya penerima.",
            "Penerima",
            "Penerima Manfaat",
        ),
        _count(
            "jumlah_keluarga_sasaran",
            "Jumlah Keluarga Sasaran",
            "Penerima yang termasuk keluarga sasaran KE.",
            "Keluarga Sasaran",
            "Penerima Keluarga KE",
        ),
        replace(
            KODE_WILAYAH,
            definition="Kode kecamatan lokasi; kosong bila untuk seluruh kabupaten.",
            example="36.02.09",
            nullable=True,
            aliases=(*KODE_WILAYAH.aliases, "Lokasi", "Kode Lokasi"),
        ),
    ),
)
