"""Counts of recipients beside their rupiah, in one column with a printed total."""

from __future__ import annotations

from dataclasses import replace
from math import ceil
from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.disclosure.suppression import protected
from lebak_reports.disclosure.system import Cell, System
from lebak_reports.disclosure.tables import TOTAL
from lebak_reports.disclosure.weights import printed

if TYPE_CHECKING:
    from collections.abc import Iterator

UNIT_RP = 1_000
"""Intervals of rupiah are sought in thousands: as numbers in which the solver is exact."""


def hidden_of_amounts(cells: pd.DataFrame, *, minimum: int) -> pd.DataFrame:
    """Say which counts and which sums of rupiah of a column are not printed.

    Parameters
    ----------
    cells : DataFrame
        One row a cell: ``banyak`` and ``rupiah`` (the count and the sum, to be printed beside
        each other), what ``contributions`` knows of it (``keluarga terbesar kurang_rp``), and
        ``dicetak``: False for a row that is left out because it is empty.
    minimum : int
        Smallest count that is printed; 1 or less hides nothing: the internal edition.

    Returns
    -------
    DataFrame of bool
        Of the same rows: ``banyak``, ``rupiah``. Where the count is hidden the sum is too: with
        equal amounts it would give the count.

    Notes
    -----
    Both totals are printed. A dominated sum counts for nothing less than it is: what its own
    families know of it can't hide another one, and the interval must be wide above it.
    """
    if minimum <= 1:
        return pd.DataFrame(data=False, index=cells.index, columns=["banyak", "rupiah"])
    counts = protected(count_system(cells, minimum=minimum)).hidden
    few = pd.Series([("banyak", kode) in counts for kode in cells.index], index=cells.index)
    sums = protected(amount_system(cells, few, minimum=minimum)).hidden
    rupiah = [("rupiah", kode) in sums for kode in cells.index]
    return pd.DataFrame({"banyak": few, "rupiah": rupiah}, index=cells.index)


def count_system(cells: pd.DataFrame, *, minimum: int) -> System:
    """Return the counts; one of few families is sensitive though they are counted often."""
    system = System(width=minimum)
    for kode, row in _rows(cells):
        cell = printed(row["banyak"], minimum=minimum)
        if 0 < row["keluarga"] < minimum:
            cell = cell.guarded()
        system.add(("banyak", kode), cell if row["dicetak"] else cell.published())
    return _with_total(system, "banyak")


def amount_system(cells: pd.DataFrame, few: pd.Series[bool], *, minimum: int) -> System:
    """Return the sums in units of ``UNIT_RP``.

    Parameters
    ----------
    cells, minimum
        As for ``hidden_of_amounts``.
    few : Series of bool
        Whether the count is hidden. Its sum must leave room for `minimum` of the largest amount.
    """
    system = System(width=1)
    for kode, row in _rows(cells.assign(few=few)):
        room = max(minimum * row["terbesar"], 1) if row["few"] else 0
        cell = _amount(row["rupiah"] // UNIT_RP, missing=row["kurang_rp"], room=room)
        is_known = not row["few"] and row["banyak"] == 0
        system.add(("rupiah", kode), cell.published() if is_known else cell)
    return _with_total(system, "rupiah")


def _rows(cells: pd.DataFrame) -> Iterator[tuple[str, dict[str, int]]]:
    for kode, row in zip(cells.index, cells.to_dict("records"), strict=True):
        yield str(kode), {str(name): int(value) for name, value in row.items()}


def _amount(value: int, *, missing: int, room: int) -> Cell:
    return replace(
        printed(value, minimum=0),
        is_sensitive=missing > 0 or room > 0,
        least=value if missing else 0,
        width=max(ceil(max(missing, room) / UNIT_RP), 1),
    )


def _with_total(system: System, name: str) -> System:
    parts = list(system.cells)
    total = sum(cell.value for cell in system.cells.values())
    system.add((name, TOTAL), Cell(value=total, state="terbit"))
    system.add_total((name, TOTAL), parts)
    return system
