"""What each printed indicator is: id, name, unit, formula, source, and what it refuses.

Exhibits take the unit and the definition of a claim from here, and ``docs/rujukan/indikator.md``
is generated from it, so that a number is defined in one place only.
"""

from lebak_reports.indicators.catalogue.entries import CATALOGUE, CHAPTERS
from lebak_reports.indicators.catalogue.page import reference_page
from lebak_reports.indicators.catalogue.records import CONVENTION, REFUSALS, Indikator

__all__ = ["CATALOGUE", "CHAPTERS", "CONVENTION", "REFUSALS", "Indikator", "reference_page"]
