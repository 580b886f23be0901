"""Every printed indicator is defined once, and the documentation says the same."""

import re
from pathlib import Path
from typing import get_args

from lebak_reports.indicators.catalogue import CATALOGUE, CHAPTERS, REFUSALS, reference_page
from lebak_reports.indicators.ratios import Status

PAGE = Path(__file__).parents[3] / "docs" / "rujukan" / "indikator.md"
REMEDY = (
    "Perbarui dengan: python -c 'from lebak_reports.indicators.catalogue import reference_page; "
    'print(reference_page(), end="")\' > docs/rujukan/indikator.md'
)


def test_no_id_is_given_twice():
    assert len(CATALOGUE) == sum(map(len, CHAPTERS.values()))


def test_every_indicator_has_its_row_on_the_page():
    page = reference_page()
    assert [name for name in CATALOGUE if f"\n| `{name}` | " not in page] == []


def test_page_of_the_documentation_is_current():
    assert PAGE.read_text(encoding="utf-8") == reference_page(), REMEDY


def test_every_refusal_has_a_wording():
    assert set(REFUSALS) == set(get_args(Status)) - {"ok"}


def test_only_a_threshold_is_a_ratio_without_a_denominator():
    ratios = {name: each for name, each in CATALOGUE.items() if each.unit == "rasio"}
    assert {name for name, each in ratios.items() if not each.denominator} == {"if.ambang_tahap2"}


def test_every_indicator_can_be_refused():
    assert [name for name, indikator in CATALOGUE.items() if not indikator.refusals] == []


def test_a_definition_is_one_sentence():
    definitions = [indikator.definition for indikator in CATALOGUE.values()]
    assert [text for text in definitions if not re.fullmatch(r"[A-Z](?!.*\. ).*\.", text)] == []


def test_no_definition_holds_a_figure_that_a_ledger_would_have_to_explain():
    definitions = [indikator.definition for indikator in CATALOGUE.values()]
    assert [text for text in definitions if re.search(r"\d", text)] == []
