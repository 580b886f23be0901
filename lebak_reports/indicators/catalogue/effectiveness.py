"""Indicators of effectiveness before inference: delivered, reached, recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lebak_reports.indicators.catalogue.records import Indikator

if TYPE_CHECKING:
    from lebak_reports.indicators.ratios import Status

_NO_RATE: Final[tuple[Status, ...]] = ("tidak_tersedia", "penyebut_nol")
_FEW: Final[tuple[Status, ...]] = (*_NO_RATE, "sel_kecil", "penyebut_di_bawah_minimum")
_LIST: Final = "seluruh keluarga sasaran"
_SCORING: Final = (
    "Ketentuan penilaian insentif fiskal yang sumbernya dimuat pada params/penandaan.yaml"
)
_SIRAJA: Final = "menurut ekspor SIRAJA"


def _reach(name: str, label: str, families: str) -> tuple[Indikator, Indikator]:
    numerator = f"keluarga sasaran yang tercatat menerima {families}"
    return (
        Indikator(
            id=f"efektivitas.{name}",
            label=f"Keluarga {label}",
            unit="keluarga",
            numerator=numerator,
            refusals=("tidak_tersedia", "sel_kecil"),
        ),
        Indikator(
            id=f"efektivitas.{name}.porsi",
            label=label[0].upper() + label[1:],
            unit="rasio",
            numerator=numerator,
            denominator=_LIST,
            refusals=_FEW,
        ),
    )


EFFECTIVENESS = (
    Indikator(
        id="efektivitas.rantai",
        label="Nilai pada langkah rantai",
        unit="rupiah",
        numerator=(
            f"rupiah {_SIRAJA} pada satu langkah: rencana, pagu, realisasi, realisasi dengan "
            "keluaran tercatat, realisasi dengan penerima tercatat, dan bagian keluarga sasaran"
        ),
    ),
    Indikator(
        id="efektivitas.rantai.porsi",
        label="Bagian rencana yang sampai",
        unit="rasio",
        numerator="rupiah pada langkah itu",
        denominator="rupiah rencana",
        refusals=_NO_RATE,
    ),
    Indikator(
        id="siraja.selisih_pagu",
        label="Selisih pagu SIRAJA",
        unit="rupiah",
        numerator="jumlah nilai mutlak selisih pagu SIRAJA dan pagu perubahan, baris demi baris",
    ),
    Indikator(
        id="siraja.selisih_realisasi",
        label="Selisih realisasi SIRAJA",
        unit="rupiah",
        numerator="jumlah nilai mutlak selisih realisasi SIRAJA dan anggaran, baris demi baris",
    ),
    Indikator(
        id="siraja.baris_berbeda",
        label="Baris SIRAJA yang berbeda",
        unit="baris",
        numerator="baris (OPD, subkegiatan, lokasi) yang pagu atau realisasinya berbeda",
    ),
    Indikator(
        id="anggaran.fisik",
        label="Realisasi fisik",
        unit="rasio",
        numerator="jumlah pagu perubahan dikalikan realisasi fisik, baris dengan realisasi fisik",
        denominator="pagu perubahan baris itu",
        refusals=_NO_RATE,
    ),
    Indikator(
        id="anggaran.penandaan.nilai",
        label="Nilai penandaan atas pagu bertanda",
        unit="rasio",
        numerator=(
            "setengah realisasi langsung, tiga persepuluh realisasi tidak langsung, dan seperlima "
            "realisasi penunjang, tanpa perjalanan dinas,"
        ),
        denominator="pagu bertanda tanpa perjalanan dinas",
        reference=_SCORING,
        refusals=_NO_RATE,
    ),
    Indikator(
        id="anggaran.penandaan.nilai_apbd",
        label="Nilai penandaan atas belanja APBD",
        unit="rasio",
        numerator="pembilang nilai penandaan",
        denominator="seluruh belanja APBD",
        reference=_SCORING,
        refusals=_NO_RATE,
    ),
    Indikator(
        id="anggaran.penandaan.nilai_standar",
        label="Nilai standar penandaan",
        unit="rasio",
        numerator="nilai penandaan atas belanja APBD",
        denominator="nilai penandaan tertinggi semua daerah",
        reference=_SCORING,
        refusals=_NO_RATE,
    ),
    *_reach("strategi1", "penerima strategi pertama", "program strategi pertama"),
    *_reach("strategi2", "penerima strategi kedua", "program strategi kedua"),
    *_reach("strategi3", "penerima strategi ketiga", "program strategi ketiga atas nama keluarga"),
    *_reach("kerja", "penerima kesempatan kerja", "program padat karya, pelatihan, pemberdayaan"),
    *_reach("komplementer", "penerima strategi pertama dan kedua", "strategi pertama dan kedua"),
    *_reach(
        "lengkap",
        "penerima kedua strategi di lokasi strategi ketiga",
        "strategi pertama dan kedua serta tinggal di kecamatan dengan realisasi strategi ketiga",
    ),
    Indikator(
        id="if.kontribusi.porsi",
        label="Kontribusi insentif pada kegiatan yang dibiayainya",
        unit="rasio",
        numerator="pagu insentif fiskal pada subkegiatan yang dibiayainya",
        denominator="pagu subkegiatan itu dari semua sumber dana",
        refusals=_NO_RATE,
    ),
    Indikator(
        id="rencana.rasio_keluaran",
        label="Rasio efektivitas keluaran",
        unit="rasio",
        numerator="capaian",
        denominator="target rencana aksi tahunan",
        reference="Mahmudi 2011 hlm. 171; dibuat untuk pendapatan, di sini untuk keluaran",
        refusals=_NO_RATE,
    ),
    Indikator(
        id="rencana.indikator",
        label="Indikator rencana",
        unit="indikator",
        numerator="baris indikator rencana aksi tahunan tahun berjalan",
    ),
    Indikator(
        id="rencana.dilaporkan",
        label="Indikator dengan capaian",
        unit="indikator",
        numerator="baris indikator rencana aksi tahunan yang capaiannya sudah dilaporkan",
    ),
    Indikator(
        id="rencana.tercapai",
        label="Indikator tercapai",
        unit="indikator",
        numerator="indikator yang capaiannya sama dengan atau melebihi target",
    ),
)
