"""A pattern that protects as well and loses more, found in a bounded number of small steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from lebak_reports.disclosure.reader import program_of, quiet_solver

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from lebak_reports.disclosure.parts import Part
    from lebak_reports.disclosure.reader import Reader

_EXACT = 1e-7


def sufficient_pattern(part: Part, reader: Reader, needs: NDArray[np.int_]) -> NDArray[np.bool_]:
    """Hide, for one cell after the other, the cheapest cells that make its interval wide.

    Parameters
    ----------
    part : Part
    reader : Reader
        Of that part.
    needs : ndarray of int
        Width that the interval of each cell needs once it is hidden; must be attainable.

    Notes
    -----
    The heuristic of Kelly, Golden and Assad (1992): the cheapest change of the table that moves
    a cell far enough, where hidden cells move for nothing. It ends when the reader's bounds are
    wide, so it never protects less than the optimum.
    """
    hidden = part.is_fixed.copy()
    while narrow := reader.too_narrow(hidden, needs):
        cell = narrow[0]
        grown, touched = _cheapest_move(part, reader, hidden, (cell, 1, float(needs[cell])))
        hidden |= touched
        if grown < needs[cell] - _EXACT:
            hidden |= _cheapest_move(part, reader, hidden, (cell, -1, needs[cell] - grown))[1]
    return hidden


def _cheapest_move(
    part: Part, reader: Reader, hidden: NDArray[np.bool_], aim: tuple[int, int, float]
) -> tuple[float, NDArray[np.bool_]]:
    """Move a cell in one direction, as far as asked or possible; return how far, and with whom."""
    cell, sign, distance = aim
    prices = np.where(hidden, 0.0, part.costs.astype(float))
    up, down = reader.up.copy(), reader.down.copy()
    up[cell], down[cell] = (distance, 0.0) if sign > 0 else (0.0, min(distance, down[cell]))
    program = program_of(np.hstack([part.matrix, -part.matrix]))
    costs = np.concatenate([prices, prices])
    # Worth more than all cells together: as far as possible first, then cheaply.
    costs[cell if sign > 0 else cell + len(prices)] = -1.0 - 2.0 * part.costs.sum()
    program.col_cost_, program.col_upper_ = costs, np.concatenate([up, down])
    solver = quiet_solver()
    solver.passModel(program)
    solver.run()
    moved = np.array(solver.getSolution().col_value).reshape(2, -1)
    touched: NDArray[np.bool_] = np.max(moved, axis=0) > _EXACT
    return float(abs(moved[0, cell] - moved[1, cell])), touched
