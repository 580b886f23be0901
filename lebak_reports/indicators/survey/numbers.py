"""Numbers of rows as float64, whatever they came as."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    from lebak_reports.errors import IndicatorError


def read_numbers(
    argument: str, values: ArrayLike, refusal: type[IndicatorError]
) -> NDArray[np.float64]:
    """Read a series of real numbers; a missing one becomes nan.

    Narrower floats and integers are widened before anything is added up: a float32 can't hold
    rupiah beyond 16,777,216 to the unit.

    Parameters
    ----------
    argument : str
        Name of the argument, for the error.
    values : array-like of number, shape (rows,)
    refusal : type of IndicatorError
        What to raise if it is no series of real numbers.

    Examples
    --------
    >>> from lebak_reports.errors import WelfareError
    >>> read_numbers("y", pd.array([1, None], dtype="Int64"), WelfareError)
    array([ 1., nan])
    >>> read_numbers("y", np.ones(1, dtype=np.float32), WelfareError).dtype
    dtype('float64')
    """
    series = pd.Series(values) if np.ndim(values) == 1 else None
    if series is None or not (
        len(series) == 0 or pd.api.types.is_any_real_numeric_dtype(series.dtype)
    ):
        raise refusal(argument, "bukan sederet bilangan", "Berikan satu bilangan bagi setiap baris")
    numbers: NDArray[np.float64] = np.asarray(series.to_numpy(np.float64, na_value=np.nan))
    return numbers
