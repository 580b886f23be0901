"""Colours of the pages: two palettes, and which colour stands on which.

Every pair reaches a contrast of 4.5 to 1, WCAG 2.2 level AA for text of any size.
"""

from __future__ import annotations

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
)


def declarations(palette: dict[str, str]) -> str:
    """Return a palette as CSS custom properties."""
    return "".join(f"--{name}:{color};" for name, color in palette.items())
