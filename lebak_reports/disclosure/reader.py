"""The attacker: what a reader can infer about hidden cells, by linear programming."""

from __future__ import annotations

from typing import TYPE_CHECKING

import highspy
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from lebak_reports.disclosure.parts import Part

    Numbers = NDArray[np.float64]

_REACH = 4
_EXACT = 1e-7
_QUIET: dict[str, bool | int | str] = {
    "output_flag": False,
    "threads": 1,
    "parallel": "off",
    "random_seed": 0,
}


class Reader:
    """Bounds the hidden cells of a part, remembering what it has found.

    Parameters
    ----------
    part : Part
        Cells that are not public.

    Notes
    -----
    A reader knows the printed cells, the relations, and that counts are not negative. By how
    much a hidden cell can differ from its value is a linear program in the changes of all
    hidden cells. Changes are bounded by a few times the width that is asked for: that can only
    make intervals narrower, so what is found wide enough is.
    """

    def __init__(self, part: Part) -> None:
        self._part = part
        reach = _REACH * max(int(part.needs.max(initial=0)), 1)
        self.up = np.full(len(part.slacks), float(reach))
        self.down = np.minimum(part.slacks, reach).astype(float)
        self._solver = quiet_solver()
        self._solver.passModel(program_of(part.matrix))
        self._columns = np.arange(len(part.slacks), dtype=np.int32)
        self._found = np.empty((0, len(part.slacks)))

    def widths(self, hidden: NDArray[np.bool_]) -> Numbers:
        """Return how wide intervals are known to be, from changes found before."""
        usable = self._found[~((self._found != 0) & ~hidden).any(axis=1)]
        low, high = usable.min(axis=0, initial=0.0), usable.max(axis=0, initial=0.0)
        return np.where(hidden, high - low, 0.0)

    def too_narrow(self, hidden: NDArray[np.bool_], needs: NDArray[np.int_]) -> list[int]:
        """Return the hidden cells whose interval is narrower than it needs to be."""
        self._release(hidden)
        narrow = []
        for cell in np.flatnonzero(hidden & (needs > 0)).tolist():
            if self.widths(hidden)[cell] >= needs[cell] - _EXACT:
                continue
            self._furthest(cell)
            if self.widths(hidden)[cell] < needs[cell] - _EXACT:
                narrow.append(cell)
        return narrow

    def reasons(self, cell: int, hidden: NDArray[np.bool_]) -> tuple[Numbers, float]:
        """Return how much each other cell could widen a cell's interval, and its own share.

        Whatever is hidden, the width is at most the sum of these over hidden cells: the duals
        of both linear programs say so [1]_.

        References
        ----------
        .. [1] Fischetti, M. and Salazar, J. J. (2001). Solving the cell suppression problem on
           tabular data with linear constraints. Management Science 47(7), 1008-1027.
        """
        self._release(hidden)
        prices = self._furthest(cell)
        shares = sum((self.shares(cell, each, sign) for sign, each in prices), start=0.0 * self.up)
        own = float(shares[cell])
        shares[cell] = 0.0
        return shares, own

    def shares(self, cell: int, prices: Numbers, sign: int) -> Numbers:
        """Return what each cell adds to the bound that prices of the relations prove."""
        reduced = -self._part.matrix.T @ prices
        reduced[cell] += sign
        shares: Numbers = np.maximum(reduced * self.up, -reduced * self.down)
        return np.where(np.abs(reduced) < _EXACT, 0.0, shares)

    def _release(self, hidden: NDArray[np.bool_]) -> None:
        low, high = np.where(hidden, -self.down, 0.0), np.where(hidden, self.up, 0.0)
        self._solver.changeColsBounds(len(self._columns), self._columns, low, high)

    def _furthest(self, cell: int) -> list[tuple[int, Numbers]]:
        """Move a cell as far up and down as it goes; keep the changes, return the prices."""
        prices = []
        for sign in (1, -1):
            self._solver.changeColCost(cell, -float(sign))
            self._solver.run()
            solution = self._solver.getSolution()
            change = np.array(solution.col_value)
            self._keep(np.where(np.abs(change) < _EXACT, 0.0, change))
            prices.append((sign, -np.array(solution.row_dual)))
        self._solver.changeColCost(cell, 0.0)
        return prices

    def _keep(self, change: Numbers) -> None:
        self._found = np.vstack([self._found, change])


def program_of(matrix: Numbers) -> highspy.HighsLp:
    """Return a linear program in changes that keep all sums; bounds and aim come later."""
    program = highspy.HighsLp()
    rows, columns = matrix.shape
    program.num_row_, program.num_col_ = rows, columns
    for name in ("col_cost_", "col_lower_", "col_upper_"):
        setattr(program, name, np.zeros(columns))
    program.row_lower_ = program.row_upper_ = np.zeros(rows)
    row, column = np.nonzero(matrix)
    program.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    program.a_matrix_.start_ = np.searchsorted(row, np.arange(rows + 1))
    program.a_matrix_.index_ = column
    program.a_matrix_.value_ = matrix[row, column]
    return program


def quiet_solver() -> highspy.Highs:
    """Return a solver that says nothing and takes the same steps each time."""
    solver = highspy.Highs()
    for option, value in _QUIET.items():
        solver.setOptionValue(option, value)
    return solver
