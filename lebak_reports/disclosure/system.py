"""What a reader knows of all tables of a release: their cells, and the sums these must keep."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Key: TypeAlias = "tuple[str | int, ...]"
"""Name of a cell: the table first, then where it stands in it."""

State: TypeAlias = Literal["terbit", "tersembunyi", "terbuka", "tak_dicetak"]
"""Printed by an earlier release; hidden by it; open to decision now; printed nowhere."""


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

    def guarded(self) -> Cell:
        """Return the cell as one that must not be known, however large its count."""
        return replace(self, is_sensitive=True)

    def unprinted(self) -> Cell:
        """Return the cell as one that is printed nowhere, and protected all the same."""
        return replace(self, state="tak_dicetak")

    def published(self) -> Cell:
        """Return the cell as one that readers know."""
        return replace(self, state="terbit")


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
