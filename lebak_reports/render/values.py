"""Values as files for machines write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lebak_reports.blocks.claims import Value


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
