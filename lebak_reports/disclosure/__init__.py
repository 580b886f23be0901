"""Disclosure control: the only way out for a small cell.

A published count of 1 to n-1 families can point at people. ``protected`` hides such cells and as
few others as it takes for no sum to give them back; ``protect`` does so for one two-way table,
``publishable`` for ratios; ``narrow_cells`` is the attacker who tries the result.

system       cells and the relations between them, over all tables that are printed
parts        what of a system must be decided together, as arrays
reader       what a reader infers: linear programs
optimum      the pattern that loses least: a mixed integer program
fallback     a pattern that protects as well, when the search for the best takes too long
weights      what a reader loses with a cell
groups       counts that tell about every family of a small group
villages     villages of a kecamatan beside its totals
dominance    sums of rupiah that tell about their largest part
amounts      counts of recipients beside their rupiah
"""

from lebak_reports.disclosure.amounts import hidden_of_amounts
from lebak_reports.disclosure.dominance import contributions
from lebak_reports.disclosure.groups import tells_about_each
from lebak_reports.disclosure.ratios import publishable, publishable_each
from lebak_reports.disclosure.suppression import Pattern, narrow_cells, protected
from lebak_reports.disclosure.system import Cell, Key, State, System
from lebak_reports.disclosure.tables import TOTAL, protect
from lebak_reports.disclosure.villages import hidden_of_villages, village_system
from lebak_reports.disclosure.weights import OF_A_LIST, OF_KABUPATEN, printed

__all__ = [
    "OF_A_LIST",
    "OF_KABUPATEN",
    "TOTAL",
    "Cell",
    "Key",
    "Pattern",
    "State",
    "System",
    "contributions",
    "hidden_of_amounts",
    "hidden_of_villages",
    "narrow_cells",
    "printed",
    "protect",
    "protected",
    "publishable",
    "publishable_each",
    "tells_about_each",
    "village_system",
]
