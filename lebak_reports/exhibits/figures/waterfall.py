"""Waterfall: from the count at the start to the count at the end, reason by reason."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from matplotlib.ticker import FuncFormatter, MaxNLocator

from lebak_reports.exhibits.figures.cells import complete_numbers, row_labels
from lebak_reports.exhibits.figures.style import (
    ACCENT,
    DARK,
    FAINT,
    HATCH_FALL,
    LIGHT,
    PAPER,
    canvas,
    finished,
    only_value_axis,
)
from lebak_reports.formats import bilangan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes

    from lebak_reports.blocks import Figure, Table

_ROW_CM, _MARGIN_CM = 0.75, 1.4
_BAR = 0.66
_LABEL_ROOM = 1.14
# The steps are a few per cent of the stock: drawn from zero nobody could see them, so the axis
# starts below the smallest level and says so.
_STEPS_SHARE = 0.55


def waterfall(data: Table, *, value: str, alt: str) -> Figure:
    """Draw how reasons add up from a start to an end.

    Parameters
    ----------
    data : Table
        First and last row (role ``jumlah``) are the start and the end, the rows between
        them signed changes; the first column names them.
    value : str
        Key of the column that is drawn.
    alt : str
        Text alternative.

    Raises
    ------
    ValueError
        If the changes do not lead from the start to the end.
    """
    values = complete_numbers(data, value)
    start, *changes, end = values
    levels = [start, *accumulate(changes, initial=start)][1:]
    if levels[-1] != end:
        raise ValueError(f"table {data.id} does not close: {levels[-1]} is not {end}")
    with canvas(_ROW_CM * len(values) + _MARGIN_CM) as drawing:
        axes = drawing.add_subplot()
        floor = _floor(levels)
        _draw_total(axes, 0, (floor, start))
        for place, change in enumerate(changes, start=1):
            _draw_change(axes, place, levels[place - 1], change)
        _draw_total(axes, len(values) - 1, (floor, end))
        _dress(axes, data, (floor, max(levels)))
        return finished(drawing, alt=alt, data=data)


def _floor(levels: Sequence[float]) -> float:
    spread = max(levels) - min(levels)
    return max(0, min(levels) - spread * _STEPS_SHARE) if spread else 0


def _draw_total(axes: Axes, place: int, ends: tuple[float, float]) -> None:
    floor, level = ends
    axes.barh(place, level - floor, left=floor, height=_BAR, color=DARK)
    _write(axes, place, level, bilangan(level))


def _draw_change(axes: Axes, place: int, before: float, change: float) -> None:
    fall = change < 0
    axes.barh(
        place, change, left=before, height=_BAR, color=PAPER if fall else LIGHT,
        edgecolor=DARK if fall else ACCENT, hatch=HATCH_FALL if fall else None, linewidth=0.9,
    )  # fmt: skip
    axes.plot([before, before], [place - 1, place], color=FAINT, linewidth=0.7)
    sign = "+" if change > 0 else ""
    _write(axes, place, max(before, before + change), f"{sign}{bilangan(change)}")


def _write(axes: Axes, place: int, level: float, text: str) -> None:
    axes.annotate(text, (level, place), xytext=(4, 0), textcoords="offset points", va="center")


def _dress(axes: Axes, data: Table, ends: tuple[float, float]) -> None:
    floor, highest = ends
    axes.set_yticks(range(len(data.rows)), row_labels(data, data.columns[0].key))
    axes.set_xlim(floor, floor + _LABEL_ROOM * (highest - floor))
    axes.xaxis.set_major_locator(MaxNLocator(nbins=4, integer=True))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda level, _: bilangan(level)))
    if floor:
        axes.set_xlabel(f"Sumbu mulai dari {bilangan(floor)}, bukan dari nol")
    axes.invert_yaxis()
    only_value_axis(axes, value_axis="x")
