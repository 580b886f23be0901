"""What a reader knows of all tables of a release: their cells, and the sums these must keep."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from numpy.typing import NDArray

Key: TypeAlias = "tuple[str | int, ...]"
"""Name of a cell: the table first, then where it stands in it."""

State: TypeAlias = Literal["terbit", "tersembunyi", "terbuka", "tak_dicetak"]
"""Printed by an earlier release; hidden by it; open to decision now; printed nowhere."""

_TIES = 256


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A count, and what may happen to it.

    Attributes
    ----------
    value : int
        Negative only where it is public: a net change.
    weight : int
        How much a reader loses when it is not printed, relative to other cells.
    state : State
    is_sensitive : bool
        Whether it must not be known: hidden, and protected.
    width : int or None
        How wide the interval that a reader can infer for it must be; None as in its system.
    least : int
        What a reader is supposed to know it to be at least.
    """

    value: int
    weight: int = 1
    state: State = "terbuka"
    is_sensitive: bool = False
    width: int | None = None
    least: int = 0


@dataclass(slots=True)
class System:
    """Cells by key, and the relations between them.

    Attributes
    ----------
    width : int
        How wide the interval that a reader can infer for a hidden cell must be.
    cells : dict
        In the order in which they were added.
    relations : list of mapping
        Coefficients by key of sums that are zero.

    Examples
    --------
    >>> system = System(width=5)
    >>> for name, value in {"a": 3, "b": 4, "jumlah": 7}.items():
    ...     system.add((name,), Cell(value=value))
    >>> system.add_total(("jumlah",), [("a",), ("b",)])
    >>> len(system.relations)
    1
    """

    width: int
    cells: dict[Key, Cell] = field(default_factory=dict)
    relations: list[Mapping[Key, int]] = field(default_factory=list)

    def add(self, key: Key, cell: Cell) -> None:
        """Add a cell; the same number printed at several places is one cell.

        Raises
        ------
        ValueError
            If the count is negative, or another one stands under this key.
        """
        if cell.value < 0 and cell.state != "terbit":
            raise ValueError(f"counts must be non-negative: {key!r}")
        if self.cells.setdefault(key, cell).value != cell.value:
            raise ValueError(f"two counts under one key: {key!r}")

    def relate(self, coefficients: Mapping[Key, int]) -> bool:
        """Add a sum that is zero; one that does not hold tells a reader nothing and is left out.

        Returns
        -------
        bool
            Whether it holds.
        """
        holds = sum(sign * self.cells[key].value for key, sign in coefficients.items()) == 0
        if holds:
            self.relations.append(coefficients)
        return holds

    def add_total(self, total: Key, parts: Iterable[Key]) -> None:
        """Say that parts add up to a total.

        Raises
        ------
        ValueError
            If they do not.
        """
        if not self.relate(dict.fromkeys(parts, 1) | {total: -1}):
            raise ValueError(f"the parts do not add up to {total!r}")

    def parts(self) -> Iterator[Part]:
        """Yield the groups of cells that no relation connects once printed cells are known."""
        keys = list(self.cells)
        number = {key: place for place, key in enumerate(keys)}
        unknown = [cell.state != "terbit" for cell in self.cells.values()]
        lines = [
            {number[key]: sign for key, sign in line.items() if unknown[number[key]]}
            for line in self.relations
        ]
        for members in _connected(lines, [place for place, is_so in enumerate(unknown) if is_so]):
            own = [line for line in lines if line and next(iter(line)) in members]
            yield _part(self, [keys[place] for place in sorted(members)], number, own)


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
    column = {number[key]: place for place, key in enumerate(keys)}
    matrix = np.zeros((len(lines), len(keys)))
    for row, line in enumerate(lines):
        for place, sign in line.items():
            matrix[row, column[place]] = sign
    is_open = np.array([cell.state == "terbuka" for cell in cells])
    is_sensitive = np.array([cell.is_sensitive for cell in cells])
    widths = [system.width if cell.width is None else cell.width for cell in cells]
    is_printed = np.array([cell.state != "tak_dicetak" for cell in cells])
    return Part(
        keys=tuple(keys),
        slacks=np.array([cell.value - cell.least for cell in cells]),
        costs=np.array([cell.weight * _TIES for cell in cells]) + [_tie(key) for key in keys],
        needs=np.where(is_printed | is_sensitive, widths, 0),
        is_open=is_open,
        is_fixed=~is_open | is_sensitive,
        matrix=matrix,
    )


def _tie(key: Key) -> int:
    """Return a small cost of a cell's own: equally good patterns are told apart everywhere."""
    return hashlib.sha256(repr(key).encode()).digest()[0] % _TIES
