"""Raw files to landed tables: names, types, keys, invariants; identities end here.

pandas and duckdb are imported only when a quarter is really landed or read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lebak_reports.sources import QualityNote
from lebak_reports.tables.door import land, land_all
from lebak_reports.tables.folders import input_folder, landing_folder
from lebak_reports.tables.landing import InputRecord, Landing

if TYPE_CHECKING:
    from lebak_reports.tables.contents import content_digests, table_digests
    from lebak_reports.tables.identities import identity_digests
    from lebak_reports.tables.landed import LANDED
    from lebak_reports.tables.reader import Tables, listed_families

__all__ = [
    "LANDED",
    "InputRecord",
    "Landing",
    "QualityNote",
    "Tables",
    "content_digests",
    "identity_digests",
    "input_folder",
    "land",
    "land_all",
    "landing_folder",
    "listed_families",
    "table_digests",
]


def __getattr__(name: str) -> Any:  # noqa: ANN401 (PEP 562)
    """Import what needs pandas or duckdb only when it is asked for."""
    from importlib import import_module

    homes = {
        "LANDED": "landed",
        "content_digests": "contents",
        "table_digests": "contents",
        "Tables": "reader",
        "listed_families": "reader",
        "identity_digests": "identities",
    }
    if name not in homes:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{homes[name]}"), name)
