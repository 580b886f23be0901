"""Every printed indicator is defined once, and the documentation says the same."""

from pathlib import Path
from typing import get_args

import pytest

from lebak_reports.indicators.catalogue import CATALOGUE, REFUSALS, reference_page
from lebak_reports.indicators.catalogue.budget import BUDGET
from lebak_reports.indicators.catalogue.effectiveness import EFFECTIVENESS
from lebak_reports.indicators.catalogue.impact import IMPACT
from lebak_reports.indicators.catalogue.incentive import INCENTIVE
from lebak_reports.indicators.catalogue.institution import INSTITUTION
from lebak_reports.indicators.catalogue.lists import LISTS
from lebak_reports.indicators.catalogue.macro import MACRO
from lebak_reports.indicators.catalogue.projection import PROJECTION
from lebak_reports.indicators.catalogue.verification import VERIFICATION
from lebak_reports.indicators.ratios import Status

PAGE = Path(__file__).parents[3] / "docs" / "rujukan" / "indikator.md"
REMEDY = (
    "Perbarui dengan: python -c 'from lebak_reports.indicators.catalogue import reference_page; "
    'print(reference_page(), end="")\' > docs/rujukan/indikator.md'
)


def test_no_id_is_given_twice():
    parts = (
        LISTS,
        VERIFICATION,
        BUDGET,
        INCENTIVE,
        EFFECTIVENESS,
        IMPACT,
        PROJECTION,
        INSTITUTION,
        MACRO,
    )
    assert len(CATALOGUE) == sum(len(part) for part in parts)


def test_page_of_the_documentation_is_current():
    assert PAGE.read_text(encoding="utf-8") == reference_page(), REMEDY


def test_every_refusal_has_a_wording():
    assert set(REFUSALS) == set(get_args(Status)) - {"ok"}


@pytest.mark.parametrize("indikator", CATALOGUE.values(), ids=list(CATALOGUE))
def test_ratio_has_a_denominator_and_a_refusal(indikator):
    is_threshold = indikator.id == "if.ambang_tahap2"
    assert (indikator.unit == "rasio") <= (indikator.denominator is not None or is_threshold)
    assert indikator.refusals


@pytest.mark.parametrize("indikator", CATALOGUE.values(), ids=list(CATALOGUE))
def test_definition_is_one_sentence(indikator):
    assert indikator.definition[0].isupper()
    assert indikator.definition.endswith(".")
    assert indikator.definition.count(". ") == 0


@pytest.mark.parametrize("indikator", CATALOGUE.values(), ids=list(CATALOGUE))
def test_definition_holds_no_figure_that_a_ledger_would_have_to_explain(indikator):
    assert not any(character.isdigit() for character in indikator.definition)
