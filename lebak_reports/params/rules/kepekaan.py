"""Rules that tie together what is supposed about sensitivity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.params.checks import duplicates, overlaps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lebak_reports.errors import Problem
    from lebak_reports.params.models.kepekaan import Kepekaan
    from lebak_reports.params.reading import YamlFile


def kepekaan(file: YamlFile, berkas: Kepekaan) -> Iterator[Problem]:
    """Verval supposed once for each day, every quarter's breakdown value once."""
    yield from overlaps(file, [(("verval", i), row) for i, row in enumerate(berkas.verval)])
    quarters = ((("pengaruh", i, "triwulan"), row) for i, row in enumerate(berkas.pengaruh))
    yield from duplicates(file, ((place, row.triwulan) for place, row in quarters))
