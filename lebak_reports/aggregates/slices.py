"""What one region reads of the shared aggregates, and the digests that tell when it changed."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.aggregates.files import DIGESTS_FILE, json_text, write_json
from lebak_reports.aggregates.storage import shared_to_json

if TYPE_CHECKING:
    from pathlib import Path

    from lebak_reports.aggregates.records import Shared
    from lebak_reports.regions import Regions, Wilayah

_OF_KABUPATEN = (
    "alasan",
    "ketahanan",
    "pencocokan",
    "pembagian",
    "pengaruh",
    "putusan",
    "biaya",
    "proyeksi",
    "penilaian",
    "kemiskinan",
    "penguraian",
    "pokok",
)
"""Frames that no kecamatan reads."""


def distribution(
    kecamatan: pd.DataFrame, tersembunyi: pd.DataFrame, *, kabupaten: str
) -> pd.DataFrame:
    """Return ``Shared.sebaran``: the list by kecamatan, as a map prints it."""
    lists = {"keluarga": kecamatan["keluarga"], "tersembunyi": tersembunyi["keluarga"]}
    return pd.DataFrame(lists).drop(index=kabupaten)


def slice_of(shared: Shared, wilayah: Wilayah) -> Shared:
    """Return what a region's notebooks may read: everything for the kabupaten.

    A kecamatan keeps its own rows; reading another's raises KeyError.
    """
    if wilayah.level == "kabupaten":
        return shared
    own = [wilayah.kode]
    return replace(
        shared,
        kecamatan=shared.kecamatan.loc[own],
        tersembunyi=shared.tersembunyi.loc[own],
        terbit=shared.terbit.loc[own],
        perubahan=_rows_of(shared.perubahan, wilayah.kode),
        jangkauan=_rows_of(shared.jangkauan, wilayah.kode),
        program=_rows_of(shared.program, wilayah.kode),
        riwayat=_rows_of(shared.riwayat, wilayah.kode),
        **{name: getattr(shared, name).iloc[:0] for name in _OF_KABUPATEN},
    )


def write_digests(folder: Path, shared: Shared, regions: Regions) -> None:
    """Write the sha256 of each region's slice beside the aggregates, by kode_wilayah."""
    slices = {region.kode: shared_to_json(slice_of(shared, region)) for region in regions}
    digests = {
        kode: hashlib.sha256(json_text(content).encode()).hexdigest()
        for kode, content in slices.items()
    }
    write_json(folder / DIGESTS_FILE, digests)


def _rows_of(frame: pd.DataFrame, kode_wilayah: str) -> pd.DataFrame:
    return frame[frame["kode_wilayah"] == kode_wilayah].reset_index(drop=True)
