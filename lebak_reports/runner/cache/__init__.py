"""What is remembered between runs, and under which keys: see decision 0010."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.exports import exported

if TYPE_CHECKING:
    from lebak_reports.runner.cache.keys import Ingredients
    from lebak_reports.runner.cache.remembering import RenewedMemory, StoredMemory
    from lebak_reports.runner.cache.store import Store

__all__ = ["Ingredients", "RenewedMemory", "Store", "StoredMemory"]

__getattr__ = exported(
    __name__,
    {
        "Ingredients": "keys",
        "RenewedMemory": "remembering",
        "Store": "store",
        "StoredMemory": "remembering",
    },
)
