"""Colours of the pages: two palettes, and which colour stands on which.

Every pair reaches a contrast of 4.5 to 1, WCAG 2.2 level AA for text of any size.
"""

from __future__ import annotations

CLASSES = 5
"""Shades of a map, the last one for the largest numbers."""

LIGHT = {
    "ink": "#1f2933",
    "faint": "#52606d",
    "link": "#0b4f8a",
    "paper": "#ffffff",
    "tint": "#eef3f8",
    "line": "#c3ccd6",
    "alert": "#9b1c1c",
    "alert-tint": "#fdf0ef",
    "band": "#5c3d00",
    "band-tint": "#fff3d6",
    "class-1": "#eaf2fa",
    "class-2": "#c3dcf2",
    "class-3": "#8fbce3",
    "class-4": "#2c6ba5",
    "class-5": "#083f70",
    "class-1-ink": "#1f2933",
    "class-2-ink": "#1f2933",
    "class-3-ink": "#14181d",
    "class-4-ink": "#ffffff",
    "class-5-ink": "#ffffff",
}
DARK = {
    "ink": "#e8ecf1",
    "faint": "#b3bdc9",
    "link": "#8fc1f0",
    "paper": "#14181d",
    "tint": "#1f2630",
    "line": "#4a5563",
    "alert": "#ffb4ab",
    "alert-tint": "#33191a",
    "band": "#ffdf99",
    "band-tint": "#3a2c0c",
    "class-1": "#1b2c40",
    "class-2": "#224a73",
    "class-3": "#2c6ba5",
    "class-4": "#8fbce3",
    "class-5": "#d3e6f8",
    "class-1-ink": "#e8ecf1",
    "class-2-ink": "#e8ecf1",
    "class-3-ink": "#ffffff",
    "class-4-ink": "#14181d",
    "class-5-ink": "#14181d",
}
TEXT_ON = (
    ("ink", "paper"),
    ("ink", "tint"),
    ("faint", "paper"),
    ("faint", "tint"),
    ("link", "paper"),
    ("link", "tint"),
    ("paper", "link"),
    ("alert", "alert-tint"),
    ("ink", "alert-tint"),
    ("link", "alert-tint"),
    ("band", "band-tint"),
    *((f"class-{step}-ink", f"class-{step}") for step in range(1, CLASSES + 1)),
)


def color_rules() -> str:
    """Return both palettes as CSS custom properties; paper is always light."""
    light, dark = _declarations(LIGHT), _declarations(DARK)
    return f":root{{{light}}}\n@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}"


def _declarations(palette: dict[str, str]) -> str:
    return "".join(f"--{name}:{color};" for name, color in palette.items())
