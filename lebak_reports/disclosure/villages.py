"""Villages of a kecamatan: counts whose totals are printed in other documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.disclosure.suppression import protected
from lebak_reports.disclosure.system import Cell, System
from lebak_reports.disclosure.weights import printed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lebak_reports.disclosure.system import Key

WHOLE = "kecamatan"
"""Stands for the kecamatan in the keys of `village_system`."""

_ELSEWHERE = "tanpa_desa"
_REGISTER = "register"


def hidden_of_villages(
    counts: pd.DataFrame, totals: Mapping[str, int], *, closed: frozenset[str], minimum: int
) -> pd.DataFrame:
    """Say which counts of villages are not printed, given what is printed of their kecamatan.

    Parameters
    ----------
    counts : DataFrame of int
        One row a village: ``register`` (families of the register) and parts of it.
    totals : mapping of str to int
        The same columns of the whole kecamatan, families without a village included.
    closed : frozenset of str
        Columns whose total is printed nowhere. None of their counts is printed: villages would
        bound the total, which protects counts of other kecamatan.
    minimum : int
        Smallest count that is printed.

    Returns
    -------
    DataFrame of bool
        Of the shape of `counts`.
    """
    system = village_system(counts, totals, closed=closed, minimum=minimum)
    hidden = protected(system).hidden if minimum > 1 else frozenset()
    return pd.DataFrame(
        {
            name: [name in closed or (name, str(kode)) in hidden for kode in counts.index]
            for name in counts.columns
        },
        index=counts.index,
    )


def village_system(
    counts: pd.DataFrame, totals: Mapping[str, int], *, closed: frozenset[str], minimum: int
) -> System:
    """Return villages, the families of none, and the kecamatan's totals as one system.

    Parameters as for `hidden_of_villages`. Every part of the register has its rest beside it,
    which follows wherever both are known: ``("bukan", part, kode)``.
    """
    system = System(width=minimum)
    for name in counts.columns:
        cells = _cells(counts[name], totals[name], minimum=minimum)
        _add_column(system, (name,), _unprinted(cells) if name in closed else cells)
    for part in counts.columns.drop(_REGISTER):
        rest, whole = counts[_REGISTER] - counts[part], totals[_REGISTER] - totals[part]
        _add_column(system, ("bukan", part), _unprinted(_cells(rest, whole, minimum=minimum)))
        for kode in (*map(str, counts.index), _ELSEWHERE, WHOLE):
            system.add_total((_REGISTER, kode), [(part, kode), ("bukan", part, kode)])
    return system


def _cells(column: pd.Series[int], total: int, *, minimum: int) -> dict[str, Cell]:
    """Return the count of every village, that of families of none, and the known whole."""
    cells = {str(kode): printed(int(count), minimum=minimum) for kode, count in column.items()}
    elsewhere = printed(total - int(column.sum()), minimum=minimum).unprinted()
    return cells | {_ELSEWHERE: elsewhere, WHOLE: Cell(value=total).published()}


def _unprinted(cells: Mapping[str, Cell]) -> dict[str, Cell]:
    return {kode: cell.unprinted() for kode, cell in cells.items()}


def _add_column(system: System, name: Key, cells: Mapping[str, Cell]) -> None:
    for kode, cell in cells.items():
        system.add((*name, kode), cell)
    system.add_total((*name, WHOLE), [(*name, kode) for kode in cells if kode != WHOLE])
