"""What is remembered between runs, and under which keys: see decision 0010."""

from lebak_reports.runner.cache.keys import Ingredients
from lebak_reports.runner.cache.remembering import RenewedMemory, StoredMemory
from lebak_reports.runner.cache.store import Store

__all__ = ["Ingredients", "RenewedMemory", "Store", "StoredMemory"]
