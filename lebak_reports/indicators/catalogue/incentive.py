"""Indicators of the fiscal incentive."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lebak_reports.indicators.catalogue.records import Indikator

if TYPE_CHECKING:
    from lebak_reports.indicators.ratios import Status

_IF_SPENT: Final = "belanja kumulatif dari insentif fiskal"
_NO_RATE: Final[tuple[Status, ...]] = ("tidak_tersedia", "penyebut_nol")
_PMK_43: Final = "PMK 43/2024 pasal 26 sampai 28"


def _tahap(number: int, roman: str) -> Indikator:
    return Indikator(
        id=f"if.serapan.tahap{number}",
        label=f"Penyerapan insentif fiskal tahap {roman}",
        unit="rasio",
        numerator=f"belanja dari tahap {roman} insentif fiskal",
        denominator=f"nilai salur tahap {roman}",
        reference=_PMK_43,
        refusals=("tidak_tersedia", "belum_disalurkan"),
    )


INCENTIVE = (
    Indikator(
        id="if.pagu",
        label="Pagu insentif fiskal",
        unit="rupiah",
        numerator="pagu insentif fiskal tahun berjalan menurut data insentif",
    ),
    Indikator(
        id="if.pagu.ketentuan",
        label="Pagu insentif fiskal menurut ketentuan",
        unit="rupiah",
        numerator="pagu insentif fiskal menurut ketentuan yang dimuat",
    ),
    Indikator(
        id="if.pagu.lokasi",
        label="Pagu insentif fiskal di kecamatan",
        unit="rupiah",
        numerator="pagu insentif fiskal pada baris dengan kode kecamatan itu",
    ),
    Indikator(
        id="if.realisasi", label="Realisasi insentif fiskal", unit="rupiah", numerator=_IF_SPENT
    ),
    Indikator(
        id="if.serapan",
        label="Penyerapan insentif fiskal",
        unit="rasio",
        numerator=_IF_SPENT,
        denominator="pagu insentif fiskal",
        refusals=_NO_RATE,
    ),
    _tahap(1, "I"),
    _tahap(2, "II"),
    Indikator(
        id="if.ambang_tahap2",
        label="Ambang tahap II",
        unit="rasio",
        numerator="serapan tahap I paling sedikit yang disyaratkan untuk penyaluran tahap II",
        reference=_PMK_43,
    ),
    Indikator(
        id="if.kekurangan_tahap2",
        label="Kekurangan menuju ambang tahap II",
        unit="rupiah",
        numerator="belanja tahap I yang masih diperlukan untuk mencapai ambang tahap II",
        reference=_PMK_43,
        refusals=("tidak_tersedia", "belum_disalurkan"),
    ),
    Indikator(
        id="if.sisa_hari",
        label="Sisa hari",
        unit="hari",
        numerator="hari kalender dari tanggal data sampai batas dokumen tahap II",
        reference=_PMK_43,
    ),
    Indikator(
        id="if.porsi_anggaran",
        label="Porsi insentif terhadap anggaran",
        unit="rasio",
        numerator="pagu insentif fiskal",
        denominator="anggaran kemiskinan ekstrem yang diumumkan",
        refusals=_NO_RATE,
    ),
    Indikator(
        id="if.belanja_terlarang",
        label="Belanja terlarang",
        unit="rupiah",
        numerator="belanja dari insentif fiskal pada jenis belanja yang dilarang; harus nol",
        reference="Larangan gaji, tambahan penghasilan, honorarium, perjalanan dinas: PMK 67/2023",
    ),
    Indikator(
        id="if.manfaat_langsung",
        label="Porsi manfaat langsung",
        unit="rasio",
        numerator="belanja insentif fiskal pada kegiatan bertanda langsung",
        denominator="seluruh belanja insentif fiskal",
        refusals=_NO_RATE,
    ),
)
