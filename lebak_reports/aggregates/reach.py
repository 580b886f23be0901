"""Whom programmes reach, counted once for every chapter and every kecamatan.

A kecamatan's families in a strategy and out of it are printed by its own documents, and their
sums by the laporan: so they are protected over all kecamatan at once, as the lists are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from lebak_reports.aggregates.frames import without_rows
from lebak_reports.aggregates.splits import LIST, Split
from lebak_reports.indicators import reach
from lebak_reports.indicators.counts import counts_by

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lebak_reports.disclosure import Key
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
        return without_rows(_REACH)
    families = reach.received(keluarga, penerima, anggaran, kata_kerja=params.kesempatan_kerja.kata)
    located = reach.locations(anggaran, strategi=_LOCATED_STRATEGY)
    rows = [
        _of_kecamatan(_lists(families[families[name]], params))
        .assign(ukuran=name)
        .rename(columns={"sasaran": "keluarga"})
        for name in _OF_KECAMATAN
    ]
    whole = _of_kabupaten(families, located, minimum).assign(
        kode_wilayah=params.regions.kabupaten.kode
    )
    return pd.concat([*rows, whole], ignore_index=True)[list(_REACH)].astype(_REACH)


def programmes_by_kecamatan(tables: Tables, *, params: Params) -> pd.DataFrame:
    """Return ``Shared.program``; parameters as for ``reach_by_kecamatan``."""
    keluarga, penerima = tables.keluarga, tables.penerima
    if keluarga is None or penerima is None or not keluarga["is_ke"].any():
        return without_rows(_PROGRAMME)
    listed = keluarga.loc[keluarga["is_ke"], ["id_keluarga", "kode_wilayah"]]
    home = listed.set_index("id_keluarga")["kode_wilayah"]
    families = penerima.drop_duplicates(["kode_subkegiatan", "id_keluarga"])
    placed = families.assign(rumah=families["id_keluarga"].map(home))
    rows = list(_by_programme(placed, params))
    if not rows:
        return without_rows(_PROGRAMME)
    # Families that receive are counted for the kabupaten only: the others get NA.
    return pd.concat(rows, ignore_index=True)[list(_PROGRAMME)].astype(_PROGRAMME)


def _by_programme(placed: pd.DataFrame, params: Params) -> Iterator[pd.DataFrame]:
    codes = [each.kode for each in params.regions.kecamatan]
    for kode, recipients in placed.groupby("kode_subkegiatan"):
        rule: dict[str, Any] = {
            "kode_subkegiatan": str(kode), "hanya_ke": bool(recipients["hanya_ke"].all()),
        }  # fmt: skip
        reached = counts_by(recipients["rumah"].dropna(), codes)
        yield _of_kecamatan(reached).assign(**rule)
        yield pd.DataFrame(
            {
                "kode_wilayah": [params.regions.kabupaten.kode],
                "penerima": len(recipients),
                "sasaran": int(reached.sum()),
                "tersembunyi": False,
                **rule,
            }
        )


def splits_of_reach(
    jangkauan: pd.DataFrame, program: pd.DataFrame, quarter: str
) -> Iterator[Split]:
    """Yield the splits of a quarter's list in these two frames."""
    for name in _OF_KECAMATAN:
        own = jangkauan[jangkauan["ukuran"] == name].set_index("kode_wilayah")["keluarga"]
        if len(own):
            yield Split(name=name, counts=own, whole=(LIST, quarter))
    for kode, rows in program.groupby("kode_subkegiatan"):
        rows_of_it = rows.set_index("kode_wilayah")
        yield Split(
            name=str(kode),
            counts=rows_of_it["sasaran"],
            whole=(LIST, quarter),
            recipients=int(rows_of_it["penerima"].dropna().sum()),
        )


def with_pattern(frame: pd.DataFrame, split: str, hidden: frozenset[Key]) -> pd.DataFrame:
    """Return one of these frames with the hidden parts of its splits marked.

    Parameters
    ----------
    frame : DataFrame
        ``Shared.jangkauan`` or ``Shared.program``.
    split : str
        Column that names the split.
    hidden : frozenset of tuple of str
        Keys of all cells that are not printed.
    """
    keys = zip(frame[split], frame["kode_wilayah"], strict=True)
    is_hidden = np.array([(name, "ya", kode) in hidden for name, kode in keys], dtype=bool)
    return frame.assign(tersembunyi=frame["tersembunyi"] | is_hidden)


def _of_kecamatan(reached: pd.Series[int]) -> pd.DataFrame:
    return pd.DataFrame(
        {"kode_wilayah": reached.index, "sasaran": reached.array, "tersembunyi": False}
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
