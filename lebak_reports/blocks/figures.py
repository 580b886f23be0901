"""Figures, with the table of what they draw."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lebak_reports.blocks.displayed import Displayed

if TYPE_CHECKING:
    from lebak_reports.blocks.claims import Origin
    from lebak_reports.blocks.tables import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Displayed):
    """A figure, drawn once.

    Attributes
    ----------
    alt : str
        What the figure shows, for who can't see it; never empty.
    svg : bytes
        The drawing, for documents and for JupyterLab alike.
    texts : tuple of str
        Every text that the figure draws, in drawing order.
    data : Table
        The numbers behind the drawing; printed as a table in HTML, kept as CSV.
    """

    id: str
    title: str
    alt: str
    svg: bytes
    texts: tuple[str, ...]
    data: Table
    notes: tuple[str, ...] = ()

    @property
    def origin(self) -> Origin:
        """Where the drawn numbers come from."""
        return self.data.origin
