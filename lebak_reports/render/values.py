"""Values as files for machines write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lebak_reports.blocks import Cell
    from lebak_reports.blocks.claims import Value

_WITHHELD = frozenset({"ditolak", "tidak_tersedia", "disembunyikan"})


def known_value(cell: Cell) -> Value:
    """Return what a file for machines may hold of a cell: nothing of what is withheld."""
    return None if cell.status in _WITHHELD else cell.value


def machine_text(value: Value) -> str:
    """Return a value as CSV, HTML attributes and the ledger write it.

    Floats keep 12 significant digits, so that the last bits of one processor's arithmetic
    don't show; a missing value is empty.

    Examples
    --------
    >>> machine_text(5698), machine_text(1 / 3), machine_text(0.1 + 0.2), machine_text(None)
    ('5698', '0.333333333333', '0.3', '')
    """
    if value is None:
        return ""
    return f"{value:.12g}" if isinstance(value, float) else str(value)
