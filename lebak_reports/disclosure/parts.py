"""Systems taken apart: cells that no relation connects, as the arrays that solvers take."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from numpy.typing import NDArray

    from lebak_reports.disclosure.system import Cell, Key, System

_TIES = 256


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Cells that are not public, as arrays in one order.

    Attributes
    ----------
    keys : tuple
    slacks, costs, needs : ndarray of int
        How much less than it is a reader may think it; what hiding costs, ties broken; width an
        interval needs once a cell is hidden.
    is_open, is_fixed : ndarray of bool
        Cells to be decided now; cells that are hidden whatever is decided.
    matrix : ndarray of float
        One row a relation: what changes keep the sums.
    """

    keys: tuple[Key, ...]
    slacks: NDArray[np.int_]
    costs: NDArray[np.int_]
    needs: NDArray[np.int_]
    is_open: NDArray[np.bool_]
    is_fixed: NDArray[np.bool_]
    matrix: NDArray[np.float64]


def parts_of(system: System) -> Iterator[Part]:
    """Yield the groups of cells that no relation connects once printed cells are known."""
    keys = list(system.cells)
    number = {key: place for place, key in enumerate(keys)}
    unknown = [cell.state != "terbit" for cell in system.cells.values()]
    lines = [
        {number[key]: sign for key, sign in line.items() if unknown[number[key]]}
        for line in system.relations
    ]
    for members in _connected(lines, [place for place, is_so in enumerate(unknown) if is_so]):
        own = [line for line in lines if line and next(iter(line)) in members]
        yield _part(system, [keys[place] for place in sorted(members)], number, own)


def _connected(lines: list[dict[int, int]], places: list[int]) -> Iterator[set[int]]:
    group = {place: {place} for place in places}
    for line in lines:
        merged: set[int] = set().union(*(group[place] for place in line))
        group.update(dict.fromkeys(merged, merged))
    seen: set[int] = set()
    for place in places:
        if place not in seen:
            seen |= group[place]
            yield group[place]


def _part(
    system: System, keys: list[Key], number: Mapping[Key, int], lines: list[dict[int, int]]
) -> Part:
    cells = [system.cells[key] for key in keys]
    is_open = np.array([cell.state == "terbuka" for cell in cells])
    is_sensitive = np.array([cell.is_sensitive for cell in cells])
    return Part(
        keys=tuple(keys),
        slacks=np.array([cell.value - cell.least for cell in cells]),
        costs=np.array([cell.weight * _TIES for cell in cells]) + [_tie(key) for key in keys],
        needs=np.array([_need(cell, system.width) for cell in cells]),
        is_open=is_open,
        is_fixed=~is_open | is_sensitive,
        matrix=_matrix([number[key] for key in keys], lines),
    )


def _need(cell: Cell, width: int) -> int:
    """Return how far from a cell's value what can be told of it must reach."""
    if cell.state == "tak_dicetak" and not cell.is_sensitive:
        return 0
    return width if cell.width is None else cell.width


def _matrix(places: list[int], lines: list[dict[int, int]]) -> NDArray[np.float64]:
    """Return coefficients, one row a line and one column a place."""
    column = {place: number for number, place in enumerate(places)}
    matrix = np.zeros((len(lines), len(places)))
    for row, line in enumerate(lines):
        for place, sign in line.items():
            matrix[row, column[place]] = sign
    return matrix


def _tie(key: Key) -> int:
    """Return a small cost of a cell's own: equally good patterns are told apart everywhere."""
    return hashlib.sha256(repr(key).encode()).digest()[0] % _TIES
