"""A count quarter by quarter, honest about holes, breaks and repeated values."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from matplotlib.ticker import FuncFormatter, MaxNLocator

from lebak_reports.exhibits.figures.cells import column_cells, numbers, row_labels
from lebak_reports.exhibits.figures.style import (
    DARK,
    FAINT,
    PAPER,
    SMALL,
    canvas,
    finished,
    only_value_axis,
)
from lebak_reports.formats import bilangan

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from matplotlib.axes import Axes

    from lebak_reports.blocks import Figure, Table

Point = tuple[int, float]

_HEIGHT_CM = 5.2
_HEADROOM = 1.18
_UNBROKEN: Mapping[str, str] = MappingProxyType({})
_UPDATED = "Hasil pemutakhiran"
_CARRIED = "Angka triwulan sebelumnya, tanpa pemutakhiran"


def trend(
    data: Table,
    *,
    value: str,
    alt: str,
    breaks: Mapping[str, str] = _UNBROKEN,
    repeated: Collection[str] = (),
) -> Figure:
    """Draw one count or rate over the quarters of a table.

    Parameters
    ----------
    data : Table
        One row a quarter, oldest first, the first column holding its label. A quarter
        without a value stays a gap: no line crosses it.
    value : str
        Key of the column that is drawn; its label names the value axis.
    alt : str
        Text alternative.
    breaks : mapping of str to str
        Keys of the rows from which another source or definition holds, and what differs: no
        line leads to them, and a mark with those words stands before them.
    repeated : collection of str
        Keys of rows whose value was carried over without new verification: hollow marks.
    """
    keys = [row.key for row in data.rows]
    values = numbers(data, value)
    with canvas(_HEIGHT_CM) as drawing:
        axes = drawing.add_subplot()
        for stretch in _stretches(keys, values, breaks):
            axes.plot(*zip(*stretch, strict=True), color=DARK, linewidth=1.8)
        _draw_points(axes, values, [key in repeated for key in keys])
        _label_points(axes, values, [cell.printed for cell in column_cells(data, value)])
        _mark_breaks(axes, {at: breaks[key] for at, key in enumerate(keys) if key in breaks})
        _dress(axes, data, value)
        if any(key in repeated for key in keys):
            drawing.legend(loc="outside upper left", ncols=2, fontsize=SMALL)
        return finished(drawing, alt=alt, data=data)


def _stretches(
    keys: Sequence[str], values: Sequence[float | None], breaks: Collection[str]
) -> list[list[Point]]:
    """Return the runs of points that a line may connect."""
    runs: list[list[Point]] = [[]]
    for place, (key, value) in enumerate(zip(keys, values, strict=True)):
        if value is None or key in breaks:
            runs.append([])
        if value is not None:
            runs[-1].append((place, value))
    return [run for run in runs if run]


def _draw_points(axes: Axes, values: Sequence[float | None], hollow: Sequence[bool]) -> None:
    for is_hollow, fill in ((False, DARK), (True, PAPER)):
        points = [
            (place, value)
            for place, value in enumerate(values)
            if value is not None and hollow[place] == is_hollow
        ]
        if points:
            axes.plot(
                *zip(*points, strict=True), "o", color=DARK, markerfacecolor=fill,
                markersize=6.5, label=_CARRIED if is_hollow else _UPDATED,
            )  # fmt: skip


def _label_points(axes: Axes, values: Sequence[float | None], printed: Sequence[str]) -> None:
    for place, (value, text) in enumerate(zip(values, printed, strict=True)):
        if value is None:
            axes.text(
                place, 0, text.replace(" ", "\n"), color=FAINT, fontsize=SMALL,
                ha="center", va="bottom",
            )  # fmt: skip
        else:
            axes.annotate(
                text, (place, value), xytext=(0, 7), textcoords="offset points", ha="center"
            )


def _mark_breaks(axes: Axes, labels: Mapping[int, str]) -> None:
    for place, label in labels.items():
        axes.axvline(place - 0.5, color=FAINT, linewidth=1, linestyle=(0, (4, 3)))
        axes.annotate(
            label, (place - 0.5, 1), xycoords=("data", "axes fraction"),
            xytext=(3, -2), textcoords="offset points", va="top", fontsize=SMALL, color=FAINT,
        )  # fmt: skip


def _dress(axes: Axes, data: Table, value: str) -> None:
    label = next(column.label for column in data.columns if column.key == value)
    axes.set_xticks(range(len(data.rows)), row_labels(data, data.columns[0].key))
    axes.set_xlim(-0.5, len(data.rows) - 0.5)
    axes.set_ylabel(label)
    axes.yaxis.set_major_locator(MaxNLocator(nbins=5, integer=True))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda number, _: bilangan(number)))
    highest = max((number for number in numbers(data, value) if number is not None), default=0)
    axes.set_ylim(0, _HEADROOM * max(highest, 1))
    only_value_axis(axes)
