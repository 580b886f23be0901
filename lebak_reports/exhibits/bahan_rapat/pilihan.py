"""Some rows of an exhibit that a chapter shows whole."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lebak_reports.blocks import Kalimat, Table

if TYPE_CHECKING:
    from lebak_reports.blocks import Figure, Row


@dataclass(frozen=True, slots=True)
class Selection:
    """Which rows come first.

    Attributes
    ----------
    name : str
        Appended to the id of the exhibit.
    column : str
        Key of the column that is ordered by; rows without a number there are left out.
    count : int
        How many rows are kept; a total is not, for they do not add up to it.
    sign : int
        1 puts the smallest first, -1 the largest.
    """

    name: str
    column: str
    count: int
    sign: int


def first_rows(
    exhibit: Table | Figure | Kalimat, selection: Selection, *, title: str
) -> Table | Kalimat:
    """Return the first rows of a table, or of the numbers that a figure draws.

    An exhibit that is a sentence, because an input is missing, stays what it is.
    """
    if isinstance(exhibit, Kalimat):
        return exhibit
    table = exhibit if isinstance(exhibit, Table) else exhibit.data
    place = [column.key for column in table.columns].index(selection.column)
    numbered = [(row, value) for row in table.rows if (value := _number(row, place)) is not None]
    ordered = sorted(numbered, key=lambda pair: selection.sign * pair[1])
    return replace(
        table,
        id=f"{table.id}-{selection.name}",
        title=title,
        rows=tuple(row for row, _ in ordered[: selection.count]),
    )


def _number(row: Row, place: int) -> float | None:
    value = row.cells[place].value
    return value if row.role == "data" and isinstance(value, int | float) else None
