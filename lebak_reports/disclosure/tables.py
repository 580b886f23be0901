"""Tables as systems of cells: two-way tables, splits of a group, sums over kecamatan."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from lebak_reports.disclosure.suppression import protected
from lebak_reports.disclosure.system import Cell, System
from lebak_reports.disclosure.weights import OF_KABUPATEN, printed

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from lebak_reports.disclosure.system import Key

TOTAL = "jumlah"
"""Label of the row and of the column of totals in a mask."""


def protect(
    counts: pd.DataFrame, *, minimum: int, signs: pd.Series[int] | None = None
) -> pd.DataFrame:
    """Say which cells of a table and of its totals are not published.

    Primary: counts of 1 to ``minimum - 1``; 0 is published. Complementary: further cells, at
    least loss, until a reader who knows everything else can't narrow any hidden cell to an
    interval less than `minimum` wide.

    Parameters
    ----------
    counts : DataFrame of int
        A two-way table of non-negative counts, without totals.
    minimum : int
        The smallest count that is published (``run.batas_sel``). 1 or less hides nothing:
        the internal edition.
    signs : Series of int or None
        +1 or -1 by column where a row's total is a net change (reasons in, reasons out). Net
        changes follow from published lists, so they are never hidden.

    Returns
    -------
    DataFrame of bool
        True where hidden; the rows and columns of `counts` plus `TOTAL` on both sides.

    Raises
    ------
    ValueError
        If a count is negative or missing.

    References
    ----------
    .. [1] Hundepool et al. (2012). Statistical Disclosure Control, chapter 4.

    Examples
    --------
    Three families can't be hidden alone: their row and their column would give them back.

    >>> counts = pd.DataFrame([[3, 40, 9], [20, 50, 30]], index=["a", "b"], columns=list("xyz"))
    >>> protect(counts, minimum=5).loc["a"].tolist()
    [True, False, True, False]
    """
    if counts.isna().to_numpy().any() or (counts < 0).to_numpy().any():
        raise ValueError("counts must be non-negative and complete")
    table = two_way(counts, minimum=minimum, signs=signs)
    hidden = protected(table).hidden
    rows, columns = [*range(len(counts)), TOTAL], [*range(len(counts.columns)), TOTAL]
    flat = [(row, column) in hidden for row in rows for column in columns]
    return pd.DataFrame(
        np.reshape(flat, (len(rows), len(columns))),
        index=[*counts.index, TOTAL],
        columns=[*counts.columns, TOTAL],
    )


def two_way(counts: pd.DataFrame, *, minimum: int, signs: pd.Series[int] | None = None) -> System:
    """Return a two-way table with totals; parameters as for ``protect``.

    Keys are pairs of positions; `TOTAL` stands for the row and the column of totals.
    """
    system = System(width=minimum)
    inner = counts.to_numpy().astype(int)
    weights = np.ones(inner.shape[1], dtype=int)
    if signs is not None:
        weights = signs.reindex(counts.columns).to_numpy().astype(int)
    rows: dict[int | str, list[int]] = dict(enumerate(inner.tolist()))
    for label, values in (rows | {TOTAL: inner.sum(axis=0).tolist()}).items():
        whole = _add_row(system, label, values, weights)
        system.add((label, TOTAL), whole if signs is None else whole.published())
        line: dict[Key, int] = {(label, column): int(sign) for column, sign in enumerate(weights)}
        system.relate(line | {(label, TOTAL): -1})
    for column in [*range(inner.shape[1]), TOTAL]:
        system.add_total((TOTAL, column), [(row, column) for row in range(len(inner))])
    return system


def _add_row(
    system: System, label: int | str, values: list[int], weights: NDArray[np.int_]
) -> Cell:
    """Add the cells of a row; return its whole, which is not yet one of them."""
    times = OF_KABUPATEN if label == TOTAL else 1
    for column, value in enumerate(values):
        system.add((label, column), printed(value, minimum=system.width, times=times))
    whole = int(np.dot(values, weights))
    return printed(whole, minimum=system.width, times=times * OF_KABUPATEN)
