"""What a report may say: verbs by level of evidence, and the lint of what was written.

Levels, layers and verbs  -> ``Kalimat.said`` in ``blocks``
`faults`                  -> words and units that no report prints, in any text
`loose_numbers`           -> digits that are neither a claim nor a tag, in prose
`foreign_letter`          -> a letter that no report can print, in any text
"""

from lebak_reports.wording.digits import loose_numbers
from lebak_reports.wording.letters import foreign_letter
from lebak_reports.wording.levels import LEVELS, RECORDED, Layer, Level, Verb, verb_of
from lebak_reports.wording.lint import Fault, faults

__all__ = [
    "LEVELS",
    "RECORDED",
    "Fault",
    "Layer",
    "Level",
    "Verb",
    "faults",
    "foreign_letter",
    "loose_numbers",
    "verb_of",
]
