"""The desa and kelurahan of the kabupaten: true codes and names, as Kemendagri lists them.

``desa.csv`` holds 340 desa and 5 kelurahan (Kepmendagri, by way of github.com/cahyadsn/wilayah,
commit b7ad440). What the sample tells of them is invented, as it is of the kecamatan.
"""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lebak_reports.regions import Regions


class Village(NamedTuple):
    """A desa or kelurahan: position of its kecamatan, code, name and kind."""

    kecamatan: int
    nama_kecamatan: str
    kode: str
    nama: str
    jenis: str


def villages(regions: Regions) -> tuple[Village, ...]:
    """Return every desa and kelurahan, kecamatan by kecamatan, in the order of their codes."""
    positions = {kecamatan.kode: place for place, kecamatan in enumerate(regions.kecamatan)}
    return tuple(
        Village(
            positions[row["kode_desa"][:8]],
            regions[row["kode_desa"][:8]].nama.upper(),
            row["kode_desa"],
            row["nama"],
            row["jenis"],
        )
        for row in _listed()
    )


@cache
def _listed() -> tuple[dict[str, str], ...]:
    with (files("lebak_reports.sample") / "desa.csv").open(encoding="utf-8") as text:
        return tuple(csv.DictReader(text, delimiter=";"))
