"""Rules of what others published: every figure and statement once, about a region that exists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.params.checks import duplicates, strangers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lebak_reports.errors import Problem
    from lebak_reports.params.models.berkas import BerkasAngkaTerpublikasi, BerkasJanji
    from lebak_reports.params.reading import YamlFile
    from lebak_reports.regions import Regions


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


def places(file: YamlFile, berkas: BerkasAngkaTerpublikasi, regions: Regions) -> Iterator[Problem]:
    """Every published figure is about a region of ``wilayah.yaml``."""
    codes = [(("angka", i, "kode_wilayah"), row.kode_wilayah) for i, row in enumerate(berkas.angka)]
    remedy = "Pakai kode dari wilayah.yaml."
    yield from strangers(file, codes, {region.kode for region in regions}, remedy=remedy)
