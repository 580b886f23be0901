"""Pages of the portal, as Jinja templates that escape every value."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from lebak_reports.formats import tanggal
from lebak_reports.pages import color_rules, source_hash
from lebak_reports.pages.palette import CLASSES

if TYPE_CHECKING:
    from jinja2 import Environment

_FOLDER = Path(__file__).parent
GRID: Final = 24
"""Columns and rows that a tile-grid map may have."""


def page(template: str, *, scripts: tuple[str, ...] = (), **values: object) -> bytes:
    """Render one page: its own style inside, nothing requested from anywhere.

    Parameters
    ----------
    template : str
        File beside this module.
    scripts : tuple of str
        Files in ``script/`` that make up the one script that the page may run, in their order;
        a page without any may run none.
    values : object
        What the template prints, each of them escaped.
    """
    style = f"{color_rules()}\n{_text('portal.css')}{_grid_rules()}"
    source = _script(scripts) if scripts else ""
    html = (
        _environment()
        .get_template(template)
        .render(
            style=style,
            style_hash=source_hash(style),
            script=source,
            script_hash=source_hash(source),
            **values,
        )
    )
    return f"{html}\n".encode()


@cache
def _text(name: str) -> str:
    return (_FOLDER / name).read_text(encoding="utf-8")


def _script(names: tuple[str, ...]) -> str:
    """Join files into one classic script: modules do not load from file://.

    Strict, and in a block, so that its names stay its own.
    """
    parts = "".join(_text(f"script/{name}") for name in names)
    return f'"use strict";\n{{\n{parts}}}\n'


def _grid_rules() -> str:
    """Return the places of tiles as classes, since a policy by hash stops inline styles."""
    places = range(1, GRID + 1)
    widths = "".join(
        f".petak-{place}{{grid-template-columns:repeat({place},minmax(0,1fr))}}" for place in places
    )
    columns = "".join(f".k{place}{{grid-column:{place}}}" for place in places)
    rows = "".join(f".b{place}{{grid-row:{place}}}" for place in places)
    shades = "".join(
        f".kelas-{step}{{background:var(--class-{step});color:var(--class-{step}-ink)}}"
        for step in range(1, CLASSES + 1)
    )
    return f"{widths}\n{columns}\n{rows}\n{shades}\n"


@cache
def _environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["tanggal"] = tanggal
    return environment
