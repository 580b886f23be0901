"""Values of a frame as plain values: what blocks, JSON and ``formats`` can hold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import pandas as pd

from lebak_reports import formats
from lebak_reports.blocks import Cell

if TYPE_CHECKING:
    from lebak_reports.blocks import Column
    from lebak_reports.blocks.claims import Status, Value


@dataclass(frozen=True, slots=True)
class Withheld:
    """What a cell prints in place of a number that exists and is not given, or makes no sense."""

    printed: str
    status: Status


@dataclass(frozen=True, slots=True)
class Worded:
    """A number that is printed in words of its own: "lebih dari 100"."""

    value: float
    printed: str


def quantity(value: Any) -> Worded | None:  # noqa: ANN401  a frame may hold any scalar
    """Return an amount of mixed units, without decimals where it is whole: 1.500 and 2,75."""
    known = number(value)
    if known is None:
        return None
    return Worded(known, formats.desimal(known, digits=0 if float(known).is_integer() else 2))


SUPPRESSED = Withheld("*", "disembunyikan")
NOT_APPLICABLE = Withheld("tidak berlaku", "ditolak")
TOO_FEW = Withheld("penyebut kecil", "ditolak")


def withhold(frame: pd.DataFrame, where: pd.DataFrame, reason: Withheld) -> pd.DataFrame:
    """Put the reason in place of the cells that a mask names.

    Parameters
    ----------
    frame : DataFrame
        What is printed; its index holds the row keys.
    where : DataFrame of bool
        Some of the rows and columns of `frame`, possibly others that are not printed.
    reason : Withheld
        Printed in their place.
    """
    names = [name for name in where.columns if name in frame.columns]
    mask = where[names].reindex(frame.index, fill_value=False)
    return frame.assign(**{name: frame[name].astype(object).mask(mask[name], reason)
                           for name in names})  # fmt: skip


def plain(value: Any) -> Value:  # noqa: ANN401  a frame may hold any scalar
    """Return a scalar of a frame as int, float, str or None; missing of any kind is None."""
    if value is None or pd.isna(value):
        return None
    if isinstance(value, str):
        return value
    if isinstance(value, date):
        return formats.tanggal(value)
    known: int | float = value.item() if hasattr(value, "item") else value
    return known


def number(value: Any) -> int | float | None:  # noqa: ANN401  see `plain`
    """Return a scalar of a frame as a number, or None; raise TypeError for a text."""
    known = plain(value)
    if isinstance(known, str):
        raise TypeError(f"a text is not a number: {known!r}")
    return known


def cell(value: Any, column: Column, *, status: Status) -> Cell:  # noqa: ANN401  see `plain`
    """Return a value as the cell of a column; a missing one says so in words."""
    if isinstance(value, Withheld):
        return Cell(None, value.printed, value.status)
    if isinstance(value, Worded):
        return Cell(value.value, value.printed, status)
    known = plain(value)
    if known is None:
        return Cell(None, formats.TIDAK_TERSEDIA, "tidak_tersedia")
    return Cell(known, _printed(known, column), status)


def _printed(value: Value, column: Column) -> str:
    """Write a value as its column's kind; the unit stands in the heading, not in the cell."""
    if value is None or isinstance(value, str):
        return str(value)
    match column.kind:
        case "persen" | "persen_poin":
            return formats.desimal(value * 100, digits=2)
        case "desimal":
            return formats.desimal(value, digits=2)
        case _:
            return formats.bilangan(value)
