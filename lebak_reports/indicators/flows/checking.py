"""The band that mistakes of verval put around a count of the register."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from lebak_reports.errors import IndicatorError

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Bounds = tuple[float, float]

COLUMNS: Final = ("measure", "estimate", "se", "ci_low", "ci_high", "n", "status")


def verval_band(
    listed: pd.Series[int],
    register: pd.Series[int],
    *,
    sensitivity: Bounds,
    specificity: Bounds,
) -> pd.DataFrame:
    """Compute how many families are extremely poor if verval errs at supposed rates.

    Parameters
    ----------
    listed, register : Series of int
        Families that verval found, and families it looked at, same domains.
    sensitivity, specificity : tuple of float
        Lowest and highest share of true cases found, and of others passed over, supposed or
        from a second look.

    Returns
    -------
    DataFrame
        By domain: ``estimate`` the count as recorded, ``se`` 0 (a register is not a sample),
        ``ci_low`` and ``ci_high`` the band, ``n`` the register. ``ketelitian_tidak_memadai``
        where sensitivity and specificity can add up to 1 or less, ``penyebut_nol`` for an empty
        register, ``di_luar_jangkauan`` where the band was cut at 0 or at the register.

    Raises
    ------
    IndicatorError
        If a rate is outside 0..1 or upside down, a count negative or above its register, or the
        domains differ.

    Notes
    -----
    N_true = (N_obs - (1 - Sp) N) / (Se + Sp - 1), monotone in each rate, so that its extremes
    are at the corners. This is sensitivity to a supposition, not a confidence interval.

    References
    ----------
    .. [1] Rogan, W. and Gladen, B. (1978). Estimating prevalence from the results of a screening
       test. American Journal of Epidemiology 107, 71-76.

    Examples
    --------
    (90 - 0.05 x 1000) / (0.9 + 0.95 - 1) = 47.06, with perfect verval 90:

    >>> band = verval_band(pd.Series({"a": 90}), pd.Series({"a": 1000}),
    ...                    sensitivity=(0.9, 1.0), specificity=(0.95, 1.0))
    >>> band[["estimate", "ci_low", "ci_high"]].round(2).iloc[0].tolist()
    [90.0, 42.11, 100.0]
    """
    _check(listed, register, (sensitivity, specificity))
    found, looked_at = (np.asarray(each, dtype=np.float64) for each in (listed, register))
    if sensitivity[0] + specificity[0] <= 1:
        status = np.where(looked_at > 0, "ketelitian_tidak_memadai", "penyebut_nol")
        low = high = np.full(len(found), np.nan)
    else:
        corners = np.array(
            [_true(found, looked_at, *rates) for rates in product(sensitivity, specificity)]
        )
        low, high = corners.min(axis=0), corners.max(axis=0)
        is_cut = (low < 0) | (high > looked_at)
        status = np.select([looked_at == 0, is_cut], ["penyebut_nol", "di_luar_jangkauan"], "ok")
        low, high = np.clip(low, 0, looked_at), np.clip(high, 0, looked_at)
    is_known = np.isin(status, ["ok", "di_luar_jangkauan"])
    recorded = np.where(looked_at > 0, found, np.nan)
    columns = {"estimate": recorded, "se": recorded * 0, "ci_low": low, "ci_high": high}
    band = {name: np.where(is_known, values, np.nan) for name, values in columns.items()}
    rows = {"measure": "pita_verval", **band, "n": register, "status": status}
    return pd.DataFrame(rows, index=listed.index, columns=list(COLUMNS))


def _true(
    found: NDArray[np.float64],
    looked_at: NDArray[np.float64],
    sensitivity: float,
    specificity: float,
) -> NDArray[np.float64]:
    return (found - (1 - specificity) * looked_at) / (sensitivity + specificity - 1)


def _check(listed: pd.Series[int], register: pd.Series[int], rates: tuple[Bounds, Bounds]) -> None:
    if not listed.index.equals(register.index):
        raise IndicatorError("register", "berwilayah lain daripada listed", "Samakan wilayahnya")
    if (listed < 0).any() or (listed > register).any():
        raise IndicatorError("listed", "negatif atau melebihi register", "Perbaiki cacahnya")
    if not all(0 <= low <= high <= 1 for low, high in rates):
        raise IndicatorError("sensitivity", "bukan selang antara 0 dan 1", "Tulis (rendah, tinggi)")
