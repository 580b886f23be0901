"""The pattern that loses least: a mixed integer program, with the reader's bounds as cuts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import highspy
import numpy as np

from lebak_reports.disclosure.reader import quiet_solver

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from lebak_reports.disclosure.parts import Part
    from lebak_reports.disclosure.reader import Reader

ROUNDS = 40
NODES = 200
_EXACT = 1e-7


def best_pattern(part: Part, reader: Reader, needs: NDArray[np.int_]) -> NDArray[np.bool_] | None:
    """Return the cheapest pattern that protects every cell it hides.

    Parameters
    ----------
    part : Part
    reader : Reader
        Of that part.
    needs : ndarray of int
        Width that the interval of each cell needs once it is hidden.

    Returns
    -------
    ndarray of bool or None
        None when `ROUNDS` of cuts or `NODES` of all searches did not suffice: work is limited, not
        time, so that every machine gives up at the same point.

    Notes
    -----
    Fischetti and Salazar (2001): choose cells at least cost; where the reader's interval is too
    narrow, the duals of his linear programs say which cells could widen it; ask for enough of
    them; repeat.
    """
    master = _Master(part)
    _ask_for_company(master, part, reader, needs)
    for _ in range(ROUNDS):
        hidden = master.solve()
        narrow = [] if hidden is None else reader.too_narrow(hidden, needs)
        if hidden is None or not narrow:
            return hidden
        for cell in narrow:
            shares, own = reader.reasons(cell, hidden)
            master.require(cell, shares, needs[cell] - own)
    return None


def _ask_for_company(master: _Master, part: Part, reader: Reader, needs: NDArray[np.int_]) -> None:
    """Say that a cell hidden alone in a sum is known, before any search."""
    for line in np.abs(part.matrix):
        for cell in np.flatnonzero(line).tolist():
            shares = line * (reader.up + reader.down)
            shares[cell] = 0.0
            master.require(cell, shares, float(needs[cell]))


class _Master:
    """Chooses cells at least cost under the requirements gathered so far."""

    def __init__(self, part: Part) -> None:
        self._is_fixed = part.is_fixed
        self._column = np.cumsum(~part.is_fixed) - 1
        self._solver = quiet_solver()
        self._solver.setOptionValue("mip_rel_gap", 0.0)
        self._solver.setOptionValue("mip_abs_gap", 0.5)
        self._nodes_left = NODES
        free = int((~part.is_fixed).sum())
        whole = np.full(free, highspy.HighsVarType.kInteger)
        self._solver.addVars(free, np.zeros(free), np.ones(free))
        numbers = np.arange(free, dtype=np.int32)
        costs = part.costs[~part.is_fixed].astype(float)
        self._solver.changeColsCost(free, numbers, costs)
        self._solver.changeColsIntegrality(free, numbers, whole)

    def require(self, cell: int, shares: NDArray[np.float64], missing: float) -> None:
        """Ask that hidden cells add `missing` to a cell's interval once that cell is hidden."""
        missing -= float(shares[self._is_fixed].sum())
        if missing <= _EXACT:
            return
        able = np.flatnonzero((shares > _EXACT) & ~self._is_fixed)
        columns, weights = self._column[able], np.minimum(shares[able] / missing, 1.0)
        if not self._is_fixed[cell]:
            columns, weights = np.append(columns, self._column[cell]), np.append(weights, -1.0)
        least = 1.0 if self._is_fixed[cell] else 0.0
        self._solver.addRow(
            least, highspy.kHighsInf, len(columns), columns.astype(np.int32), weights
        )

    def solve(self) -> NDArray[np.bool_] | None:
        """Return the cells to hide; None when no pattern was proven to be the cheapest."""
        if self._is_fixed.all():
            return self._is_fixed
        self._solver.setOptionValue("mip_max_nodes", self._nodes_left)
        self._solver.run()
        self._nodes_left -= self._solver.getInfo().mip_node_count
        if self._solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return None
        hidden = self._is_fixed.copy()
        hidden[~self._is_fixed] = np.rint(self._solver.getSolution().col_value).astype(bool)
        return hidden
