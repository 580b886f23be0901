"""Columns that follow from others of their row: groups, directions, one unit for all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pandas as pd

from lebak_reports.fields import ALASAN_KELUAR, KELOMPOK_USIA

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_PERCENT: Final = 100
# Beyond what anybody publishes: 8,44 percent lands as 0.0844, not as its neighbour.
_DECIMALS: Final = 12
_MEASURED: Final = ("target", "capaian")


def derived(name: str, frame: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of an input with what follows from them."""
    return _BUILDERS[name](frame) if name in _BUILDERS else frame


def _individu(frame: pd.DataFrame) -> pd.DataFrame:
    """Fold the seven age flags into one group; ``""`` where none or several are set."""
    flags = [f"usia_{position}" for position in range(len(KELOMPOK_USIA))]
    given = frame.reindex(columns=flags).astype("boolean").fillna(value=False).to_numpy(dtype=bool)
    names = pd.Series(KELOMPOK_USIA).take(given.argmax(axis=1)).set_axis(frame.index)
    return frame.assign(kelompok_usia=names.where(given.sum(axis=1) == 1, ""))


def _status_triwulan(frame: pd.DataFrame) -> pd.DataFrame:
    """Derive the direction from the reason."""
    is_out = frame["jenis_perubahan"].isin(ALASAN_KELUAR)
    return frame.assign(arah=is_out.map({True: "keluar", False: "masuk"}))


def _indikator_makro(frame: pd.DataFrame) -> pd.DataFrame:
    """Turn percents into ratios; the unit says what the landed value is in."""
    is_percent = frame["satuan"] == "persen"
    nilai = frame["nilai"].where(~is_percent, (frame["nilai"] / _PERCENT).round(_DECIMALS))
    return frame.assign(nilai=nilai, satuan=frame["satuan"].where(~is_percent, "rasio"))


def _ratios_as_percents(frame: pd.DataFrame) -> pd.DataFrame:
    """Write what was given as a ratio in percent, so that one unit stands for both."""
    is_ratio = frame["satuan"].str.casefold().isin(("rasio", "ratio"))
    scaled = {
        name: frame[name].where(~is_ratio, (frame[name] * _PERCENT).round(_DECIMALS))
        for name in _MEASURED
    }
    return frame.assign(**scaled, satuan=frame["satuan"].where(~is_ratio, "persen"))


_BUILDERS: Final[Mapping[str, Callable[[pd.DataFrame], pd.DataFrame]]] = {
    "individu": _individu,
    "status_triwulan": _status_triwulan,
    "indikator_makro": _indikator_makro,
    "klasik": _ratios_as_percents,
    "rencana": _ratios_as_percents,
}
