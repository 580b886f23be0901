"""Flows: who left the list and who joined it, what of it lasts and what of it is chance.

reasons      the change by reason; groups of reasons; graduation rate
closing      the change by reason closes to the unit, or is refused
stocks       start, out, in and end of every kecamatan and quarter, missing quarters shown
persistence  whether those who left were still off the list two quarters later
checking     the band that mistakes of verval put around a count
pooling      rates of small kecamatan shrunk to the kabupaten's, with ranks and their intervals
priors       how much rates of kecamatan differ beyond chance
beta         the beta distribution
revision     the past that was rewritten, apart from what happened
status       what a row can have instead of a number
"""

from lebak_reports.indicators.flows.checking import verval_band
from lebak_reports.indicators.flows.closing import decompose, net_change
from lebak_reports.indicators.flows.persistence import persistence, settled
from lebak_reports.indicators.flows.pooling import shrunken_rates
from lebak_reports.indicators.flows.reasons import (
    ARAH,
    ARAH_KELOMPOK,
    KELOMPOK,
    changes_by_group,
    changes_by_reason,
    changes_of_quarter,
    graduation_rate,
)
from lebak_reports.indicators.flows.revision import revision_and_change
from lebak_reports.indicators.flows.stocks import stocks_and_flows

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
    "persistence",
    "revision_and_change",
    "settled",
    "shrunken_rates",
    "stocks_and_flows",
    "verval_band",
]
