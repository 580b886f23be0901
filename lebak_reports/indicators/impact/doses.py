"""Reading families, money and dates into a panel."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from lebak_reports.errors import DesignError, IndicatorError
from lebak_reports.indicators.impact.panel import Panel

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

MILLION: Final = 1_000_000
"""Rupiah in the unit of a dose."""

NO_CONTROLS: Final[Mapping[str, pd.DataFrame]] = MappingProxyType({})


def dose_panel(
    families: pd.DataFrame,
    *,
    rupiah: pd.Series[int],
    since: pd.Series[str],
    base: str,
    controls: Mapping[str, pd.DataFrame] = NO_CONTROLS,
) -> Panel:
    """Build the panel of log families on the dose of the incentive.

    Parameters
    ----------
    families : DataFrame of int, shape (kecamatan, quarters)
        KE families; rows kode wilayah, columns quarters as text (``2024Q3``). A quarter that
        is missing is a missing value and is never filled.
    rupiah : Series of int
        Incentive spent in each kecamatan in all, same rows.
    since : Series of str
        Quarter of the first disbursement there, missing where none came, same rows.
    base : str
        Quarter, a column, of the families that the dose is divided by: a current number of
        families would itself respond to the money.
    controls : mapping of str to DataFrame
        Other money per kecamatan and quarter, same rows and columns.

    Raises
    ------
    IndicatorError
        If rows differ, repeat, or a number is negative or fractional money is missing.

    Notes
    -----
    y_kt = a_k + l_t + b (D_k Post_kt) + g other_kt + e_kt, y = ln(families). A kecamatan with no
    family has no logarithm: such a panel is refused by ``effects``, never patched by adding one.

    Examples
    --------
    >>> families = pd.DataFrame({"2024Q3": [100, 50], "2024Q4": [90, 50]}, index=["a", "b"])
    >>> panel = dose_panel(families, rupiah=pd.Series({"a": 200_000_000, "b": 0}),
    ...                    since=pd.Series({"a": "2024Q4", "b": None}), base="2024Q3")
    >>> panel.exposure.tolist()
    [[0.0, 2.0], [0.0, 0.0]]
    """
    _check_rows("since", since.index, families.index)
    counts = _checked("families", families, families.index)
    money = _checked("rupiah", rupiah, families.index)
    _check_periods(families, base)
    if np.isnan(money).any():
        raise IndicatorError("rupiah", "kosong pada suatu kecamatan", "Isi nol bila tidak ada")
    basis = counts[:, list(families.columns).index(base)]
    with np.errstate(divide="ignore", invalid="ignore"):
        outcome, dose = np.log(counts), np.where(money > 0, money / basis / MILLION, 0.0)
    return Panel(
        outcome=outcome,
        dose=dose,
        is_post=_post(since.reindex(families.index), families.columns),
        controls=_stacked(controls, families),
        base=basis,
        units=tuple(map(str, families.index)),
        periods=tuple(map(str, families.columns)),
    )


def _checked(
    argument: str, values: pd.DataFrame | pd.Series[int], rows: pd.Index
) -> NDArray[np.float64]:
    _check_rows(argument, values.index, rows)
    numbers = np.asarray(values.reindex(rows).to_numpy(np.float64, na_value=np.nan))
    if (numbers < 0).any() or np.isinf(numbers).any():
        raise IndicatorError(argument, "negatif atau tak hingga", "Perbaiki sumbernya")
    return numbers


def _check_rows(argument: str, found: pd.Index, rows: pd.Index) -> None:
    if not found.is_unique or set(found) != set(rows):
        raise DesignError(
            argument, "tidak memuat setiap kecamatan satu kali", "Samakan barisnya dengan families"
        )


def _check_periods(families: pd.DataFrame, base: str) -> None:
    periods = list(families.columns)
    if periods != sorted(set(periods)):
        raise DesignError("families", "kolomnya tidak urut waktu atau berulang", "Urutkan kolomnya")
    if base not in periods:
        raise DesignError("base", f"'{base}' bukan salah satu triwulan", "Pilih triwulan data ini")


def _post(since: pd.Series[str], periods: pd.Index) -> NDArray[np.bool_]:
    rows = [
        np.zeros(len(periods), dtype=bool) if pd.isna(first) else np.asarray(periods >= first)
        for first in since
    ]
    return np.array(rows).reshape(len(since), len(periods))


def _stacked(controls: Mapping[str, pd.DataFrame], like: pd.DataFrame) -> NDArray[np.float64]:
    layers = []
    for name, control in controls.items():
        layer = _checked(name, control, like.index)
        if list(control.columns) != list(like.columns) or np.isnan(layer).any():
            raise DesignError(name, "tidak lengkap", "Isi setiap kecamatan dan triwulan")
        layers.append(layer)
    return np.stack(layers, axis=-1) if layers else np.empty((*like.shape, 0))
