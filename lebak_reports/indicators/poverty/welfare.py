"""Expenditure, poverty lines and gaps as the measures need them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, get_args

import numpy as np

from lebak_reports.errors import ChoiceError, LineError, WelfareError
from lebak_reports.indicators.survey.labels import check_length
from lebak_reports.indicators.survey.numbers import read_numbers

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

Boundary = Literal["strict", "inclusive"]
"""Who is poor at the line itself: nobody (BPS) or everybody (Foster, Greer and Thorbecke)."""

Negative = Literal["capped", "raw"]
"""The gap of a negative expenditure: at most 1, or as it is."""

ALPHAS: Final = "bilangan nol atau lebih"


def read_welfare(y: ArrayLike) -> NDArray[np.float64]:
    """Read expenditure per person as float64; a missing value stays nan.

    Parameters
    ----------
    y : array-like of number, shape (rows,)
        Rupiah per person and month; a float32 is widened before anything is added up.

    Raises
    ------
    WelfareError
        If it is no series of numbers, or a value is infinite.

    Examples
    --------
    >>> read_welfare([322_170, None])
    array([322170.,     nan])
    """
    welfare = read_numbers("y", y, WelfareError)
    if infinite := int(np.isinf(welfare).sum()):
        remedy = "Kosongkan yang tidak diketahui"
        raise WelfareError("y", f"tak hingga pada {infinite} baris", remedy)
    return welfare


def read_line(line: ArrayLike, rows: int) -> NDArray[np.float64]:
    """Read one poverty line for all rows, or one for each (urban and rural, by quarter).

    Parameters
    ----------
    line : float or array-like, shape (rows,)
        In the unit of the expenditure. It is compared as it is: 322169.999 is not 322170.

    Raises
    ------
    LineError
        If a line is missing, infinite, zero or negative.
    LengthError
        If there are neither one nor `rows` lines.
    """
    lines = read_numbers("line", np.atleast_1d(line), LineError)
    if np.ndim(line) == 0:
        lines = lines.reshape(())
    else:
        check_length("line", len(lines), rows)
    if not (np.isfinite(lines) & (lines > 0)).all():
        raise LineError("line", "kosong, nol, atau negatif", "Isi garis kemiskinan yang positif")
    return lines


def is_poor(
    welfare: NDArray[np.float64], lines: NDArray[np.float64], boundary: Boundary
) -> NDArray[np.bool_]:
    """Say who is poor: below the line, or at most at it. A missing value is not poor.

    Raises
    ------
    ChoiceError
        If `boundary` is no choice.
    """
    match boundary:
        case "strict":
            return welfare < lines
        case "inclusive":
            return welfare <= lines
        case _:
            raise ChoiceError.among("boundary", boundary, get_args(Boundary))


def gaps(
    welfare: NDArray[np.float64],
    lines: NDArray[np.float64],
    *,
    alpha: float,
    negative: Negative = "capped",
    boundary: Boundary = "strict",
) -> NDArray[np.float64]:
    """Compute (1 - y / z)^alpha of the poor, 0 for everybody else.

    Parameters
    ----------
    welfare : ndarray of float, shape (rows,)
    lines : ndarray of float, shape (rows,) or scalar
    alpha : float
        At least 0; 0 counts heads.
    negative : {"capped", "raw"}
    boundary : {"strict", "inclusive"}

    Raises
    ------
    ChoiceError
        If `alpha` is negative or no number, or a choice is unknown.

    Examples
    --------
    >>> gaps(np.array([-50.0, 0.0, 50.0, 100.0]), np.array(100.0), alpha=1)
    array([1. , 1. , 0.5, 0. ])
    """
    if not (np.isfinite(alpha) and alpha >= 0):
        raise ChoiceError.among("alpha", alpha, (ALPHAS,))
    if negative not in get_args(Negative):
        raise ChoiceError.among("negative", negative, get_args(Negative))
    poor = np.flatnonzero(is_poor(welfare, lines, boundary))
    result = np.zeros(len(welfare))
    if alpha == 0:
        result[poor] = 1.0
        return result
    with np.errstate(under="ignore"):  # next to nothing is nothing
        gap = 1 - welfare[poor] / (lines[poor] if lines.ndim else lines)
        result[poor] = (gap if negative == "raw" else np.minimum(gap, 1.0)) ** alpha
    return result
