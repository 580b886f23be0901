"""Flows: who left the list and who joined it."""

from lebak_reports.indicators.flows.reasons import (
    ARAH,
    ARAH_KELOMPOK,
    KELOMPOK,
    changes_by_group,
    changes_by_reason,
    changes_of_quarter,
    decompose,
    graduation_rate,
    net_change,
)

__all__ = [
    "ARAH",
    "ARAH_KELOMPOK",
    "KELOMPOK",
    "changes_by_group",
    "changes_by_reason",
    "changes_of_quarter",
    "decompose",
    "graduation_rate",
    "net_change",
]
