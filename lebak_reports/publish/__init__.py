"""Publish a quarter: ledger, manifest, privacy gate, portal, and a release that swaps in whole."""

from lebak_reports.publish.facts import DocumentFact, Failure, Outcome, Release
from lebak_reports.publish.lock import quarter_lock
from lebak_reports.publish.release import publish_release, staged_quarter, staged_region

__all__ = [
    "DocumentFact",
    "Failure",
    "Outcome",
    "Release",
    "publish_release",
    "quarter_lock",
    "staged_quarter",
    "staged_region",
]
