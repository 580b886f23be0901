"""How many families of the kecamatan are on the list, its place, and how the list changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.blocks import Column, Table, Tag
from lebak_reports.exhibits.alasan import own_reasons
from lebak_reports.exhibits.chapters import START_OF_YEAR, shown, told
from lebak_reports.exhibits.claims import change_claim, hidden_claim
from lebak_reports.exhibits.desil import desil_of_kecamatan
from lebak_reports.exhibits.istilah import ALASAN
from lebak_reports.exhibits.kerahasiaan import notes_for, suppressed
from lebak_reports.exhibits.kolom import families
from lebak_reports.exhibits.origins import origin_of
from lebak_reports.exhibits.peta import map_of_kecamatan
from lebak_reports.exhibits.rows import rows_of
from lebak_reports.exhibits.sentences import in_quarter, on_day, paragraph, sentence
from lebak_reports.exhibits.wilayah import count_claim, kecamatan_only, totals
from lebak_reports.fields import ALASAN_KELUAR

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.blocks import Claim, Figure
    from lebak_reports.exhibits.sentences import Parts
    from lebak_reports.regions import Wilayah

_COLUMNS = (
    Column(key="alasan", label="Alasan"),
    Column(key="arah", label="Arah"),
    families("keluarga", "Keluarga", "Keluarga dengan alasan itu sejak awal tahun."),
)


@told("profil.kunci", needs=("verval",))
def kalimat_kunci(data: RegionData) -> Parts:
    """Say how many families and persons of the kecamatan are on the list."""
    origin, region = origin_of(data, "verval"), data.wilayah
    return paragraph(
        sentence(
            "Per ",
            on_day(data.run.tanggal_data),
            f", daftar sasaran di {region.nama_lengkap} yang terdiri atas ",
            Tag("nomor", _villages(region)),
            " memuat: ",
            count_claim(data, "ke.keluarga", "keluarga", origin),
            ", ",
            count_claim(data, "ke.jiwa", "jiwa", origin),
        ),
    )


@told("profil.peringkat", needs=("verval",))
def kalimat_peringkat(data: RegionData) -> Parts:
    """Say the rank among the kecamatan, with the caution that belongs to it."""
    origin = origin_of(data, "verval")
    return paragraph(
        sentence(
            "Menurut jumlah keluarga sasaran, kecamatan ini berada pada ",
            count_claim(data, "ke.peringkat", "peringkat", origin),
            " dari ",
            Tag("nomor", f"{len(kecamatan_only(data))} kecamatan"),
        ),
        sentence(
            "Peringkat mengikuti besar penduduk dan kelengkapan verval, sehingga tidak menunjukkan "
            "baik atau buruknya penanganan"
        ),
    )


@told("profil.perubahan", needs=("verval",))
def kalimat_perubahan(data: RegionData) -> Parts:
    """Say how the list changed since the quarter before and since the start of the year."""
    compared = data.run.pembanding
    return paragraph(
        sentence(
            "Dibandingkan ",
            in_quarter(compared.sebelumnya),
            ": ",
            _change(data, "ke.keluarga.perubahan.triwulan", "keluarga_sebelumnya"),
            "; dibandingkan ",
            in_quarter(compared.awal_tahun),
            ": ",
            _change(data, "ke.keluarga.perubahan.tahun", "keluarga_awal_tahun"),
        )
    )


@shown("profil-alasan", needs=("status_triwulan", START_OF_YEAR))
def tabel_alasan(data: RegionData) -> Table:
    """List the reasons of change since the start of the year."""
    origin, reasons = origin_of(data, "status_triwulan"), own_reasons(data)
    frame = reasons.assign(
        alasan=[ALASAN[key].capitalize() for key in reasons.index],
        arah=["keluar" if key in ALASAN_KELUAR else "masuk" for key in reasons.index],
    )
    hidden = reasons[["tersembunyi"]].rename(columns={"tersembunyi": "keluarga"})
    return Table(
        id="profil-alasan",
        title=f"Perubahan daftar sasaran menurut alasan, {data.wilayah.nama_lengkap}",
        columns=_COLUMNS,
        rows=rows_of(suppressed(frame, hidden), _COLUMNS, status=origin.status),
        origin=origin,
        notes=notes_for(hidden),
    )


@shown("desil-dan-sasaran", needs=("sasaran_keluarga", "verval"))
def tabel_desil(data: RegionData) -> Table:
    """Set the register's desil against the list."""
    return desil_of_kecamatan(data)


@shown("peta-ke", needs=("verval",))
def peta(data: RegionData) -> Figure:
    """Map families on the list, this kecamatan outlined."""
    return map_of_kecamatan(data, highlighted=data.wilayah.kode)


def _villages(region: Wilayah) -> str:
    kelurahan = f" dan {region.jumlah_kelurahan} kelurahan" if region.jumlah_kelurahan else ""
    return f"{region.jumlah_desa} desa{kelurahan}"


def _change(data: RegionData, name: str, before: str) -> Claim:
    origin, own = origin_of(data, "verval"), totals(data)
    pattern = data.shared.tersembunyi.loc[data.wilayah.kode]
    if pattern["keluarga"] or pattern[before]:
        return hidden_claim(name, origin)
    return change_claim(name, own["keluarga"] - own[before], origin)
