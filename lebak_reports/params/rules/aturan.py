"""Rules of law and money: one regime and one poverty line at a time, one award a year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.params.checks import duplicates, overlaps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lebak_reports.errors import Problem
    from lebak_reports.params.models.berkas import (
        BerkasGarisKemiskinan,
        BerkasInsentif,
        BerkasPenandaan,
        BerkasRezim,
    )
    from lebak_reports.params.reading import YamlFile


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


def penandaan(file: YamlFile, berkas: BerkasPenandaan) -> Iterator[Problem]:
    """Every year once."""
    years = enumerate(berkas.penandaan.tahun_anggaran)
    place = ("penandaan", "tahun_anggaran")
    yield from duplicates(file, (((*place, i, "tahun"), row.tahun) for i, row in years))
