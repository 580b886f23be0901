"""House style of figures: sizes, colours, fonts, and how a drawing becomes a block.

Readable without colour: families of marks differ in lightness, hatch, marker or label, and
every value is printed beside its mark.
"""

from __future__ import annotations

import logging
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Literal

# On a machine's first run the font cache is built for some seconds and matplotlib would say
# so on stderr, which no report can print.
logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)

from matplotlib import font_manager, rc_context
from matplotlib.figure import Figure as Drawing

from lebak_reports.blocks import Figure, Table
from lebak_reports.exhibits.figures import fonts
from lebak_reports.exhibits.figures.drawing import drawn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from matplotlib.axes import Axes

for _file in fonts.FILES:
    font_manager.fontManager.addfont(str(_file))

# Width of the text on A4 and F4 pages with the margins of official letters.
WIDTH_CM = 15.5
_CM_PER_INCH = 2.54

INK = "#1f2933"
FAINT = "#6b7280"
GRID = "#d5dae1"
PAPER = "#ffffff"
DARK = "#0b4f8a"
LIGHT = "#c7dcf0"
ACCENT = "#a8430b"
SMALL, NORMAL = 8.0, 9.0
HATCH_FALL, HATCH_HIDDEN = "////", "xxxx"

_STYLE: dict[Any, Any] = {
    "font.family": fonts.FAMILY,
    "font.size": NORMAL,
    "text.color": INK,
    "text.hinting": "none",
    "axes.edgecolor": INK,
    "axes.labelcolor": INK,
    "axes.linewidth": 0.7,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.axisbelow": True,
    "grid.color": GRID,
    "grid.linewidth": 0.6,
    "hatch.linewidth": 0.6,
    "xtick.color": INK,
    "ytick.color": INK,
    "legend.frameon": False,
    "svg.fonttype": "path",
    # Ids inside an SVG are hashes of this salt and the content, else they would be random.
    "svg.hashsalt": "lebak-reports",
    # One pixel a point: the resolution at which the layout measures text.
    "figure.dpi": 72,
}


@contextmanager
def canvas(height_cm: float) -> Iterator[Drawing]:
    """Open an empty drawing of the text's width in the house style.

    Everything that is drawn, and ``finished``, belongs inside the ``with`` block.
    """
    with rc_context(_STYLE):
        size = (WIDTH_CM / _CM_PER_INCH, height_cm / _CM_PER_INCH)
        yield Drawing(figsize=size, layout="constrained", facecolor=PAPER)


def finished(drawing: Drawing, *, alt: str, data: Table) -> Figure:
    """Return a drawing as a block that carries id, title and notes of its numbers.

    Parameters
    ----------
    drawing : matplotlib Figure
        Drawn inside ``canvas``.
    alt : str
        What the figure shows, for who can't see it; a ValueError when empty.
    data : Table
        The numbers behind the drawing.
    """
    if not alt.strip():
        raise ValueError(f"figure {data.id} needs an alt text")
    svg, texts = drawn(drawing)
    return Figure(
        id=data.id,
        title=data.title,
        alt=alt,
        svg=svg,
        texts=texts,
        data=data,
        notes=data.notes,
    )


def only_value_axis(axes: Axes, *, value_axis: Literal["x", "y"] = "y") -> None:
    """Leave the gridlines of the value axis and the base line, nothing else."""
    axes.spines["left" if value_axis == "y" else "bottom"].set_visible(False)
    axes.tick_params(axis="both", length=0)
    axes.grid(visible=True, axis=value_axis)
