"""Every text that a drawing draws, read from the drawing itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from matplotlib.backend_bases import RendererBase

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Drawing


class _TextRecorder(RendererBase):
    """A renderer that draws nothing and remembers each text it is asked to draw."""

    def __init__(self, drawing: Drawing) -> None:
        super().__init__()
        width, height = drawing.bbox.size
        self._size = (float(width), float(height))
        self.lines: list[str] = []

    def draw_text(self, *args: Any, **_: object) -> None:  # noqa: ANN401  matplotlib's signature
        _gc, _x, _y, text = args[:4]
        self.lines.append(text)

    def draw_path(self, *_args: object, **_kwargs: object) -> None:
        """Shapes hold no text."""

    def draw_image(self, *_args: object, **_kwargs: object) -> None:
        """Images hold no text."""

    def get_canvas_width_height(self) -> tuple[float, float]:
        return self._size


def drawn_texts(drawing: Drawing) -> tuple[str, ...]:
    """Return the texts in drawing order, one for each line, invisible ones left out."""
    recorder = _TextRecorder(drawing)
    drawing.draw(recorder)
    return tuple(text for text in recorder.lines if text.strip())
