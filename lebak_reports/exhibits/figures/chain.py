"""The chain: one bar a step, each a part of the first, and between them what a step lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.exhibits.figures.cells import complete_numbers, row_labels
from lebak_reports.exhibits.figures.style import (
    DARK,
    FAINT,
    HATCH_FALL,
    INK,
    LIGHT,
    PAPER,
    canvas,
    finished,
)
from lebak_reports.formats import persen, rupiah

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes

    from lebak_reports.blocks import Figure, Table

_ROW_CM, _MARGIN_CM = 2.1, 0.6
_HEIGHT = 0.24
_NAME_RISE = 0.17
# Still ten pixels high where a phone shows the page 320 pixels wide.
_LARGE = 14.0


def chain(data: Table, *, alt: str, label: str, value: str, lost: str) -> Figure:
    """Draw each step of a chain under its name, with the loss hatched behind it.

    Parameters
    ----------
    data : Table
        One row a step, in order; the first one is the whole.
    alt : str
        Text alternative.
    label : str
        Key of the column that names the steps.
    value, lost : str
        Keys of the rupiah at a step, and of what it lost against the step before.
    """
    names = row_labels(data, label)
    amounts = list(zip(complete_numbers(data, value), complete_numbers(data, lost), strict=True))
    whole = max(amount for amount, _ in amounts) or 1
    with canvas(_ROW_CM * len(names) + _MARGIN_CM) as drawing:
        axes = drawing.add_subplot()
        _draw(axes, amounts)
        for place, (name, pair) in enumerate(zip(names, amounts, strict=True)):
            text = f"{name}\n{_sentence(pair, whole=amounts[0][0])}"
            axes.text(0, place - _NAME_RISE, text, va="bottom", fontsize=_LARGE, color=INK)
        axes.set_xlim(0, whole)
        axes.set_ylim(len(names) - 0.5, -0.5 - 2 * _NAME_RISE)
        axes.set_axis_off()
        return finished(drawing, alt=alt, data=data)


def _draw(axes: Axes, amounts: Sequence[tuple[float, float]]) -> None:
    places = range(len(amounts))
    axes.barh(places, [amount for amount, _ in amounts], height=_HEIGHT, color=DARK)
    axes.barh(
        places, [max(gone, 0) for _, gone in amounts], left=[amount for amount, _ in amounts],
        height=_HEIGHT, color=PAPER, edgecolor=FAINT, hatch=HATCH_FALL, linewidth=0.6,
    )  # fmt: skip
    axes.axvline(0, color=LIGHT, linewidth=0.6)


def _sentence(pair: tuple[float, float], *, whole: float) -> str:
    amount, gone = pair
    share = f", {persen(amount / whole, digits=1)}" if whole else ""
    loss = f"; hilang {rupiah(gone)}" if gone > 0 else ""
    return f"{rupiah(amount)}{share}{loss}"
