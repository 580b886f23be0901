"""The shared figures of the kabupaten and its kecamatan, as exhibits read them."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pandas as pd

from lebak_reports.exhibits.claims import claim, hidden_claim, refused_claim
from lebak_reports.exhibits.values import number

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.blocks import Claim, Origin


def totals(data: RegionData) -> pd.Series[int]:
    """Return the row of the report's own region: the kabupaten or one kecamatan."""
    return cast("pd.Series[int]", data.shared.kecamatan.loc[data.wilayah.kode])


def kecamatan_only(data: RegionData) -> pd.DataFrame:
    """Return the rows of the kecamatan, without the kabupaten's total."""
    return data.shared.kecamatan.drop(index=data.params.regions.kabupaten.kode)


def programmes_of_kabupaten(data: RegionData) -> pd.DataFrame:
    """Return recipients by kode_subkegiatan: ``penerima sasaran hanya_ke tersembunyi``."""
    program = data.shared.program
    return program[program["kode_wilayah"] == data.wilayah.kode].set_index("kode_subkegiatan")


def with_names(data: RegionData, frame: pd.DataFrame) -> pd.DataFrame:
    """Add the printed name of the region, from the kode in the index."""
    regions = data.params.regions
    names = [
        regions[kode].nama_lengkap if regions[kode].level == "kabupaten" else regions[kode].nama
        for kode in frame.index
    ]
    return frame.assign(nama=pd.Series(names, index=frame.index))


def hidden_columns(data: RegionData, **sources: tuple[str, ...]) -> pd.DataFrame:
    """Return the shared pattern for printed columns, each made of one or more counts.

    Examples
    --------
    ``perubahan=("keluarga", "keluarga_awal_tahun")`` hides a difference wherever one of the
    two counts is hidden.
    """
    pattern = data.shared.tersembunyi
    return pd.DataFrame(
        {name: pattern[list(counts)].any(axis="columns") for name, counts in sources.items()}
    )


def count_claim(data: RegionData, name: str, column: str, origin: Origin) -> Claim:
    """Return a count of the region as a claim, hidden where the pattern hides it."""
    if data.shared.tersembunyi.loc[data.wilayah.kode, column]:
        return hidden_claim(name, origin)
    return claim(name, totals(data)[column], origin)


def rate_claim(data: RegionData, name: str, columns: tuple[str, str], origin: Origin) -> Claim:
    """Return a share of the region's families as a claim, or the reason why there is none.

    Parameters
    ----------
    data : RegionData
        Holds the counts and the smallest denominator of a rate.
    name : str
        Name of the measure.
    columns : tuple of str
        Numerator and denominator.
    origin : Origin
        Where the counts come from.
    """
    numerator, denominator = (number(totals(data)[column]) for column in columns)
    if data.shared.tersembunyi.loc[data.wilayah.kode, list(columns)].any():
        return hidden_claim(name, origin)
    if numerator is None or denominator is None:
        return claim(name, None, origin)
    if denominator < data.run.penyebut_minimum:
        return refused_claim(name, origin)
    return claim(name, numerator / denominator, origin)
