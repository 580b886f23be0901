"""Indicators of the incentive's effect and of whom it met."""

from __future__ import annotations

from typing import Final

from lebak_reports.indicators.catalogue.records import Indikator

_LIST: Final = "keluarga sasaran"
_MDE: Final = (
    "pengaruh terkecil yang dapat dikenali pada tingkat lima persen dengan daya uji delapan puluh "
    "persen, bila insentif diterima seperti direncanakan, dalam keluarga daftar triwulan dasar"
)
_BLOOM: Final = "Bloom 1995; Burlig, Preonas, Woerman 2020"


def _worth() -> tuple[Indikator, ...]:
    """Return what is printed of the worth of the money, once an effect is established."""
    ends = {
        "per_keluarga": ("Rupiah per keluarga terpengaruh", "taksiran"),
        "bawah": ("Rupiah per keluarga terpengaruh, batas bawah", "batas bawah selang"),
        "atas": ("Rupiah per keluarga terpengaruh, batas atas", "batas atas selang"),
    }
    affected = "keluarga yang menurut kemiringan dosis tidak lagi pada daftar"
    return (
        Indikator(
            id="dampak.nilai.keluarga",
            label="Keluarga terpengaruh",
            unit="keluarga",
            numerator=f"{affected}; hanya pada tingkat bukti tertinggi",
        ),
        *(
            Indikator(
                id=f"dampak.nilai.{part}",
                label=label,
                unit="rupiah",
                numerator=f"realisasi insentif dibagi {affected}, {words}",
            )
            for part, (label, words) in ends.items()
        ),
    )


IMPACT = (
    Indikator(
        id="dampak.penurunan.sebelum",
        label="Penurunan terbitan sebelum penyerahan insentif",
        unit="keluarga",
        numerator=(
            "angka terbitan akhir tahun sebelumnya dikurangi angka terbitan terakhir sebelum "
            "penyerahan insentif"
        ),
    ),
    Indikator(
        id="dampak.penurunan.seluruhnya",
        label="Penurunan terbitan sampai tanggal laporan",
        unit="keluarga",
        numerator=(
            "angka terbitan akhir tahun sebelumnya dikurangi angka terbitan terakhir sampai "
            "tanggal laporan"
        ),
    ),
    Indikator(
        id="dampak.mde.keluarga",
        label="Pengaruh terkecil yang dapat dikenali",
        unit="keluarga",
        numerator=_MDE,
        reference=_BLOOM,
    ),
    Indikator(
        id="dampak.mde.porsi",
        label="Pengaruh terkecil yang dapat dikenali, bagian daftar",
        unit="rasio",
        numerator=_MDE,
        denominator=f"{_LIST} triwulan dasar",
        reference=_BLOOM,
    ),
    Indikator(
        id="dampak.insentif.terbagi",
        label="Pagu insentif yang dapat dibagi menurut kecamatan",
        unit="rupiah",
        numerator=(
            "pagu insentif menurut lokasi belanja, atau menurut tempat tinggal penerima "
            "subkegiatannya"
        ),
    ),
    Indikator(
        id="dampak.insentif.tak_terbagi",
        label="Pagu insentif tanpa kecamatan",
        unit="rupiah",
        numerator="pagu insentif pada subkegiatan tanpa lokasi dan tanpa penerima bernama",
    ),
    *_worth(),
    Indikator(
        id="dampak.batas_patah",
        label="Batas patah",
        unit="indeks",
        numerator=(
            "kelipatan terbesar perbedaan tren sebelum penyaluran yang masih ditanggung hasil"
        ),
        reference="Rambachan, Roth 2023",
    ),
    Indikator(
        id="sasaran.cocok",
        label="Tingkat pencocokan penerima",
        unit="rasio",
        numerator="pasangan keluarga dan program yang keluarganya ada pada register",
        denominator="seluruh pasangan keluarga dan program",
    ),
    Indikator(
        id="sasaran.cakupan.atas",
        label="Batas atas cakupan",
        unit="rasio",
        numerator=(
            "keluarga sasaran tercakup, dengan andaian semua penerima yang tidak cocok ada pada "
            "daftar"
        ),
        denominator="seluruh keluarga sasaran",
    ),
)
