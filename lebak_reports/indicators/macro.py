"""Poverty as surveys estimate it: a series, its changes, and the estimate against the list."""

from __future__ import annotations

from typing import Final

import numpy as np
import pandas as pd

MEASURE: Final = ("kode_wilayah", "indikator")
"""What a series is about; several lines may measure it."""
LARGEST_GAP: Final = 0.25
"""A list this much larger or smaller than the survey's estimate is explained to the reader."""
_LINE: Final = (*MEASURE, "garis", "metode")
_PERIOD: Final = ("tahun", "bulan")
_NOT_STATED: Final = "tidak disebut"


def changes_of_series(indikator_makro: pd.DataFrame) -> pd.DataFrame:
    """Compute how each figure differs from the one before it under the same line and method.

    Parameters
    ----------
    indikator_makro : DataFrame
        ``kode_wilayah``, ``indikator`` (P0, P1, P2, KE, GK), ``tahun``, ``bulan``, ``nilai``
        (ratios 0..1; GK in rupiah), ``garis`` and ``metode`` ("", or words that begin with
        "tidak disebut", when the source names none), ``tanggal_rilis``.

    Returns
    -------
    DataFrame
        The rows in order of region, indicator and time, a revised figure in place of the one it
        replaces, with ``perubahan`` (same unit as ``nilai``, missing unless ``ok``),
        ``status_perubahan`` (``ok``, ``deret_pertama`` or ``garis_berbeda``) and ``ruas``:
        figures of one indicator with the same ``ruas`` may be joined by a line.

    Notes
    -----
    A figure whose source names no line or no method is compared with nothing: whether it was
    measured alike can't be known. A line of one name keeps its name when its rupiah are
    updated with prices, so that years under it may be compared.

    Examples
    --------
    >>> series = pd.DataFrame({
    ...     "kode_wilayah": "36.02", "indikator": "KE", "tahun": [2023, 2024], "bulan": 3,
    ...     "nilai": [0.0112, 0.0126], "garis": ["USD 1,90", "USD 2,15"], "metode": "Susenas",
    ...     "tanggal_rilis": pd.NaT})
    >>> changes_of_series(series)["status_perubahan"].tolist()
    ['deret_pertama', 'garis_berbeda']
    """
    ordered = _latest_releases(indikator_makro)
    is_first = ordered.groupby(list(MEASURE)).cumcount() == 0
    line = ordered.groupby([*_LINE, _anonymous(ordered)], sort=False)
    status = np.select([is_first, line.cumcount() > 0], ["deret_pertama", "ok"], "garis_berbeda")
    return ordered.assign(
        perubahan=line["nilai"].diff(),
        status_perubahan=pd.Series(status, index=ordered.index),
        ruas=line.ngroup(),
    )


def estimated_persons(rate: float, *, population: float) -> float:
    """Return the persons that a survey's rate stands for.

    Examples
    --------
    >>> round(estimated_persons(0.008, population=111_710 / 0.0844))
    10589
    """
    return rate * population


def list_against_estimate(listed: int, estimate: float) -> float:
    """Return how far the list is from the estimate: 0.25 means a quarter more persons.

    The two measure different things, so the gap is explained and never corrected.

    Examples
    --------
    >>> list_against_estimate(125, 100)
    0.25
    """
    return listed / estimate - 1


def _latest_releases(indikator_makro: pd.DataFrame) -> pd.DataFrame:
    released = indikator_makro.sort_values("tanggal_rilis", na_position="first", kind="stable")
    latest = released.drop_duplicates([*_LINE, *_PERIOD], keep="last")
    return latest.sort_values([*MEASURE, *_PERIOD, "garis"], kind="stable", ignore_index=True)


def _anonymous(rows: pd.DataFrame) -> pd.Series[int]:
    """Set apart each figure that names no line or no method; all others get 0."""
    is_named = rows[["garis", "metode"]].apply(_is_stated).all(axis="columns")
    return (~is_named).cumsum().where(~is_named, 0)


def _is_stated(names: pd.Series[str]) -> pd.Series[bool]:
    return (names != "") & ~names.str.casefold().str.startswith(_NOT_STATED)
