"""Which cells of a two-way table are hidden so that no small one can be worked out."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from lebak_reports.disclosure.audit import is_wide
from lebak_reports.disclosure.equations import TOTAL, Equations, equations_of

if TYPE_CHECKING:
    from numpy.typing import NDArray


def protect(
    counts: pd.DataFrame, *, minimum: int, signs: pd.Series[int] | None = None
) -> pd.DataFrame:
    """Say which cells of a table and of its totals are not published.

    Primary: counts of 1 to ``minimum - 1``; 0 is published. Complementary: further cells, until
    a reader who knows everything else can't narrow any hidden cell to an interval less than
    `minimum` wide.

    Parameters
    ----------
    counts : DataFrame of int
        A two-way table of non-negative counts, without totals.
    minimum : int
        The smallest count that is published (``run.batas_sel``). 1 or less hides nothing:
        the internal edition.
    signs : Series of int or None
        +1 or -1 by column where a row's total is a net change (reasons in, reasons out). Net
        changes follow from published lists, so they are never hidden.

    Returns
    -------
    DataFrame of bool
        True where hidden; the rows and columns of `counts` plus `TOTAL` on both sides.

    Raises
    ------
    ValueError
        If a count is negative or missing.

    Notes
    -----
    Greedy: each cell that is too narrow takes the cheapest further cell of its row or column.
    It hides more than the optimum but protects as well, since the audit decides when it ends.
    Where all cells of a table are hidden and a net change is public, no more can be done.

    References
    ----------
    .. [1] Hundepool et al. (2012). Statistical Disclosure Control, chapter 4.

    Examples
    --------
    Three families can't be hidden alone: their row and their column would give them back.

    >>> counts = pd.DataFrame([[3, 40, 9], [20, 50, 30]], index=["a", "b"], columns=list("xyz"))
    >>> protect(counts, minimum=5).loc["a"].tolist()
    [True, False, True, False]
    """
    equations = equations_of(counts, signs)
    hidden = _with_complements(equations, _is_small(equations, minimum), minimum)
    return pd.DataFrame(
        hidden.reshape(equations.shape),
        index=[*counts.index, TOTAL],
        columns=[*counts.columns, TOTAL],
    )


def _is_small(equations: Equations, minimum: int) -> NDArray[np.bool_]:
    is_small: NDArray[np.bool_] = (equations.cells > 0) & (equations.cells < minimum)
    return is_small & ~equations.is_public


def _with_complements(
    equations: Equations, hidden: NDArray[np.bool_], minimum: int
) -> NDArray[np.bool_]:
    hidden = hidden.copy()
    waiting = deque(np.flatnonzero(hidden).tolist())
    while waiting:
        cell = waiting.popleft()
        if is_wide(equations, hidden, cell, minimum=minimum):
            continue
        complement = _cheapest_complement(equations, hidden, cell)
        if complement is not None:
            hidden[complement] = True
            # Hiding more only widens intervals: cells found wide need no second look.
            waiting.extend([cell, complement])
    return hidden


def _cheapest_complement(equations: Equations, hidden: NDArray[np.bool_], cell: int) -> int | None:
    """Choose the next cell to hide, or None when all that could help are hidden.

    First the cell's own row and column, then those of any hidden cell.
    """
    for lines in (equations.matrix[:, cell] != 0, equations.matrix[:, hidden].any(axis=1)):
        reach = equations.matrix[lines].any(axis=0)
        candidates: list[int] = np.flatnonzero(reach & ~hidden & ~equations.is_public).tolist()
        if candidates:
            return min(candidates, key=lambda number: _cost(equations, hidden, cell, number))
    return None


def _cost(
    equations: Equations, hidden: NDArray[np.bool_], cell: int, candidate: int
) -> tuple[bool, bool, bool, int, int]:
    """Order candidates: break lonely lines, close cycles, spare zeros and large counts."""
    touched = equations.matrix[:, candidate] != 0
    crowd = (equations.matrix[touched] != 0)[:, hidden].sum(axis=1)
    shares_lonely_line = bool(((equations.matrix[touched, cell] != 0) & (crowd == 1)).any())
    closes_cycle = bool((crowd > 0).all())
    value = int(equations.cells[candidate])
    return not shares_lonely_line, not closes_cycle, value == 0, value, candidate
