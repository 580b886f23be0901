"""S-curve: cumulative plan against cumulative spending, month by month."""

from __future__ import annotations

from math import isnan, nan
from typing import TYPE_CHECKING, Any

from matplotlib.ticker import FuncFormatter, MaxNLocator

from lebak_reports.exhibits.figures.cells import complete_numbers, numbers, row_labels
from lebak_reports.exhibits.figures.style import (
    ACCENT,
    DARK,
    FAINT,
    SMALL,
    canvas,
    finished,
    only_value_axis,
)
from lebak_reports.formats import rupiah

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes

    from lebak_reports.blocks import Figure, Table

_HEIGHT_CM = 7.5
_HEADROOM = 1.15


def s_curve(
    data: Table,
    *,
    alt: str,
    threshold_rp: int,
    threshold_label: str,
) -> Figure:
    """Draw planned and actual spending, both cumulative, against a threshold.

    Parameters
    ----------
    data : Table
        One row a month, oldest first; the first column names it, ``rencana_rp`` and
        ``realisasi_rp`` hold cumulative rupiah. Months after the data's date have no
        realisasi: its line ends.
    alt : str
        Text alternative.
    threshold_rp : int
        Rupiah that must be spent for the next tranche.
    threshold_label : str
        What is written on the threshold line.
    """
    rencana, realisasi = complete_numbers(data, "rencana_rp"), numbers(data, "realisasi_rp")
    # A month without a value stays a gap, also in the middle.
    spent = [nan if amount is None else amount for amount in realisasi]
    highest = max(threshold_rp, *rencana, *(amount for amount in realisasi if amount is not None))
    with canvas(_HEIGHT_CM) as drawing:
        axes = drawing.add_subplot()
        axes.plot(
            rencana, "--s", color=FAINT, linewidth=1.4, markersize=4, label="Rencana kumulatif"
        )
        axes.plot(spent, "-o", color=DARK, linewidth=2, label="Realisasi kumulatif")
        _draw_threshold(axes, threshold_rp, threshold_label)
        _label_last(axes, rencana, {"xytext": (0, 7), "ha": "center"})
        _label_last(axes, spent, {"xytext": (7, -2), "va": "top", "color": DARK})
        _dress(axes, row_labels(data, data.columns[0].key), highest)
        drawing.legend(loc="outside upper left", ncols=2, fontsize=SMALL)
        return finished(drawing, alt=alt, data=data)


def _draw_threshold(axes: Axes, amount: int, label: str) -> None:
    axes.axhline(amount, color=ACCENT, linewidth=1.3, linestyle=(0, (6, 2, 1, 2)))
    axes.annotate(
        label, (1, amount), xycoords=("axes fraction", "data"), xytext=(-3, 3),
        textcoords="offset points", ha="right", color=ACCENT, fontsize=SMALL,
    )  # fmt: skip


def _label_last(axes: Axes, amounts: Sequence[float], placing: dict[str, Any]) -> None:
    known = [(place, amount) for place, amount in enumerate(amounts) if not isnan(amount)]
    for place, amount in known[-1:]:
        axes.annotate(
            rupiah(amount, digits=2), (place, amount), textcoords="offset points", **placing
        )


def _dress(axes: Axes, months: Sequence[str], highest: float) -> None:
    axes.set_xticks(range(len(months)), [month.replace(" ", "\n") for month in months])
    axes.set_xlim(-0.4, len(months) - 0.4)
    axes.set_ylim(0, _HEADROOM * highest)
    axes.yaxis.set_major_locator(MaxNLocator(nbins=5))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda amount, _: rupiah(amount)))
    only_value_axis(axes)
