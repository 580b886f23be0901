"""A drawing as SVG, and every text in it, from one pass over the drawing."""

from __future__ import annotations

import re
from io import StringIO
from typing import TYPE_CHECKING, Any, Final

from matplotlib.backends.backend_svg import RendererSVG

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Drawing

# One unit a point, as matplotlib's own SVG files have it.
_POINTS_PER_INCH = 72
# Neither a clock reading nor a version belongs into a file that two machines must draw equally.
_METADATA = {"Date": None, "Creator": None}
# Together a fifth of a file: comments and indentation, and the font's name at each letter drawn.
_UNSEEN: Final = (
    (re.compile(r"<!--.*?-->", re.DOTALL), ""),
    (re.compile(r">\s+<"), "><"),
    (re.compile(r"\s*\n\s*"), " "),
    (re.compile(r"LebakSans-([RB])[a-z]+-"), r"\1"),
)


class _Recorder(RendererSVG):
    """matplotlib's SVG renderer, which also remembers each text it is asked to draw."""

    def __init__(self, drawing: Drawing, target: StringIO) -> None:
        width, height = drawing.get_size_inches() * _POINTS_PER_INCH
        super().__init__(  # type: ignore[no-untyped-call]  # matplotlib has no types here
            width, height, target, image_dpi=_POINTS_PER_INCH, metadata=_METADATA
        )
        self.texts: list[str] = []

    def draw_text(self, *args: Any, **options: Any) -> None:  # noqa: ANN401  theirs
        _gc, _x, _y, text = args[:4]
        if text.strip():
            self.texts.append(text)
        super().draw_text(*args, **options)  # type: ignore[no-untyped-call]  # as above


def drawn(drawing: Drawing) -> tuple[bytes, tuple[str, ...]]:
    """Return a drawing as SVG, and its visible texts in drawing order, one for each line.

    ``savefig`` would lay the drawing out, and draw it, once more than needed.
    """
    target = StringIO()
    recorder = _Recorder(drawing, target)
    drawing.draw(recorder)
    recorder.finalize()  # type: ignore[no-untyped-call]  # as above
    return _compact(target.getvalue()).encode(), tuple(recorder.texts)


def _compact(svg: str) -> str:
    """Leave out what no viewer shows."""
    for unseen, instead in _UNSEEN:
        svg = unseen.sub(instead, svg)
    return svg
