"""Changes since the start of the year, as finely as they may be printed.

The kabupaten has enough families to print reason by reason; a kecamatan prints three groups.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.exhibits.istilah import ALASAN, KELOMPOK_PERUBAHAN
from lebak_reports.exhibits.kolom import families
from lebak_reports.indicators.flows import ARAH, ARAH_KELOMPOK

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.blocks import Column

NET = "bersih"
SEBUTAN = ALASAN | KELOMPOK_PERUBAHAN
"""What a reason or a group of reasons is called."""
_DEFINITIONS = {
    "graduasi": "Keluarga keluar daftar dengan alasan graduasi sejak awal tahun.",
    "keluar_lain": "Keluarga keluar daftar dengan alasan selain graduasi sejak awal tahun.",
    "masuk": "Keluarga masuk daftar sejak awal tahun, dengan alasan apa pun.",
}
_LABELS = {
    "graduasi": "Keluar: graduasi",
    "keluar_lain": "Keluar: alasan lain",
    "masuk": "Masuk",
}


def group_columns() -> tuple[Column, ...]:
    """Return one column a group of reasons, then the net change."""
    groups = (families(key, _LABELS[key], words) for key, words in _DEFINITIONS.items())
    return (*groups, families(NET, "Perubahan bersih", "Keluarga masuk dikurangi yang keluar."))


def group_label(group: str) -> str:
    """Return what a group is called where its direction is not said otherwise."""
    return _LABELS[group]


def groups_by_region(data: RegionData) -> pd.DataFrame:
    """Return families by region (rows) and group (columns), with the net change last."""
    counts = _wide(data, "keluarga").astype("Int64")
    signs = pd.Series(ARAH_KELOMPOK)
    return counts.assign(**{NET: (counts * signs).sum(axis="columns", skipna=False)})


def hidden_groups(data: RegionData) -> pd.DataFrame:
    """Return which of these counts are not shown; a net change follows from public lists."""
    return _wide(data, "tersembunyi").astype(bool)


def own_changes(data: RegionData) -> pd.DataFrame:
    """Return the region's changes: ``keluarga``, ``perubahan`` (out negative), ``tersembunyi``.

    Rows are reasons for the kabupaten and groups of reasons for a kecamatan.
    """
    if data.wilayah == data.params.regions.kabupaten:
        reasons = data.shared.alasan
        of_year = reasons[reasons["basis"] == "tahun"].set_index("jenis_perubahan")
        return _signed(of_year["keluarga"], of_year["tersembunyi"], ARAH)
    kode = data.wilayah.kode
    counts = groups_by_region(data).drop(columns=NET).T[kode]
    return _signed(counts, hidden_groups(data).T[kode], ARAH_KELOMPOK)


def _signed(counts: pd.Series[int], hidden: pd.Series[bool], signs: dict[str, int]) -> pd.DataFrame:
    return pd.DataFrame(
        {"keluarga": counts, "perubahan": counts * pd.Series(signs), "tersembunyi": hidden}
    ).reindex(list(signs))


def _wide(data: RegionData, values: str) -> pd.DataFrame:
    changes = data.shared.perubahan
    since_january = changes[changes["basis"] == "tahun"]
    wide = since_january.set_index(["kode_wilayah", "kelompok"])[values].unstack()  # noqa: PD010  exactly one row a cell: nothing to aggregate
    return wide.reindex(index=data.shared.kecamatan.index, columns=list(ARAH_KELOMPOK))
