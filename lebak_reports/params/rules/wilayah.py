"""Rules of regions: every code, tile and name of one region only, villages that add up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.params.checks import duplicates
from lebak_reports.regions import Regions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lebak_reports.errors import Problem
    from lebak_reports.params.models.berkas import BerkasWilayah
    from lebak_reports.params.reading import YamlFile

JUMLAH_KECAMATAN = 28


def regions_of(berkas: BerkasWilayah) -> Regions:
    """Return the regions a file lists, the kabupaten first."""
    kecamatan = sorted(berkas.kecamatan, key=lambda region: region.kode)
    return Regions([berkas.kabupaten.wilayah(), *(region.wilayah() for region in kecamatan)])


def wilayah(file: YamlFile, berkas: BerkasWilayah) -> Iterator[Problem]:
    """28 kecamatan, every code, tile and name of one region only, villages that add up."""
    rows = [(("kecamatan", index), row) for index, row in enumerate(berkas.kecamatan)]
    if len(rows) != JUMLAH_KECAMATAN:
        yield file.problem(
            ("kecamatan",),
            f"ada {len(rows)} kecamatan, seharusnya {JUMLAH_KECAMATAN}",
            remedy="Lengkapi atau kurangi daftarnya menurut kode Kemendagri.",
        )
    for key in ("kode", "kode_bps", "petak"):
        yield from duplicates(file, (((*place, key), getattr(row, key)) for place, row in rows))
    for place, row in rows:
        if not row.kode.startswith(f"{berkas.kabupaten.kode}."):
            remedy = f"Kode harus diawali {berkas.kabupaten.kode}."
            yield file.problem(
                (*place, "kode"), "bukan kecamatan kabupaten ini", remedy=remedy, value=row.kode
            )
    yield from _ambiguous_names(file, berkas)
    yield from _village_sums(file, berkas)


def _ambiguous_names(file: YamlFile, berkas: BerkasWilayah) -> Iterator[Problem]:
    regions = regions_of(berkas)
    for index, row in enumerate(berkas.kecamatan):
        for name in (row.nama, *row.alias):
            found = regions.find(name)
            if found is not None and found.kode != row.kode:
                remedy = f"Nama ini juga dipakai {found.kode}; sisakan pada satu wilayah."
                yield file.problem(("kecamatan", index), "nama mendua", remedy=remedy, value=name)


def _village_sums(file: YamlFile, berkas: BerkasWilayah) -> Iterator[Problem]:
    for key in ("jumlah_desa", "jumlah_kelurahan"):
        total = sum(getattr(row, key) for row in berkas.kecamatan)
        stated = getattr(berkas.kabupaten, key)
        if total != stated:
            remedy = f"Jumlah seluruh kecamatan {total}; samakan."
            yield file.problem(
                ("kabupaten", key),
                "tidak sama dengan jumlah kecamatan",
                remedy=remedy,
                value=stated,
            )
