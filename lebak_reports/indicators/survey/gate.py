"""The gate: what an estimate must have to be printed, and what is taken away if it hasn't."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from lebak_reports.indicators.survey.status import REFUSALS

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

RSE_CAUTION: Final = 0.25
"""Relative standard error up to which a number is printed as it is."""

RSE_LIMIT: Final = 0.50
"""Relative standard error up to which it is printed with an asterisk; beyond, refused."""

MINIMUM_HOUSEHOLDS: Final = 30
"""Fewest sample households of a domain."""

NUMBERS: Final = ("estimate", "se", "ci_low", "ci_high", "rse")
"""Columns of the tidy frame that hold the number and its error."""


def relative_error(estimate: NDArray[np.float64], se: NDArray[np.float64]) -> NDArray[np.float64]:
    """Compute se / |estimate| as a ratio, nan for an estimate of 0: nothing is relative to it.

    Examples
    --------
    >>> relative_error(np.array([0.04, 0.0]), np.array([0.01, 0.0]))
    array([0.25,  nan])
    """
    divisor = np.where(estimate == 0, np.nan, np.abs(estimate))
    return se / divisor


def precision(
    rse: NDArray[np.float64], size: NDArray[np.intp], df: NDArray[np.intp]
) -> NDArray[np.str_]:
    """Judge estimates by their precision.

    Parameters
    ----------
    rse : ndarray of float, shape (domains,)
        Relative standard errors, ratios.
    size : ndarray of int, shape (domains,)
        Sample households.
    df : ndarray of int, shape (domains,)
        Degrees of freedom.

    Returns
    -------
    ndarray of str, shape (domains,)
        ``ok``, ``perlu_hati_hati``, ``galat_terlalu_besar``, ``derajat_bebas_nol`` or
        ``sampel_di_bawah_minimum``; the last named has precedence.

    References
    ----------
    .. [1] The limits of 25 and 50 per cent are those of the BPS and of the Australian Bureau of
       Statistics for sample surveys.

    Examples
    --------
    >>> precision(np.array([0.25, 0.26, 0.51]), np.array([30, 30, 30]), np.array([9, 9, 9]))
    array(['ok', 'perlu_hati_hati', 'galat_terlalu_besar'], dtype='<U23')
    """
    return np.select(
        [size < MINIMUM_HOUSEHOLDS, df < 1, rse > RSE_LIMIT, rse > RSE_CAUTION],
        [
            "sampel_di_bawah_minimum",
            "derajat_bebas_nol",
            "galat_terlalu_besar",
            "perlu_hati_hati",
        ],
        "ok",
    )


def printable(frame: pd.DataFrame) -> pd.DataFrame:
    """Take every number away that its status refuses: the only frame to print from.

    Parameters
    ----------
    frame : DataFrame
        Tidy frame of an indicator.

    Examples
    --------
    >>> import pandas as pd
    >>> numbers = dict.fromkeys(NUMBERS, 0.5)
    >>> frame = pd.DataFrame([numbers | {"n": 12, "status": "sampel_di_bawah_minimum"}])
    >>> printable(frame)[["estimate", "n"]].iloc[0].tolist()
    [nan, 12.0]
    """
    is_refused = frame["status"].isin(list(REFUSALS))
    return frame.assign(**{name: frame[name].mask(is_refused) for name in NUMBERS})
