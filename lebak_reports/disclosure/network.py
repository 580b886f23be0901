"""What a reader knows of a two-way table: its cells, and the sums they must keep.

The rows and columns of a table are the nodes of a network and its cells are arcs between them:
that every row and every column adds up to its total says that what flows into a node flows out
of it. What can be inferred about a cell is then a question of maximum flows, see ``audit``.
"""

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
class Network:
    """A table with totals as numbered arcs, row by row.

    Attributes
    ----------
    cells : tuple of int
        Counts and totals. Only a public net change may be negative.
    arcs : tuple of tuple of int
        Node that each cell leaves and node that it enters.
    shape : tuple of int
        Rows and columns, totals included.
    public : frozenset of int
        Cells that a reader knows from elsewhere, so that hiding them protects nothing.
    """

    cells: tuple[int, ...]
    arcs: tuple[tuple[int, int], ...]
    shape: tuple[int, int]
    public: frozenset[int]

    def cells_at(self, node: int) -> list[int]:
        """Return the cells of a row or a column, its total included."""
        return [cell for cell, ends in enumerate(self.arcs) if node in ends]


def network_of(counts: pd.DataFrame, signs: pd.Series[int] | None) -> Network:
    """Return the network of a table without totals.

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
    weights = np.ones(inner.shape[1], dtype=int) if signs is None else _aligned(signs, counts)
    by_row = np.column_stack([inner, inner @ weights]).astype(int)
    table = np.vstack([by_row, by_row.sum(axis=0)])
    rows, columns = table.shape
    nets = range(columns - 1, table.size, columns)
    return Network(
        cells=tuple(table.ravel().tolist()),
        arcs=_arcs(rows, weights),
        shape=(rows, columns),
        public=frozenset() if signs is None else frozenset(nets),
    )


def _aligned(signs: pd.Series[int], counts: pd.DataFrame) -> NDArray[np.int_]:
    weights: NDArray[np.int_] = signs.reindex(counts.columns).to_numpy().astype(int)
    return weights


def _arcs(rows: int, weights: NDArray[np.int_]) -> tuple[tuple[int, int], ...]:
    """Direct the cells so that each equation of the table is a balance of one node.

    A part and its total run in opposite directions; so do reasons in and out.
    """
    down = [1] * (rows - 1) + [-1]
    across = [*weights.tolist(), -1]
    return tuple(
        (row, rows + column) if down[row] * across[column] > 0 else (rows + column, row)
        for row in range(rows)
        for column in range(len(across))
    )
