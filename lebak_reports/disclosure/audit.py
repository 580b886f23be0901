"""The attacker: what a reader can infer about a hidden cell from everything published."""

from __future__ import annotations

from collections import deque
from math import inf
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from lebak_reports.disclosure.network import Network

    Capacity = dict[int, dict[int, int]]


def feasible_interval(network: Network, hidden: Collection[int], cell: int) -> tuple[float, float]:
    """Compute the smallest and the largest value that a hidden cell may have.

    Parameters
    ----------
    network : Network
        The true table.
    hidden : collection of int
        Cells that are not published.
    cell : int
        Number of a hidden cell.

    Returns
    -------
    tuple of float
        Lower and upper bound; the upper one may be infinite.

    Notes
    -----
    The reader knows every published cell, that sums hold, and that counts are whole and not
    negative. A cell can grow by what the other hidden cells can carry back from its head to
    its tail, and shrink by what they can carry from tail to head: maximum flows, which are
    whole when counts are, so the bounds are exact.

    References
    ----------
    .. [1] Gusfield, D. (1988). A graph theoretic approach to statistical data security. SIAM
       Journal on Computing 17(3), 552-571.
    """
    value = network.cells[cell]
    # A cell that has a bound can't exceed what all hidden cells hold together.
    beyond = 1 + sum(network.cells[other] for other in hidden)
    room = _room(network, hidden, cell, upward=True, limit=beyond)
    low = value - _room(network, hidden, cell, upward=False, limit=value)
    return low, inf if room == beyond else value + room


def is_wide(network: Network, hidden: Collection[int], cell: int, *, minimum: int) -> bool:
    """Say whether a reader's interval for a cell is at least `minimum` wide."""
    up = _room(network, hidden, cell, upward=True, limit=minimum)
    needed = min(minimum - up, network.cells[cell])
    return up + _room(network, hidden, cell, upward=False, limit=needed) >= minimum


def _room(network: Network, hidden: Collection[int], cell: int, *, upward: bool, limit: int) -> int:
    """Return by how much a cell may differ in one direction, at most `limit`."""
    tail, head = network.arcs[cell]
    source, sink = (head, tail) if upward else (tail, head)
    capacity = _capacity(network, set(hidden) - {cell}, limit)
    flow = 0
    while flow < limit and (path := _path(capacity, source, sink)):
        step = min(limit - flow, *(capacity[start][end] for start, end in path))
        for start, end in path:
            capacity[start][end] -= step
            capacity[end][start] += step
        flow += step
    return flow


def _capacity(network: Network, cells: Collection[int], limit: int) -> Capacity:
    """Each hidden cell may grow without bound, here `limit`, and shrink to zero."""
    capacity: Capacity = {node: {} for node in range(sum(network.shape))}
    for cell in cells:
        tail, head = network.arcs[cell]
        capacity[tail][head] = limit
        capacity[head][tail] = network.cells[cell]
    return capacity


def _path(capacity: Capacity, source: int, sink: int) -> list[tuple[int, int]]:
    """Return the arcs of a shortest path with room left, none when there is none."""
    came_from = {source: source}
    waiting = deque([source])
    while waiting and sink not in came_from:
        node = waiting.popleft()
        for other, room in capacity[node].items():
            if room > 0 and other not in came_from:
                came_from[other] = node
                waiting.append(other)
    if sink not in came_from:
        return []
    path = [(came_from[sink], sink)]
    while path[-1][0] != source:
        path.append((came_from[path[-1][0]], path[-1][0]))
    return path
