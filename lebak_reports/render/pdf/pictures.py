"""A drawing as pixels, for programs that can't draw SVG."""

from __future__ import annotations

from lebak_reports.render.pdf.compiler import TEMPLATES, fonts

_PIXELS_PER_INCH = 200.0


def picture_of(svg: bytes) -> bytes:
    """Return an SVG drawing as PNG; equal drawings, equal bytes."""
    import typst

    picture = typst.compile(
        TEMPLATES / "lukisan.typ",
        format="png",
        ppi=_PIXELS_PER_INCH,
        font_paths=fonts(),
        ignore_system_fonts=True,
        sys_inputs={"svg": svg.decode()},
    )
    if not isinstance(picture, bytes):
        raise TypeError("the compiler returned no picture")
    return picture
