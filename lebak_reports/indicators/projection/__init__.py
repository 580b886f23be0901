"""Projection of the list: what its own past lets one expect, and how sure that is.

verifications  distinct verifications on an axis of quarters
drift          random walk with drift, t interval; the probability of a decline
backtest       how it would have done against no change
stockflow      exits and entries simulated by kecamatan and added up
vintage        projections as they were made, and their scores
tidy, status   the frame and what a row can have instead of a number
"""

from lebak_reports.indicators.projection.backtest import backtest
from lebak_reports.indicators.projection.drift import project
from lebak_reports.indicators.projection.stockflow import project_flows
from lebak_reports.indicators.projection.verifications import distinct
from lebak_reports.indicators.projection.vintage import Score, Vintage, keep, read_record, score

__all__ = [
    "Score",
    "Vintage",
    "backtest",
    "distinct",
    "keep",
    "project",
    "project_flows",
    "read_record",
    "score",
]
