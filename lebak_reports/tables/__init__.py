"""Raw files to landed tables: names, types, keys, invariants; identities end here.

pandas and duckdb are imported only when a quarter is really landed or read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.exports import exported
from lebak_reports.sources import QualityNote
from lebak_reports.tables.door import land, land_all
from lebak_reports.tables.folders import input_folder, landing_folder
from lebak_reports.tables.landing import InputRecord, Landing

if TYPE_CHECKING:
    from lebak_reports.tables.contents import content_digests, table_digests
    from lebak_reports.tables.families import listed_families, verified_families
    from lebak_reports.tables.identities import identity_digests
    from lebak_reports.tables.landed import LANDED
    from lebak_reports.tables.reader import Tables

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
    "verified_families",
]

__getattr__ = exported(
    __name__,
    {
        "LANDED": "landed",
        "Tables": "reader",
        "content_digests": "contents",
        "identity_digests": "identities",
        "listed_families": "families",
        "verified_families": "families",
        "table_digests": "contents",
    },
)
