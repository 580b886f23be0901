"""Checks that any list of records may need."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lebak_reports.errors import Problem
    from lebak_reports.params.models.records import Dated
    from lebak_reports.params.reading import Place, YamlFile


def duplicates(file: YamlFile, keyed: Iterable[tuple[Place, object]]) -> Iterator[Problem]:
    """Report every value that an earlier place already has."""
    seen: set[object] = set()
    for place, key in keyed:
        if key in seen:
            remedy = "Setiap butir memerlukan nilai sendiri."
            yield file.problem(place, "nilai sudah dipakai butir lain", remedy=remedy, value=key)
        seen.add(key)


def strangers(
    file: YamlFile, used: Iterable[tuple[Place, str]], known: set[str], *, remedy: str
) -> Iterator[Problem]:
    """Report every key that is not in the list it points to."""
    for place, key in used:
        if key not in known:
            yield file.problem(place, "tidak ada di daftar", remedy=remedy, value=key)


def overlaps(file: YamlFile, rows: Iterable[tuple[Place, Dated]]) -> Iterator[Problem]:
    """Report every record that begins before the one before it has ended."""
    ordered = sorted(rows, key=lambda row: row[1].berlaku_dari)
    for (_, earlier), (place, later) in pairwise(ordered):
        if later.berlaku_dari <= (earlier.berlaku_sampai or date.max):
            remedy = "Akhiri masa berlaku butir sebelumnya pada hari sebelum tanggal ini."
            yield file.problem(
                (*place, "berlaku_dari"),
                "masa berlaku bertumpuk dengan butir sebelumnya",
                remedy=remedy,
                value=later.berlaku_dari,
            )
