"""The cells of a table that a figure draws: figure and table can't disagree."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lebak_reports.blocks import Cell, Table

NOT_SHOWN = "*"


def column_cells(table: Table, key: str) -> tuple[Cell, ...]:
    """Return the cells of a column in row order; raise KeyError for an unknown key."""
    keys = [column.key for column in table.columns]
    if key not in keys:
        raise KeyError(f"table {table.id} has no column {key}, only {', '.join(keys)}")
    place = keys.index(key)
    return tuple(row.cells[place] for row in table.rows)


def numbers(table: Table, key: str) -> tuple[float | None, ...]:
    """Return a column's values; None where the number is missing or suppressed.

    Raises
    ------
    TypeError
        If a value is text.
    """
    return tuple(_number(cell, table) for cell in column_cells(table, key))


def complete_numbers(table: Table, key: str) -> tuple[float, ...]:
    """Return a column's values; raise ValueError when one is missing."""
    values = numbers(table, key)
    known = tuple(value for value in values if value is not None)
    if len(known) != len(values):
        raise ValueError(f"column {key} of table {table.id} has a hole; the figure can't be drawn")
    return known


def row_labels(table: Table, key: str) -> tuple[str, ...]:
    """Return what a text column prints, in row order."""
    return tuple(cell.printed for cell in column_cells(table, key))


def _number(cell: Cell, table: Table) -> float | None:
    if isinstance(cell.value, str):
        raise TypeError(f"table {table.id}: {cell.value!r} is text, not a number to draw")
    return cell.value
