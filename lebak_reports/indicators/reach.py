"""Reach: which families of the list get programmes of which strategy, alone and together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Sequence

KERJA: Final = "kerja"
"""Name of the column of families in programmes that give or prepare work."""


def received(
    keluarga: pd.DataFrame,
    penerima: pd.DataFrame,
    anggaran: pd.DataFrame,
    *,
    kata_kerja: Sequence[str],
) -> pd.DataFrame:
    """Say of each family on the list which strategies' programmes record it as a recipient.

    Parameters
    ----------
    keluarga : DataFrame
        Landed register: ``id_keluarga``, ``kode_wilayah``, ``is_ke``.
    penerima : DataFrame
        Landed recipients: ``kode_subkegiatan``, ``id_keluarga``.
    anggaran : DataFrame
        Landed budget: ``kode_subkegiatan``, ``nama_subkegiatan``, ``strategi``.
    kata_kerja : sequence of str
        Words in the name of an activity that gives or prepares work, from params.

    Returns
    -------
    DataFrame
        One row a family of the list: ``kode_wilayah`` and, True or False, ``strategi1``,
        ``strategi2``, ``strategi3`` and ``kerja``.

    Examples
    --------
    >>> keluarga = pd.DataFrame({
    ...     "id_keluarga": ["a", "b"], "kode_wilayah": "36.02.01", "is_ke": True})
    >>> penerima = pd.DataFrame({"kode_subkegiatan": ["p"], "id_keluarga": ["a"]})
    >>> anggaran = pd.DataFrame({
    ...     "kode_subkegiatan": ["p"], "nama_subkegiatan": ["Padat Karya"], "strategi": [2]})
    >>> families = received(keluarga, penerima, anggaran, kata_kerja=["padat karya"])
    >>> families["kerja"].tolist()
    [True, False]
    """
    listed = keluarga.loc[keluarga["is_ke"], ["id_keluarga", "kode_wilayah"]]
    activities = anggaran.groupby("kode_subkegiatan")[["strategi", "nama_subkegiatan"]].first()
    strategi = penerima["kode_subkegiatan"].map(activities["strategi"])
    names = activities["nama_subkegiatan"].str.lower()
    gives_work = pd.Series(False, index=names.index)
    for words in kata_kerja:
        gives_work |= names.str.contains(words.lower(), regex=False)
    groups = {f"strategi{number}": strategi == number for number in (1, 2, 3)}
    groups[KERJA] = penerima["kode_subkegiatan"].isin(names.index[gives_work])
    ids = listed["id_keluarga"]
    flags = {name: ids.isin(penerima.loc[rows, "id_keluarga"]) for name, rows in groups.items()}
    return listed[["kode_wilayah"]].assign(**flags)


def locations(anggaran: pd.DataFrame, *, strategi: int) -> frozenset[str]:
    """Return the kecamatan where a strategy has spent on a located line."""
    is_there = (
        (anggaran["strategi"] == strategi)
        & (anggaran["kode_wilayah"] != "")
        & (anggaran["realisasi_rp"] > 0)
    )
    return frozenset(anggaran.loc[is_there, "kode_wilayah"])
