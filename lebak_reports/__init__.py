"""Reproducible quarterly reports on extreme poverty in Kabupaten Lebak.

A notebook needs two names: ``load`` (a quarter's validated tables of one region) and
``exhibits`` (tables, figures and sentences made from them). Both are imported on first use,
so that the command line starts without pandas.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lebak_reports import exhibits
    from lebak_reports.aggregates import load

__all__ = ["exhibits", "load"]


def __getattr__(name: str) -> Any:  # noqa: ANN401  PEP 562: a module's attribute has any type
    if name == "exhibits":
        return import_module("lebak_reports.exhibits")
    if name == "load":
        return import_module("lebak_reports.aggregates").load
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
