"""The portal: a page a quarter that finds every report, and one page over all quarters.

`view` reads ledgers and folders into plain values, the templates print them, and ``script/`` adds
what a reader operates. Without script the page still shows everything.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lebak_reports.publish.files import write_new
from lebak_reports.publish.portal.overview import FIGURES, overview_of
from lebak_reports.publish.portal.view import portal_view
from lebak_reports.publish.templates import page

if TYPE_CHECKING:
    from pathlib import Path

    from lebak_reports.publish.facts import Release

PORTAL: Final = "index.html"
_SCRIPTS: Final = ("words.js", "find.js", "search.js", "list.js")


def write_portal(staged: Path, release: Release) -> None:
    """Write ``index.html`` of a staged release from what lies in it and beside it."""
    view = portal_view(staged, release)
    html = page("portal.html.j2", scripts=_SCRIPTS, release=release, view=view)
    write_new(staged / PORTAL, html)


def write_index(outputs: Path) -> None:
    """Write ``outputs/index.html`` over all releases that lie beside each other, newest first."""
    columns = tuple(FIGURES.values())
    html = page("indeks.html.j2", entries=overview_of(outputs), columns=columns)
    write_new(outputs / PORTAL, html)
