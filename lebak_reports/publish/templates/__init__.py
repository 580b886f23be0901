"""Pages of the portal, as Jinja templates that escape every value."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from lebak_reports.formats import tanggal

if TYPE_CHECKING:
    from jinja2 import Environment

_FOLDER = Path(__file__).parent


def page(template: str, **values: object) -> bytes:
    """Render one page: its own style inside, nothing requested from anywhere, no script."""
    style = (_FOLDER / "portal.css").read_text(encoding="utf-8")
    csp = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    html = _environment().get_template(template).render(style=style, csp=csp, **values)
    return f"{html}\n".encode()


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
