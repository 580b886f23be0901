"""Whom programmes reach, counted once for every chapter and every kecamatan.

A kecamatan's families in a strategy and out of it are printed by its own documents, and their
sums by the laporan: so they are protected over all kecamatan at once, as the lists are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from lebak_reports.disclosure import TOTAL, protect
from lebak_reports.indicators import reach
from lebak_reports.indicators.ratios import counts_by

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lebak_reports.params import Params
    from lebak_reports.tables import Tables

_OF_KECAMATAN = ("strategi1", "strategi2")
_LOCATED_STRATEGY = 3
_REACH = {"kode_wilayah": "str", "ukuran": "str", "keluarga": "Int64", "tersembunyi": "bool"}
_PROGRAMME = {
    "kode_wilayah": "str",
    "kode_subkegiatan": "str",
    "penerima": "Int64",
    "sasaran": "Int64",
    "hanya_ke": "bool",
    "tersembunyi": "bool",
}


def reach_by_kecamatan(tables: Tables, *, params: Params, minimum: int) -> pd.DataFrame:
    """Return ``Shared.jangkauan``.

    Parameters
    ----------
    tables : Tables
        Of the kabupaten.
    params : Params
        Regions, and the words that name work.
    minimum : int
        Smallest count that is printed.
    """
    keluarga, penerima, anggaran = tables.keluarga, tables.penerima, tables.anggaran
    if keluarga is None or penerima is None or anggaran is None or not keluarga["is_ke"].any():
        return _empty(_REACH)
    families = reach.received(keluarga, penerima, anggaran, kata_kerja=params.kesempatan_kerja.kata)
    located = reach.locations(anggaran, strategi=_LOCATED_STRATEGY)
    size = _lists(families, params)
    rows = [
        _of_kecamatan(_lists(families[families[name]], params), size, minimum)
        .assign(ukuran=name)
        .rename(columns={"sasaran": "keluarga"})
        for name in _OF_KECAMATAN
    ]
    whole = _of_kabupaten(families, located, minimum).assign(
        kode_wilayah=params.regions.kabupaten.kode
    )
    return pd.concat([*rows, whole], ignore_index=True)[list(_REACH)].astype(_REACH)


def programmes_by_kecamatan(tables: Tables, *, params: Params, minimum: int) -> pd.DataFrame:
    """Return ``Shared.program``; parameters as for ``reach_by_kecamatan``."""
    keluarga, penerima = tables.keluarga, tables.penerima
    if keluarga is None or penerima is None or not keluarga["is_ke"].any():
        return _empty(_PROGRAMME)
    listed = keluarga.loc[keluarga["is_ke"], ["id_keluarga", "kode_wilayah"]]
    home = listed.set_index("id_keluarga")["kode_wilayah"]
    families = penerima.drop_duplicates(["kode_subkegiatan", "id_keluarga"])
    placed = families.assign(rumah=families["id_keluarga"].map(home))
    size = _lists(listed, params)
    rows = list(_by_programme(placed, size, minimum, kabupaten=params.regions.kabupaten.kode))
    if not rows:
        return _empty(_PROGRAMME)
    # Families that receive are counted for the kabupaten only: the others get NA.
    return pd.concat(rows, ignore_index=True)[list(_PROGRAMME)].astype(_PROGRAMME)


def _by_programme(
    placed: pd.DataFrame, size: pd.Series[int], minimum: int, *, kabupaten: str
) -> Iterator[pd.DataFrame]:
    for kode, recipients in placed.groupby("kode_subkegiatan"):
        rule: dict[str, Any] = {
            "kode_subkegiatan": str(kode), "hanya_ke": bool(recipients["hanya_ke"].all()),
        }  # fmt: skip
        reached = counts_by(recipients["rumah"].dropna(), list(size.index))
        yield _of_kecamatan(reached, size, minimum).assign(**rule)
        yield pd.DataFrame(
            {
                "kode_wilayah": [kabupaten],
                "penerima": len(recipients),
                "sasaran": int(reached.sum()),
                "tersembunyi": False,
                **rule,
            }
        )


def _of_kecamatan(reached: pd.Series[int], size: pd.Series[int], minimum: int) -> pd.DataFrame:
    """Return a count by kecamatan and where it, or what it leaves of the list, is hidden."""
    mask = protect(pd.DataFrame({"ya": reached, "tidak": size - reached}), minimum=minimum)
    hidden = mask.drop(index=TOTAL, columns=TOTAL).any(axis="columns")
    return pd.DataFrame(
        {"kode_wilayah": size.index, "sasaran": reached.array, "tersembunyi": hidden.array}
    )


def _of_kabupaten(families: pd.DataFrame, located: frozenset[str], minimum: int) -> pd.DataFrame:
    both = families["strategi1"] & families["strategi2"]
    is_there = families["kode_wilayah"].isin(located)
    groups = ("strategi1", "strategi2", "strategi3", reach.KERJA)
    counts = {name: int(families[name].sum()) for name in groups}
    counts |= {"komplementer": int(both.sum()), "lengkap": int((both & is_there).sum())}
    hidden = {name: 0 < count < minimum for name, count in counts.items()}
    # The two are printed side by side: their difference is a count as well.
    hidden["lengkap"] |= 0 < counts["komplementer"] - counts["lengkap"] < minimum
    table = pd.DataFrame({"keluarga": counts, "tersembunyi": hidden})
    return table.rename_axis("ukuran").reset_index()


def _lists(families: pd.DataFrame, params: Params) -> pd.Series[int]:
    """Count the list of each kecamatan."""
    return counts_by(families["kode_wilayah"], [each.kode for each in params.regions.kecamatan])


def _empty(columns: dict[str, str]) -> pd.DataFrame:
    return pd.DataFrame({name: pd.Series([], dtype=dtype) for name, dtype in columns.items()})
