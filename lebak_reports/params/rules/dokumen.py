"""Rules of documents: one for each level, every name once, signed by a post that exists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.params.checks import duplicates, strangers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lebak_reports.errors import Problem
    from lebak_reports.params.models.berkas import (
        BerkasDokumen,
        BerkasMatriks2,
        BerkasOpd,
        BerkasSingkatan,
    )
    from lebak_reports.params.models.dokumen import Dokumen
    from lebak_reports.params.reading import Place, YamlFile
    from lebak_reports.regions import Level

LEVELS: tuple[Level, ...] = ("kabupaten", "kecamatan")


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


def matriks2(file: YamlFile, berkas: BerkasMatriks2) -> Iterator[Problem]:
    """Every field once, but for columns that are left empty."""
    columns = enumerate(berkas.matriks2.kolom)
    place = ("matriks2", "kolom")
    yield from duplicates(
        file, (((*place, i, "isi"), each.isi) for i, each in columns if each.isi != "kosong")
    )


def singkatan(file: YamlFile, berkas: BerkasSingkatan) -> Iterator[Problem]:
    """Every abbreviation once."""
    rows = enumerate(berkas.singkatan)
    yield from duplicates(file, ((("singkatan", i), row.singkatan) for i, row in rows))
