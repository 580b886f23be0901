"""What all regions of a quarter share, computed once, and the door that notebooks come in by.

``prepare`` lands a quarter and the quarters it is compared with, and computes the shared
aggregates; the command line calls it once. ``load`` gives a notebook one region of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.exports import exported

if TYPE_CHECKING:
    from lebak_reports.aggregates.computing import compute
    from lebak_reports.aggregates.loading import LANDED_VARIABLE, is_prepared, load
    from lebak_reports.aggregates.preparing import prepare
    from lebak_reports.aggregates.readable import given_digests, readable_digests
    from lebak_reports.aggregates.records import RegionData, Shared
    from lebak_reports.aggregates.source import uses_sample

__all__ = [
    "LANDED_VARIABLE",
    "RegionData",
    "Shared",
    "compute",
    "given_digests",
    "is_prepared",
    "load",
    "prepare",
    "readable_digests",
    "uses_sample",
]

# A run that has nothing to do asks for `uses_sample` only.
__getattr__ = exported(
    __name__,
    {
        "LANDED_VARIABLE": "loading",
        "RegionData": "records",
        "Shared": "records",
        "compute": "computing",
        "given_digests": "readable",
        "is_prepared": "loading",
        "load": "loading",
        "prepare": "preparing",
        "readable_digests": "readable",
        "uses_sample": "source",
    },
)
