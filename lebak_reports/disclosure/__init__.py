"""Disclosure control: the only way out for a small cell.

A published count of 1 to n-1 families can point at people. ``protect`` hides such cells of a
two-way table and as many others as it takes for totals not to give them back; ``audit`` is the
attacker: it computes what a reader can infer. ``publishable`` does the same for ratios.
"""

from lebak_reports.disclosure.audit import feasible_interval
from lebak_reports.disclosure.network import TOTAL
from lebak_reports.disclosure.ratios import publishable, publishable_each
from lebak_reports.disclosure.suppression import protect

__all__ = ["TOTAL", "feasible_interval", "protect", "publishable", "publishable_each"]
