"""Rules that tie records of one file, or of two files, together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.params.checks import duplicates, overlaps, strangers
from lebak_reports.regions import Regions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lebak_reports.errors import Problem
    from lebak_reports.params.models.berkas import (
        BerkasAngkaTerpublikasi,
        BerkasDokumen,
        BerkasGarisKemiskinan,
        BerkasInsentif,
        BerkasJanji,
        BerkasMatriks2,
        BerkasOpd,
        BerkasPenandaan,
        BerkasRezim,
        BerkasSingkatan,
        BerkasWilayah,
    )
    from lebak_reports.params.models.dokumen import Dokumen
    from lebak_reports.params.reading import Place, YamlFile
    from lebak_reports.regions import Level

JUMLAH_KECAMATAN = 28
LEVELS: tuple[Level, ...] = ("kabupaten", "kecamatan")


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


def rezim(file: YamlFile, berkas: BerkasRezim) -> Iterator[Problem]:
    """One regime at a time."""
    yield from overlaps(file, ((("rezim", i), row) for i, row in enumerate(berkas.rezim)))


def garis_kemiskinan(file: YamlFile, berkas: BerkasGarisKemiskinan) -> Iterator[Problem]:
    """One line of a kind at a time."""
    for jenis in ("ke", "umum"):
        rows = enumerate(berkas.garis_kemiskinan)
        same = [(("garis_kemiskinan", i), row) for i, row in rows if row.jenis == jenis]
        yield from overlaps(file, same)


def insentif(file: YamlFile, berkas: BerkasInsentif) -> Iterator[Problem]:
    """One award a year, and one reason at a time why a year has none."""
    rows = enumerate(berkas.insentif)
    yield from duplicates(file, ((("insentif", i, "tahun"), row.tahun) for i, row in rows))
    for tahun in sorted({row.tahun for row in berkas.tanpa_insentif}):
        reasons = enumerate(berkas.tanpa_insentif)
        same = [(("tanpa_insentif", i), row) for i, row in reasons if row.tahun == tahun]
        yield from overlaps(file, same)


def opd(file: YamlFile, berkas: BerkasOpd) -> Iterator[Problem]:
    """Codes and posts once, names and terms without overlap, every key known."""
    yield from duplicates(
        file, ((("opd", i, "kode"), row.kode) for i, row in enumerate(berkas.opd))
    )
    yield from duplicates(
        file, ((("jabatan", i, "kunci"), row.kunci) for i, row in enumerate(berkas.jabatan))
    )
    for i, office in enumerate(berkas.opd):
        names = [(("opd", i, "sebutan", j), row) for j, row in enumerate(office.sebutan)]
        yield from overlaps(file, names)
    for post in berkas.jabatan:
        terms = enumerate(berkas.pejabat)
        same = [(("pejabat", i), row) for i, row in terms if row.kunci == post.kunci]
        yield from overlaps(file, same)
    yield from _unknown_posts(file, berkas)
    yield from _unknown_offices(file, berkas)


def dokumen(file: YamlFile, berkas: BerkasDokumen) -> Iterator[Problem]:
    """At least one document for each level, every file name once, enclosures that exist."""
    rows = enumerate(berkas.dokumen)
    yield from duplicates(file, ((("dokumen", i, "slug"), row.slug) for i, row in rows))
    for level in sorted(set(LEVELS) - {row.level for row in berkas.dokumen}):
        remedy = "Tambahkan satu dokumen untuk tingkat itu."
        yield file.problem(("dokumen",), "tingkat tanpa dokumen", remedy=remedy, value=level)
    for i, row in enumerate(berkas.dokumen):
        enclosed = enumerate(row.surat.lampiran if row.surat else ())
        used: list[tuple[Place, str]] = [
            (("dokumen", i, "surat", "lampiran", j), slug) for j, slug in enclosed
        ]
        known = {each.slug for each in berkas.dokumen if each.level == row.level}
        yield from strangers(file, used, known, remedy="Pakai slug dokumen setingkat.")


def by_level(berkas: BerkasDokumen) -> dict[Level, tuple[Dokumen, ...]]:
    """Return the documents of each level, in the order of the file."""
    return {level: tuple(row for row in berkas.dokumen if row.level == level) for level in LEVELS}


def matriks2(file: YamlFile, berkas: BerkasMatriks2) -> Iterator[Problem]:
    """Every field once, but for columns that are left empty."""
    columns = enumerate(berkas.matriks2.kolom)
    place = ("matriks2", "kolom")
    yield from duplicates(
        file, (((*place, i, "isi"), each.isi) for i, each in columns if each.isi != "kosong")
    )


def penandaan(file: YamlFile, berkas: BerkasPenandaan) -> Iterator[Problem]:
    """Every year once."""
    years = enumerate(berkas.penandaan.tahun_anggaran)
    place = ("penandaan", "tahun_anggaran")
    yield from duplicates(file, (((*place, i, "tahun"), row.tahun) for i, row in years))


def angka_terpublikasi(file: YamlFile, berkas: BerkasAngkaTerpublikasi) -> Iterator[Problem]:
    """Every id once."""
    figures = (row.id for row in berkas.angka)
    pairs = (row.id for row in berkas.kontradiksi)
    for key, ids in (("angka", figures), ("kontradiksi", pairs)):
        yield from duplicates(file, (((key, i, "id"), each) for i, each in enumerate(ids)))


def janji(file: YamlFile, berkas: BerkasJanji) -> Iterator[Problem]:
    """Every id once."""
    ids = ((("janji", i, "id"), row.id) for i, row in enumerate(berkas.janji))
    yield from duplicates(file, ids)


def singkatan(file: YamlFile, berkas: BerkasSingkatan) -> Iterator[Problem]:
    """Every abbreviation once."""
    rows = enumerate(berkas.singkatan)
    yield from duplicates(file, ((("singkatan", i), row.singkatan) for i, row in rows))


def issuers(file: YamlFile, berkas: BerkasDokumen, opd: BerkasOpd) -> Iterator[Problem]:
    """Every document is signed by a post, and headed by an office, of ``opd.yaml``."""
    offices = {office.kode for office in opd.opd}
    issuer: list[tuple[Place, str]] = [
        (("tata_naskah", "opd_penerbit"), berkas.tata_naskah.opd_penerbit)
    ]
    yield from strangers(file, issuer, offices, remedy="Pakai kode dari daftar opd di opd.yaml.")
    known = {post.kunci for post in opd.jabatan}
    signed = [
        (("dokumen", i, "penandatangan"), row.penandatangan) for i, row in enumerate(berkas.dokumen)
    ]
    remedy = "Pakai kunci dari daftar jabatan di opd.yaml."
    yield from strangers(file, signed, known, remedy=remedy)


def places(file: YamlFile, berkas: BerkasAngkaTerpublikasi, regions: Regions) -> Iterator[Problem]:
    """Every published figure is about a region of ``wilayah.yaml``."""
    codes = [(("angka", i, "kode_wilayah"), row.kode_wilayah) for i, row in enumerate(berkas.angka)]
    remedy = "Pakai kode dari wilayah.yaml."
    yield from strangers(file, codes, {region.kode for region in regions}, remedy=remedy)


def _unknown_posts(file: YamlFile, berkas: BerkasOpd) -> Iterator[Problem]:
    known = {post.kunci for post in berkas.jabatan}
    used: list[tuple[Place, str]] = [
        (("pejabat", i, "kunci"), row.kunci) for i, row in enumerate(berkas.pejabat)
    ]
    used += [(("opd", i, "kepala"), row.kepala) for i, row in enumerate(berkas.opd) if row.kepala]
    yield from strangers(file, used, known, remedy="Tambahkan kunci itu pada daftar jabatan.")


def _unknown_offices(file: YamlFile, berkas: BerkasOpd) -> Iterator[Problem]:
    posts = enumerate(berkas.jabatan)
    used: list[tuple[Place, str]] = [
        (("jabatan", i, "kode_opd"), row.kode_opd) for i, row in posts if row.kode_opd
    ]
    known = {row.kode for row in berkas.opd}
    yield from strangers(file, used, known, remedy="Tambahkan kode itu pada daftar opd.")


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
