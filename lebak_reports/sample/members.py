"""Members of the families that are ever on the list."""

from __future__ import annotations

import numpy as np
import pandas as pd

from lebak_reports.sample.allocation import Counts, labels
from lebak_reports.sample.cohorts import Cohort
from lebak_reports.sample.identities import HEAD
from lebak_reports.sample.streams import stream

HUBUNGAN = ("Kepala Keluarga", "Istri/Suami", "Anak", "Orang tua/mertua")
KEPALA, PASANGAN, ANAK, ORANG_TUA = range(4)
PENDIDIKAN = ("Tidak/belum sekolah", "Tidak tamat SD/sederajat", "Tamat SD/sederajat")
AGE_BOUNDS = (7, 13, 16, 19, 22, 60)
"""First age of each P3KE age group after the youngest."""

_AS_OF = np.datetime64("2023-12-31", "D").astype(np.int64)
_DAYS_A_YEAR = 365.25
_SINGLE_PARENT_RATIO = 0.15
_GRANDPARENT_RATIO = 0.2
_LARGE_FAMILY = 5
_YEARS_APART = {PASANGAN: (-6, 9), ANAK: (19, 42), ORANG_TUA: (-34, -20)}
"""Years by which a relation is younger than the head, from and to."""


def members(families: pd.DataFrame) -> pd.DataFrame:
    """Return one row a person of the families that are ever on the list.

    Returns
    -------
    DataFrame
        ``nomor`` (family), ``urutan`` (1 is the head), ``hubungan`` (position in HUBUNGAN),
        ``is_perempuan_anggota``, ``lahir_anggota`` (days since 1970-01-01), ``kelompok`` (position
        of the age group at the end of 2023), ``pendidikan_anggota`` (position in PENDIDIKAN).
    """
    rng = stream("individu")
    listed = families[families["cohort"] != Cohort.TIDAK].reset_index(drop=True)
    family = labels(listed["jumlah_anggota"])
    order = _order_in_family(family)
    relation = _relations(order, listed["jumlah_anggota"].to_numpy()[family], rng)
    born = _births(relation, listed["lahir"].to_numpy()[family], rng)
    group = np.searchsorted(AGE_BOUNDS, (_AS_OF - born) / _DAYS_A_YEAR, side="right")
    schooling = rng.integers(0, len(PENDIDIKAN), len(family))
    return pd.DataFrame(
        {
            "nomor": listed["nomor"].to_numpy()[family],
            "urutan": order,
            "hubungan": relation,
            "is_perempuan_anggota": _women(
                relation, listed["is_perempuan"].to_numpy()[family], rng
            ),
            "lahir_anggota": born,
            "kelompok": group,
            "pendidikan_anggota": np.where(group > 0, schooling, 0),
        }
    )


def _order_in_family(family: Counts) -> Counts:
    """Return each member's number in the family, the head first."""
    starts = np.flatnonzero(np.diff(family, prepend=-1))
    return np.arange(len(family)) - starts[family] + HEAD


def _relations(order: Counts, size: Counts, rng: np.random.Generator) -> Counts:
    """Head, a spouse in most families, children; some large families hold a grandparent."""
    draw = rng.random(len(order))
    grandparent = (order == size) & (size >= _LARGE_FAMILY) & (draw < _GRANDPARENT_RATIO)
    spouse = (order == HEAD + 1) & (draw >= _SINGLE_PARENT_RATIO)
    return np.select([order == HEAD, grandparent, spouse], [KEPALA, ORANG_TUA, PASANGAN], ANAK)


def _births(relation: Counts, head_born: Counts, rng: np.random.Generator) -> Counts:
    """Draw births around the head's; nobody is born after the register was closed."""
    youngest = np.zeros(len(relation))
    oldest = np.zeros(len(relation))
    for code, years in _YEARS_APART.items():
        youngest[relation == code], oldest[relation == code] = years
    apart = _DAYS_A_YEAR * (youngest + (oldest - youngest) * rng.random(len(relation)))
    last = _AS_OF - rng.integers(0, round(6 * _DAYS_A_YEAR), len(relation))
    born = np.minimum(head_born + apart.astype(np.int64), last)
    return np.where(relation == KEPALA, head_born, born)


def _women(
    relation: Counts,
    head: np.ndarray[tuple[int, ...], np.dtype[np.bool_]],
    rng: np.random.Generator,
) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    """Head as given, spouse of the other sex, the rest by a coin."""
    coin = rng.random(len(relation)) < 1 / 2
    return np.select([relation == KEPALA, relation == PASANGAN], [head, ~head], coin)
