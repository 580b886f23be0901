"""The attacker: what a reader can infer about a hidden cell from everything published."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from lebak_reports.disclosure.equations import Equations

_TOLERANCE = 1e-6
_UNBOUNDED = 3  # scipy.optimize.OptimizeResult.status of linprog


def feasible_interval(
    equations: Equations, hidden: NDArray[np.bool_], cell: int
) -> tuple[float, float]:
    """Compute the smallest and the largest value that a hidden cell may have.

    Parameters
    ----------
    equations : Equations
        The true table.
    hidden : array of bool, shape (cells,)
        Cells that are not published.
    cell : int
        Number of a hidden cell.

    Returns
    -------
    tuple of float
        Lower and upper bound; the upper one may be infinite.

    Notes
    -----
    The reader knows every published cell, that sums hold, and that counts are not negative: a
    linear programme. Integrality could only narrow it for tables that are not networks; a
    two-way table is one, so the bounds are exact.
    """
    return _extreme(equations, hidden, cell, sign=1), _extreme(equations, hidden, cell, sign=-1)


def is_wide(equations: Equations, hidden: NDArray[np.bool_], cell: int, *, minimum: int) -> bool:
    """Say whether a reader's interval for a cell is at least `minimum` wide.

    The upper bound is tried first: where it is far enough, the lower one needs no programme.
    """
    high = _extreme(equations, hidden, cell, sign=-1)
    if high - equations.cells[cell] >= minimum - _TOLERANCE:
        return True
    return high - _extreme(equations, hidden, cell, sign=1) >= minimum - _TOLERANCE


def _extreme(equations: Equations, hidden: NDArray[np.bool_], cell: int, *, sign: int) -> float:
    """Minimise (sign 1) or maximise (sign -1) a hidden cell."""
    # Imported here: a table without small cells needs no solver, and scipy is slow to start.
    from scipy.optimize import linprog

    numbers = np.flatnonzero(hidden)
    matrix = equations.matrix[:, numbers]
    is_used = matrix.any(axis=1)
    known = -equations.matrix[:, ~hidden] @ equations.cells[~hidden]
    solution = linprog(
        c=sign * (numbers == cell),
        A_eq=matrix[is_used],
        b_eq=known[is_used],
        bounds=(0, None),
        method="highs",
    )
    if solution.status == _UNBOUNDED:
        return np.inf
    # The true table is always feasible: anything else is the solver's failure, never "wide".
    if not solution.success:
        raise RuntimeError(f"linprog: {solution.message}")
    return float(solution.x[numbers == cell][0])
