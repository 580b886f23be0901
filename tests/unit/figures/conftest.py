from collections.abc import Callable, Sequence

import pytest

from lebak_reports.blocks import Cell, Column, Origin, Row, Table
from lebak_reports.formats import bilangan

Maker = Callable[[dict[str, str], Sequence[tuple[object, ...]]], Table]


@pytest.fixture
def table() -> Maker:
    """Make a table whose first column is text; rows are keyed by that text."""
    return _table


def _table(columns: dict[str, str], rows: Sequence[tuple[object, ...]]) -> Table:
    return Table(
        id="contoh",
        title="Judul",
        columns=tuple(Column(key=key, label=label) for key, label in columns.items()),
        rows=tuple(
            Row(str(first), (Cell(str(first), str(first)), *map(_cell, rest)))
            for first, *rest in rows
        ),
        origin=Origin(input="verval", source="Register (diolah)", status="contoh"),
        notes=("Catatan.",),
    )


def _cell(value: object) -> Cell:
    if value == "*":
        return Cell(None, "*", "disembunyikan")
    if value is None or isinstance(value, int):
        return Cell(value, bilangan(value))
    return Cell(str(value), str(value))
