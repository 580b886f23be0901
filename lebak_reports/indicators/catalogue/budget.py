"""Indicators of the tagged budget, of its recipients and of the OPD that report it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lebak_reports.indicators.catalogue.records import Indikator

if TYPE_CHECKING:
    from lebak_reports.indicators.ratios import Status

_PAGU: Final = "pagu perubahan belanja yang ditandai kemiskinan ekstrem"
_SPENT: Final = "realisasi kumulatif sampai akhir triwulan"
_RECIPIENTS: Final = "seluruh keluarga penerima program itu"
_NO_RATE: Final[tuple[Status, ...]] = ("tidak_tersedia", "penyebut_nol")
_LEAKAGE: Final = "Coady, Grosh, Hoddinott 2004: FP / (TP + FP)"


def _strategi(number: int, ordinal: str) -> tuple[Indikator, Indikator]:
    return (
        Indikator(
            id=f"anggaran.strategi{number}.porsi",
            label=f"Porsi strategi {number}",
            unit="rasio",
            numerator=f"pagu perubahan strategi {ordinal}",
            denominator="pagu perubahan semua strategi",
            refusals=_NO_RATE,
        ),
        Indikator(
            id=f"anggaran.strategi{number}.serapan",
            label=f"Penyerapan strategi {number}",
            unit="rasio",
            numerator=f"{_SPENT}, strategi {ordinal}",
            denominator=f"pagu perubahan strategi {ordinal}",
            refusals=_NO_RATE,
        ),
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
        id="anggaran.pagu.tanpa_lokasi",
        label="Pagu tanpa lokasi kecamatan",
        unit="rupiah",
        numerator=f"{_PAGU}, baris tanpa kode kecamatan",
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
    *_strategi(1, "kesatu"),
    *_strategi(2, "kedua"),
    *_strategi(3, "ketiga"),
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
