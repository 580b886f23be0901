"""Which counts by kecamatan the public edition does not print."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.disclosure import TOTAL, protect

if TYPE_CHECKING:
    from collections.abc import Iterable

_LISTS = ("keluarga", "keluarga_sebelumnya", "keluarga_awal_tahun")
_AS_THE_LISTS = ("jiwa", "peringkat")
_ALONE = ("keluarga_register", "keluarga_desil1", "jiwa_desil1", "terverifikasi", "padan")


def hidden_counts(kecamatan: pd.DataFrame, *, kabupaten: str, minimum: int) -> pd.DataFrame:
    """Return ``Shared.tersembunyi``.

    Parameters
    ----------
    kecamatan : DataFrame
        As from ``counts_by_kecamatan``.
    kabupaten : str
        Code of the row of the whole.
    minimum : int
        Smallest count that is printed.

    Notes
    -----
    Columns that add up to the list are hidden jointly: families with and without a programme,
    inside and outside desil 1. A kecamatan whose list is hidden in one of the quarters printed
    side by side is hidden in all of them.
    """
    inner = kecamatan.drop(index=kabupaten)
    masks = [_mask(table, kabupaten=kabupaten, minimum=minimum) for table in _tables(inner)]
    is_list_hidden = pd.concat(
        [mask[TOTAL] for mask in masks if not set(mask.columns) & set(_ALONE)], axis="columns"
    ).any(axis="columns")
    hidden = pd.concat(masks, axis="columns").drop(columns=TOTAL)
    for name in (*_LISTS, *_AS_THE_LISTS):
        hidden[name] = is_list_hidden
    return hidden[kecamatan.columns]


def _tables(inner: pd.DataFrame) -> Iterable[pd.DataFrame]:
    """Yield the tables that are printed: lists, and the parts of the list of this quarter."""
    yield inner[["tercakup", "tanpa_program"]]
    others = inner["keluarga"] - inner["keluarga_luar_desil1"]
    yield inner[["keluarga_luar_desil1"]].assign(desil1=others)
    for name in (*_LISTS, *_ALONE):
        yield inner[[name]]


def _mask(table: pd.DataFrame, *, kabupaten: str, minimum: int) -> pd.DataFrame:
    """Protect a table; one that is missing has nothing to hide."""
    if table.isna().to_numpy().any():
        rows, columns = [*table.index, kabupaten], [*table.columns, TOTAL]
        return pd.DataFrame(data=False, index=rows, columns=columns)
    mask = protect(table.astype(int), minimum=minimum).rename(index={TOTAL: kabupaten})
    if len(table.columns) == 1:
        # A list has no parts: its cell and its row total are one and the same number.
        mask = mask.assign(**dict.fromkeys(mask.columns, mask.any(axis="columns")))
    return mask
