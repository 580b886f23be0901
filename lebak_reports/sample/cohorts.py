"""The families that are ever on the list: who stays, who leaves, who enters."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pandas as pd

from lebak_reports.sample.allocation import Counts, family_sizes, labels, proportional
from lebak_reports.sample.calibration import (
    JIWA_KE_KECAMATAN,
    KE_AKHIR,
    KE_AWAL,
    KELUAR,
    MASUK,
    TETAP_LUAR_DESIL_1,
    TUKAR_TRIWULAN_1,
    USULAN_LUAR_DESIL_1,
)
from lebak_reports.sample.streams import stream

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

REASONS = (*KELUAR, *MASUK)
TRIWULAN_1, TRIWULAN_2 = 1, 2
"""Positions in QUARTERS of the two quarters in which the list changes."""


class Cohort(IntEnum):
    """A family's part in the list."""

    TIDAK = 0
    TETAP = 1
    KELUAR = 2
    MASUK = 3


class Split(NamedTuple):
    """Families by kecamatan: on the list at the end, entered, left; persons at the end."""

    akhir: Counts
    masuk: Counts
    keluar: Counts
    jiwa: Counts


def split_by_kecamatan(kode: Sequence[str]) -> Split:
    """Spread the published totals over the kecamatan; the eight published ones are exact."""
    rng = stream("kecamatan")
    jiwa = np.array([JIWA_KE_KECAMATAN.get(item, 0) for item in kode], dtype=np.int64)
    unpublished = jiwa == 0
    weights = rng.uniform(0.6, 1.4, int(unpublished.sum()))
    jiwa[unpublished] = proportional(KE_AKHIR.jiwa - int(jiwa.sum()), weights)
    akhir = proportional(KE_AKHIR.keluarga, jiwa)
    noise = rng.uniform(0.5, 1.5, (2, len(kode)))
    masuk = proportional(sum(MASUK.values()), akhir * noise[0])
    keluar = proportional(sum(KELUAR.values()), akhir * noise[1])
    return Split(akhir, masuk, keluar, jiwa)


def listed_families(kode: Sequence[str]) -> pd.DataFrame:
    """Return every family that is on the list in any quarter.

    Returns
    -------
    DataFrame
        ``kecamatan`` (position), ``cohort``, ``jumlah_anggota``, ``desil``, ``berubah`` (position
        of the quarter in QUARTERS, -1 for none), ``jenis_perubahan`` (position in REASONS, -1).
    """
    split = split_by_kecamatan(kode)
    final = _final_families(split)
    leaving = _leaving_families(split, final)
    families = pd.concat([final, leaving], ignore_index=True)
    families["desil"] = _desil(families)
    return families


def on_list(families: pd.DataFrame, position: int) -> NDArray[np.bool_]:
    """Return whether each family is on the list in a quarter, a position in QUARTERS."""
    cohort, changed = families["cohort"], families["berubah"] <= position
    listed = (
        (cohort == Cohort.TETAP)
        | ((cohort == Cohort.KELUAR) & ~changed)
        | ((cohort == Cohort.MASUK) & changed)
    )
    return listed.to_numpy()


def _final_families(split: Split) -> pd.DataFrame:
    """Return the families on the list at the end: those that stay, then those that entered."""
    rng = stream("jumlah anggota")
    sizes = [
        family_sizes(count, total, rng)
        for count, total in zip(split.akhir.tolist(), split.jiwa.tolist(), strict=True)
    ]
    frame = pd.DataFrame(
        {"kecamatan": labels(split.akhir), "jumlah_anggota": np.concatenate(sizes)}
    )
    rank = frame.groupby("kecamatan").cumcount().to_numpy()
    entered = rank < split.masuk[frame["kecamatan"]]
    early = entered & (rank == 0) & np.isin(frame["kecamatan"], _swapping(split))
    frame["cohort"] = np.where(entered, Cohort.MASUK, Cohort.TETAP)
    frame["berubah"] = np.select([early, entered], [TRIWULAN_1, TRIWULAN_2], -1)
    frame["jenis_perubahan"] = -1
    frame.loc[entered, "jenis_perubahan"] = stream("alasan masuk").permutation(_codes(MASUK))
    return frame


def _leaving_families(split: Split, final: pd.DataFrame) -> pd.DataFrame:
    """Return the families that leave; those of 2024Q1 are as large as those that replace them."""
    frame = pd.DataFrame({"kecamatan": labels(split.keluar)})
    first = frame.groupby("kecamatan").cumcount().to_numpy() == 0
    early = first & np.isin(frame["kecamatan"], _swapping(split))
    swapped = final.loc[final["berubah"] == TRIWULAN_1, "jumlah_anggota"].to_numpy()
    entered = int(final.loc[final["cohort"] == Cohort.MASUK, "jumlah_anggota"].sum())
    total = KE_AWAL.jiwa - KE_AKHIR.jiwa + entered
    sizes = np.empty(len(frame), dtype=np.int64)
    sizes[early] = swapped
    remaining = total - int(swapped.sum())
    sizes[~early] = family_sizes(int((~early).sum()), remaining, stream("anggota keluar"))
    frame["jumlah_anggota"] = sizes
    frame["cohort"] = Cohort.KELUAR
    frame["berubah"] = np.where(early, TRIWULAN_1, TRIWULAN_2)
    frame["jenis_perubahan"] = _leaving_reasons(sizes)
    return frame


def _leaving_reasons(sizes: Counts) -> Counts:
    """Give each leaving family a reason; whole families die out only where they are small."""
    died = REASONS.index("meninggal")
    codes = _codes(KELUAR)
    others = stream("alasan keluar").permutation(codes[codes != died])
    reasons = np.full(len(sizes), died, dtype=np.int64)
    smallest_first = np.argsort(sizes, kind="stable")
    reasons[smallest_first[KELUAR["meninggal"] :]] = others
    return reasons


def _desil(families: pd.DataFrame) -> Counts:
    """Put the list in desil 1, but for some accepted proposals and some of those that stay."""
    rng = stream("desil sasaran")
    desil = np.ones(len(families), dtype=np.int64)
    proposals = np.flatnonzero(families["jenis_perubahan"] == REASONS.index("usulan_diterima"))
    staying = np.flatnonzero(families["cohort"] == Cohort.TETAP)
    outside = [
        rng.choice(proposals, USULAN_LUAR_DESIL_1, replace=False),
        rng.choice(staying, TETAP_LUAR_DESIL_1, replace=False),
    ]
    desil[np.concatenate(outside)] = rng.integers(2, 5, USULAN_LUAR_DESIL_1 + TETAP_LUAR_DESIL_1)
    return desil


def _swapping(split: Split) -> Counts:
    """Return the kecamatan where one family replaces another in 2024Q1."""
    return np.argsort(-split.masuk, kind="stable")[:TUKAR_TRIWULAN_1]


def _codes(counts: Mapping[str, int]) -> Counts:
    """Return positions in REASONS, each repeated by its count."""
    positions = [REASONS.index(reason) for reason in counts]
    return np.repeat(positions, list(counts.values()))
