"""Rows of a table from a frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.blocks import Cell, Row
from lebak_reports.exhibits.values import cell

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import pandas as pd

    from lebak_reports.blocks import Column, Origin
    from lebak_reports.blocks.claims import Status


def rows_of(
    frame: pd.DataFrame, columns: Sequence[Column], *, status: Status, total: str | None = None
) -> tuple[Row, ...]:
    """Return the rows of a frame as rows of a table.

    Parameters
    ----------
    frame : DataFrame
        One row a printed row; the index holds the row keys, columns are named by
        ``Column.key``. Cells may be ``Withheld``.
    columns : sequence of Column
        What is printed, in order.
    status : str
        Status of every number, as in the table's origin.
    total : str or None
        Key of the row that holds the total.
    """
    return tuple(
        Row(
            str(key),
            tuple(cell(record[column.key], column, status=status) for column in columns),
            "jumlah" if key == total else "data",
        )
        for key, record in zip(frame.index, frame.to_dict("records"), strict=True)
    )


def text_row(key: str, texts: Iterable[str], origin: Origin) -> Row:
    """Return a row of texts: regulations, sources, names of offices."""
    return Row(key, tuple(Cell(text, text, origin.status) for text in texts))
