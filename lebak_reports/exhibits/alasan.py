"""Reasons of change since the start of the year, as tables and figures arrange them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.exhibits.istilah import ALASAN
from lebak_reports.exhibits.kolom import families
from lebak_reports.indicators.flows import ARAH

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.blocks import Column

NET = "bersih"


def reason_columns() -> tuple[Column, ...]:
    """Return one column a reason, then the net change."""
    reasons = (
        families(key, word.capitalize(), f"Keluarga dengan alasan {word} sejak awal tahun.")
        for key, word in ALASAN.items()
    )
    return (*reasons, families(NET, "Perubahan bersih", "Keluarga masuk dikurangi yang keluar."))


def reasons_by_region(data: RegionData) -> pd.DataFrame:
    """Return families by region (rows) and reason (columns), with the net change last."""
    counts = _wide(data, "keluarga").astype("Int64")
    return counts.assign(**{NET: (counts * pd.Series(ARAH)).sum(axis="columns", skipna=False)})


def hidden_reasons(data: RegionData) -> pd.DataFrame:
    """Return which of these counts are not shown; a net change follows from public lists."""
    return _wide(data, "tersembunyi").astype(bool)


def own_reasons(data: RegionData) -> pd.DataFrame:
    """Return the region's reasons: ``keluarga``, ``perubahan`` (out negative), ``tersembunyi``."""
    kode = data.wilayah.kode
    counts = reasons_by_region(data).loc[kode].drop(NET)
    return pd.DataFrame(
        {
            "keluarga": counts,
            "perubahan": counts * pd.Series(ARAH),
            "tersembunyi": hidden_reasons(data).loc[kode],
        }
    )


def _wide(data: RegionData, values: str) -> pd.DataFrame:
    changes = data.shared.perubahan
    since_january = changes[changes["basis"] == "tahun"]
    wide = since_january.set_index(["kode_wilayah", "jenis_perubahan"])[values].unstack()  # noqa: PD010  exactly one row a cell: nothing to aggregate
    return wide.reindex(index=data.shared.kecamatan.index, columns=list(ALASAN))
