"""Find the header row below title rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lebak_reports.fields import Schema

ROWS_SEARCHED: Final = 30
FEWEST_HEADINGS: Final = 2


def count_headings(cells: Iterable[str], schema: Schema) -> int:
    """Count the different columns of an input that a row of cells names."""
    fields = (schema.find(cell) for cell in cells if cell)
    return len({field.name for field in fields if field is not None})


def header_row(rows: Sequence[Sequence[str]], schema: Schema) -> int | None:
    """Return the position of the row that names the most columns, or None.

    A title such as ``Data P3KE Kecamatan`` names none or one; so two are asked for.
    """
    scores = [count_headings(cells, schema) for cells in rows[:ROWS_SEARCHED]]
    best = max(scores, default=0)
    return scores.index(best) if best >= FEWEST_HEADINGS else None
