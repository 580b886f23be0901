"""Which cells of a two-way table are hidden so that no small one can be worked out."""

from __future__ import annotations

from collections import Counter, deque
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from lebak_reports.disclosure.audit import is_wide
from lebak_reports.disclosure.network import TOTAL, network_of

if TYPE_CHECKING:
    from lebak_reports.disclosure.network import Network


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
    network = network_of(counts, signs)
    hidden = _with_complements(network, _small_cells(network, minimum), minimum)
    flat = [cell in hidden for cell in range(len(network.cells))]
    return pd.DataFrame(
        np.reshape(flat, network.shape),
        index=[*counts.index, TOTAL],
        columns=[*counts.columns, TOTAL],
    )


def _small_cells(network: Network, minimum: int) -> set[int]:
    small = {cell for cell, value in enumerate(network.cells) if 0 < value < minimum}
    return small - network.public


def _with_complements(network: Network, small: set[int], minimum: int) -> set[int]:
    hidden = set(small)
    waiting = deque(sorted(hidden))
    while waiting:
        cell = waiting.popleft()
        if is_wide(network, hidden, cell, minimum=minimum):
            continue
        complement = _cheapest_complement(network, hidden, cell)
        if complement is not None:
            hidden.add(complement)
            # Hiding more only widens intervals: cells found wide need no second look.
            waiting.extend([cell, complement])
    return hidden


def _cheapest_complement(network: Network, hidden: set[int], cell: int) -> int | None:
    """Choose the next cell to hide, or None when all that could help are hidden.

    First the cell's own row and column, then those of any hidden cell.
    """
    crowd = Counter(node for other in hidden for node in network.arcs[other])
    for nodes in (network.arcs[cell], tuple(crowd)):
        reach = {other for node in nodes for other in network.cells_at(node)}
        candidates = reach - hidden - network.public
        if candidates:
            return min(candidates, key=lambda other: _cost(network, crowd, cell, other))
    return None


def _cost(
    network: Network, crowd: Counter[int], cell: int, candidate: int
) -> tuple[bool, bool, bool, int, int]:
    """Order candidates: join lonely cells, close cycles, spare zeros and large counts."""
    shared = set(network.arcs[cell]) & set(network.arcs[candidate])
    joins_lonely = any(crowd[node] == 1 for node in shared)
    closes_cycle = all(crowd[node] > 0 for node in network.arcs[candidate])
    value = network.cells[candidate]
    return not joins_lonely, not closes_cycle, value == 0, value, candidate
