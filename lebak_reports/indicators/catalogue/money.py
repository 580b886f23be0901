"""Indicators of money: the tagged budget, its recipients, and the fiscal incentive."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lebak_reports.indicators.catalogue.records import Indikator

if TYPE_CHECKING:
    from lebak_reports.indicators.ratios import Status

_PAGU: Final = "pagu perubahan belanja yang ditandai kemiskinan ekstrem"
_SPENT: Final = "realisasi kumulatif sampai akhir triwulan"
_IF_SPENT: Final = "belanja kumulatif dari insentif fiskal"
_RECIPIENTS: Final = "seluruh keluarga penerima program itu"
_NO_RATE: Final[tuple[Status, ...]] = ("tidak_tersedia", "penyebut_nol")
_PMK_43: Final = "PMK 43/2024 pasal 26 sampai 28; ambang dan batas waktu pada params/insentif"
_LEAKAGE: Final = "Coady, Grosh, Hoddinott 2004: FP / (TP + FP)"


def _strategi(number: int) -> tuple[Indikator, Indikator]:
    return (
        Indikator(
            id=f"anggaran.strategi{number}.porsi",
            label=f"Porsi strategi {number}",
            unit="rasio",
            numerator=f"pagu perubahan strategi {number}",
            denominator="pagu perubahan semua strategi",
            refusals=_NO_RATE,
        ),
        Indikator(
            id=f"anggaran.strategi{number}.serapan",
            label=f"Penyerapan strategi {number}",
            unit="rasio",
            numerator=f"{_SPENT}, strategi {number}",
            denominator=f"pagu perubahan strategi {number}",
            refusals=_NO_RATE,
        ),
    )


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


BUDGET = (
    Indikator(id="anggaran.pagu", label="Pagu", unit="rupiah", numerator=f"{_PAGU}, semua OPD"),
    Indikator(
        id="anggaran.realisasi",
        label="Realisasi",
        unit="rupiah",
        numerator=f"{_SPENT} belanja yang ditandai, semua OPD",
    ),
    Indikator(
        id="anggaran.realisasi.triwulan",
        label="Realisasi dalam triwulan",
        unit="rupiah",
        numerator="realisasi kumulatif dikurangi realisasi kumulatif triwulan sebelumnya",
    ),
    Indikator(
        id="anggaran.serapan",
        label="Penyerapan",
        unit="rasio",
        numerator=_SPENT,
        denominator="pagu perubahan",
        refusals=_NO_RATE,
    ),
    *(indikator for number in (1, 2, 3) for indikator in _strategi(number)),
    Indikator(
        id="anggaran.biaya",
        label="Biaya per keluarga sasaran terjangkau",
        unit="rupiah",
        numerator="realisasi program",
        denominator="keluarga sasaran penerima program itu",
        reference="Rasio akuntansi; tidak pernah dibagi penurunan jumlah keluarga",
        refusals=_NO_RATE,
    ),
    Indikator(
        id="anggaran.biaya.median",
        label="Median biaya per keluarga sasaran terjangkau",
        unit="rupiah",
        numerator="nilai tengah, antarprogram, dari realisasi per keluarga sasaran penerima",
        reference="Rasio akuntansi; tidak pernah dibagi penurunan jumlah keluarga",
        refusals=_NO_RATE,
    ),
    Indikator(
        id="anggaran.melebihi_pagu",
        label="Baris melebihi pagu",
        unit="baris",
        numerator=("baris anggaran yang realisasinya melebihi pagu perubahan, disertai penjelasan"),
    ),
    Indikator(
        id="program.ketepatan",
        label="Ketepatan sasaran",
        unit="rasio",
        numerator="keluarga penerima program yang ada pada daftar sasaran",
        denominator=_RECIPIENTS,
        reference="Coady, Grosh, Hoddinott 2004: TP / (TP + FP)",
        refusals=_NO_RATE,
    ),
    Indikator(
        id="program.di_luar_daftar",
        label="Penerima di luar daftar",
        unit="rasio",
        numerator="keluarga penerima program yang tidak ada pada daftar sasaran",
        denominator=_RECIPIENTS,
        reference="Bukan galat: banyak program juga melayani keluarga yang tidak miskin ekstrem",
        refusals=_NO_RATE,
    ),
    Indikator(
        id="program.galat_inklusi",
        label="Galat inklusi",
        unit="rasio",
        numerator="keluarga penerima program khusus KE yang tidak ada pada daftar sasaran",
        denominator=_RECIPIENTS,
        reference=_LEAKAGE,
        refusals=(*_NO_RATE, "bukan_khusus_ke"),
    ),
    Indikator(
        id="opd.wajib_lapor",
        label="OPD wajib lapor",
        unit="OPD",
        numerator="perangkat daerah yang wajib melaporkan belanja yang ditandai",
    ),
    Indikator(
        id="opd.belum_lapor",
        label="OPD belum lapor",
        unit="OPD",
        numerator=(
            "perangkat daerah wajib lapor tanpa satu baris pun pada data anggaran triwulan ini"
        ),
    ),
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
