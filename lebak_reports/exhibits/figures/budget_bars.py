"""Budget bars: what was allotted and, inside it, what was spent."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from matplotlib.ticker import FuncFormatter, MaxNLocator

from lebak_reports.exhibits.figures.cells import complete_numbers, row_labels
from lebak_reports.exhibits.figures.style import (
    DARK,
    FAINT,
    INK,
    LIGHT,
    SMALL,
    canvas,
    finished,
    only_value_axis,
)
from lebak_reports.formats import persen, rupiah

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes

    from lebak_reports.blocks import Figure, Table

_T = TypeVar("_T")
_ROW_CM, _MARGIN_CM = 0.68, 2.2
_OUTER, _INNER = 0.42, 0.18
# Names stand above the bars, so that the axes always have the full width; the longest label
# then needs 45 per cent of it.
_NAME_RISE = 0.26
_LABEL_ROOM = 1.85


def budget_bars(
    data: Table, *, alt: str, label: str, pagu: str = "pagu_rp", realisasi: str = "realisasi_rp"
) -> Figure:
    """Draw pagu and realisasi of each row of a table: strategies, or OPD.

    Parameters
    ----------
    data : Table
        Rows in reading order, top first; rows of role ``jumlah`` are not drawn.
    alt : str
        Text alternative.
    label : str
        Key of the column that names the bars.
    pagu, realisasi : str
        Keys of the amounts, in rupiah.
    """
    drawn = [row.role == "data" for row in data.rows]
    names = _only(row_labels(data, label), drawn)
    amounts = _only(
        list(zip(complete_numbers(data, pagu), complete_numbers(data, realisasi), strict=True)),
        drawn,
    )
    with canvas(_ROW_CM * len(names) + _MARGIN_CM) as drawing:
        axes = drawing.add_subplot()
        _draw_bars(axes, amounts)
        _label_bars(axes, amounts)
        for place, name in enumerate(names):
            axes.text(0, place - _NAME_RISE, name, va="bottom", fontsize=SMALL)
        _dress(axes, amounts)
        drawing.legend(loc="outside upper left", ncols=2, fontsize=SMALL)
        return finished(drawing, alt=alt, data=data)


def _only(values: Sequence[_T], kept: Sequence[bool]) -> list[_T]:
    return [value for value, keep in zip(values, kept, strict=True) if keep]


def _draw_bars(axes: Axes, amounts: Sequence[tuple[float, float]]) -> None:
    places = range(len(amounts))
    axes.barh(
        places, [pagu for pagu, _ in amounts], height=_OUTER, color=LIGHT, edgecolor=FAINT,
        linewidth=0.6, label="Pagu",
    )  # fmt: skip
    axes.barh(
        places, [realisasi for _, realisasi in amounts], height=_INNER, color=DARK,
        label="Realisasi",
    )  # fmt: skip


def _label_bars(axes: Axes, amounts: Sequence[tuple[float, float]]) -> None:
    for place, (pagu, realisasi) in enumerate(amounts):
        axes.annotate(
            _sentence(pagu, realisasi), (max(pagu, realisasi), place), xytext=(5, 0),
            textcoords="offset points", va="center", fontsize=SMALL, color=INK,
        )  # fmt: skip


def _sentence(pagu: float, realisasi: float) -> str:
    spent = f"{rupiah(realisasi)} dari {rupiah(pagu)}"
    return f"{spent} ({persen(realisasi / pagu, digits=1)})" if pagu else spent


def _dress(axes: Axes, amounts: Sequence[tuple[float, float]]) -> None:
    highest = max(max(pair) for pair in amounts) or 1
    axes.set_xlim(0, _LABEL_ROOM * highest)
    axes.xaxis.set_major_locator(MaxNLocator(nbins=4))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda amount, _: rupiah(amount)))
    axes.set_yticks([])
    axes.spines["left"].set_visible(False)
    axes.set_ylim(len(amounts) - 0.5, -0.5 - _NAME_RISE)
    only_value_axis(axes, value_axis="x")
