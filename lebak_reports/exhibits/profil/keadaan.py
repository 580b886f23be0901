"""How many families of the kecamatan are on the list, its place, and how the list changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.blocks import Column, Table
from lebak_reports.exhibits.alasan import NET, group_label, own_changes
from lebak_reports.exhibits.chapters import START_OF_YEAR, shown, told
from lebak_reports.exhibits.claims import claim, hidden_claim
from lebak_reports.exhibits.desil import desil_of_kecamatan
from lebak_reports.exhibits.kerahasiaan import notes_for, suppressed
from lebak_reports.exhibits.kolom import families
from lebak_reports.exhibits.origins import codes_origin, origin_of
from lebak_reports.exhibits.pergantian import (
    LIST_BEFORE,
    break_sentence,
    broken_at,
    change_of_list,
)
from lebak_reports.exhibits.peta import map_of_kecamatan
from lebak_reports.exhibits.revisi import told_revisions
from lebak_reports.exhibits.rows import rows_of
from lebak_reports.exhibits.sentences import in_quarter, on_day, paragraph, sentence
from lebak_reports.exhibits.wilayah import count_claim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lebak_reports.aggregates import RegionData
    from lebak_reports.blocks import Claim, Figure
    from lebak_reports.exhibits.sentences import Parts

_COLUMNS = (
    Column(key="kelompok", label="Perubahan sejak awal tahun"),
    families("keluarga", "Keluarga", "Keluarga yang keluar atau masuk daftar sejak awal tahun."),
)


@told("profil.kunci", needs=("verval",))
def kalimat_kunci(data: RegionData) -> Parts:
    """Say how large the kecamatan is and how many families and persons are on the list."""
    origin, region = origin_of(data, "verval"), data.wilayah
    return paragraph(
        sentence(f"{region.nama_lengkap} terdiri atas ", *_villages(data)),
        sentence(
            "Isi daftar sasaran per ",
            on_day(data.run.tanggal_data),
            ": ",
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
            claim("wilayah.kecamatan", len(data.shared.sebaran), codes_origin()),
        ),
        sentence(
            "Peringkat mengikuti besar penduduk dan kelengkapan verval, sehingga tidak menunjukkan "
            "baik atau buruknya penanganan"
        ),
    )


@told("profil.perubahan", needs=("verval",))
def kalimat_perubahan(data: RegionData) -> Parts:
    """Say how the list changed since the quarter before and since the start of the year."""
    compared, before = data.run.pembanding, broken_at(data)
    return paragraph(
        sentence(
            "Dibandingkan ",
            in_quarter(compared.sebelumnya),
            ": ",
            change_of(data, "ke.keluarga.perubahan.triwulan"),
            "; dibandingkan ",
            in_quarter(compared.awal_tahun),
            ": ",
            change_of(data, "ke.keluarga.perubahan.tahun"),
        ),
        *told_revisions(data, origin_of(data, "verval")),
        () if before is None else break_sentence(data, before),
    )


@shown("profil-alasan", needs=("status_triwulan", START_OF_YEAR))
def tabel_alasan(data: RegionData) -> Table:
    """List who left and who joined since the start of the year, and the net change."""
    origin, changes = origin_of(data, "status_triwulan"), own_changes(data)
    net = pd.DataFrame({"keluarga": [changes["perubahan"].sum()]}, index=[NET])
    frame = pd.concat([changes[["keluarga"]], net]).assign(
        kelompok=[*(group_label(key) for key in changes.index), "Perubahan bersih"]
    )
    hidden = changes[["tersembunyi"]].rename(columns={"tersembunyi": "keluarga"})
    return Table(
        id="profil-alasan",
        title=f"Keluarga keluar dan masuk daftar sasaran, {data.wilayah.nama_lengkap}",
        columns=_COLUMNS,
        rows=rows_of(suppressed(frame, hidden), _COLUMNS, status=origin.status, total=NET),
        origin=origin,
        notes=notes_for(hidden),
    )


@shown("desil-dan-sasaran", needs=("sasaran_keluarga",))
def tabel_desil(data: RegionData) -> Table:
    """Set the register's desil against the list."""
    return desil_of_kecamatan(data)


@shown("peta-ke", needs=("verval",))
def peta(data: RegionData) -> Figure:
    """Map families on the list, this kecamatan outlined."""
    return map_of_kecamatan(data, highlighted=data.wilayah.kode)


def _villages(data: RegionData) -> Iterator[Claim | str]:
    region, origin = data.wilayah, codes_origin()
    yield claim("wilayah.desa", region.jumlah_desa, origin)
    if region.jumlah_kelurahan:
        yield " dan "
        yield claim("wilayah.kelurahan", region.jumlah_kelurahan, origin)


def change_of(data: RegionData, name: str) -> Claim:
    """Return the change of the list since another quarter, hidden where a list is hidden."""
    origin, pattern = origin_of(data, "verval"), data.shared.tersembunyi.loc[data.wilayah.kode]
    if pattern[["keluarga", LIST_BEFORE[name]]].any():
        return hidden_claim(name, origin)
    return change_of_list(data, name, origin)
