"""Labels of rows (strata, PSU, domains) as whole numbers that arrays can be counted by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from lebak_reports.errors import DesignError, LengthError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Labels = Sequence[Any] | NDArray[Any] | pd.Series[Any] | pd.Categorical[Any]


@dataclass(frozen=True, slots=True)
class Coded:
    """Labels of rows as codes.

    Attributes
    ----------
    codes : ndarray of int, shape (rows,)
        Position in `labels`, -1 where the label is missing.
    labels : tuple
        The distinct labels: sorted, or the categories of a categorical in their own order,
        those without rows included.
    """

    codes: NDArray[np.intp]
    labels: tuple[Any, ...]


def check_length(argument: str, found: int, expected: int) -> None:
    """Refuse an array that is not as long as the others.

    Raises
    ------
    LengthError
        If the lengths differ.
    """
    if found != expected:
        raise LengthError(
            argument,
            f"berisi {found} baris, padahal datanya {expected} baris",
            "Berikan satu nilai bagi setiap baris",
        )


def code(argument: str, labels: Labels, rows: int) -> Coded:
    """Encode the labels of rows as whole numbers.

    Parameters
    ----------
    argument : str
        Name of the argument, for the error.
    labels : sequence, array, Series or Categorical, shape (rows,)
        One label a row. A categorical carries its full list of categories, so a kecamatan
        without a single row is seen and refused by name instead of being forgotten.
    rows : int
        Expected number of rows.

    Raises
    ------
    LengthError
        If the lengths differ.

    Examples
    --------
    >>> code("domain", ["b", "a", "b"], 3).codes
    array([1, 0, 1])
    >>> kecamatan = pd.Categorical(["a", None], categories=["a", "b"])
    >>> code("domain", kecamatan, 2)
    Coded(codes=array([ 0, -1]), labels=('a', 'b'))
    """
    check_length(argument, len(labels), rows)
    categories = getattr(labels, "dtype", None)
    if isinstance(categories, pd.CategoricalDtype):
        categorical = pd.Categorical(labels)
        return Coded(categorical.codes.astype(np.intp), tuple(categorical.categories))
    codes, uniques = pd.factorize(pd.Series(labels), sort=True)
    return Coded(codes, tuple(uniques))


def code_complete(argument: str, labels: Labels, rows: int) -> Coded:
    """Encode labels of which none may be missing: every unit has a stratum and a PSU.

    Raises
    ------
    DesignError
        If a label is missing.
    """
    coded = code(argument, labels, rows)
    if missing := int((coded.codes < 0).sum()):
        raise DesignError(
            argument, f"kosong pada {missing} baris", "Isi semuanya; setiap unit sampel memilikinya"
        )
    return coded
