"""Rules of offices: codes and posts once, names and terms without overlap, every key known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.params.checks import duplicates, overlaps, strangers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lebak_reports.errors import Problem
    from lebak_reports.params.models.berkas import BerkasOpd
    from lebak_reports.params.reading import Place, YamlFile


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
