"""What a reader knows of a two-way table: its cells, and the sums they must keep."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from numpy.typing import NDArray

TOTAL = "jumlah"
"""Label of the row and of the column of totals in a mask."""


@dataclass(frozen=True, slots=True)
class Equations:
    """A table with totals as numbered cells and linear equations.

    Attributes
    ----------
    cells : array of int, shape (cells,)
        The table row by row, totals included. Only a signed net change may be negative.
    matrix : array of int, shape (equations, cells)
        ``matrix @ cells == 0``: each row and each column adds up to its total.
    shape : tuple of int
        Rows and columns, totals included.
    is_public : array of bool, shape (cells,)
        Cells that a reader knows from elsewhere, so that hiding them protects nothing.
    """

    cells: NDArray[np.int64]
    matrix: NDArray[np.int64]
    shape: tuple[int, int]
    is_public: NDArray[np.bool_]


def equations_of(counts: pd.DataFrame, signs: pd.Series[int] | None) -> Equations:
    """Return the cells and sums of a table without totals.

    Parameters
    ----------
    counts : DataFrame of int
        Non-negative counts, without totals.
    signs : Series of int or None
        +1 or -1 by column when a row's total is a net change. Net changes are public: they
        follow from the published lists of two quarters.

    Raises
    ------
    ValueError
        If a count is negative or missing.
    """
    inner = counts.to_numpy()
    if pd.isna(inner).any() or (inner < 0).any():
        raise ValueError("counts must be non-negative and complete")
    weights = np.ones(inner.shape[1], dtype=np.int64) if signs is None else _aligned(signs, counts)
    by_row = np.column_stack([inner, inner @ weights]).astype(np.int64)
    table = np.vstack([by_row, by_row.sum(axis=0)])
    is_public = np.zeros(table.shape, dtype=bool)
    is_public[:, -1] = signs is not None
    return Equations(table.ravel(), _matrix(table.shape, weights), table.shape, is_public.ravel())


def _aligned(signs: pd.Series[int], counts: pd.DataFrame) -> NDArray[np.int64]:
    weights: NDArray[np.int64] = signs.reindex(counts.columns).to_numpy().astype(np.int64)
    return weights


def _matrix(shape: tuple[int, ...], weights: NDArray[np.int64]) -> NDArray[np.int64]:
    """One equation a row (its cells, weighted, minus its total), then one a column."""
    rows, columns = shape
    across = np.kron(np.eye(rows, dtype=np.int64), np.append(weights, -1))
    down = np.kron(
        np.append(np.ones(rows - 1, dtype=np.int64), -1), np.eye(columns, dtype=np.int64)
    )
    return np.vstack([across, down])
