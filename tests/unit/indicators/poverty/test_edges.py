"""Every measure at every edge of its data: a named refusal or a number, never a silent zero."""

import numpy as np
import pandas as pd
import pytest

from lebak_reports.indicators import poverty
from lebak_reports.indicators.survey import SurveyDesign
from lebak_reports.indicators.survey.gate import NUMBERS
from lebak_reports.indicators.survey.status import UNDEFINED

LINE = 100.0
MEASURES = {
    "P0": lambda y, **cut: poverty.fgt(y, LINE, alpha=0, **cut),
    "P1": lambda y, **cut: poverty.fgt(y, LINE, alpha=1, **cut),
    "P2": lambda y, **cut: poverty.fgt(y, LINE, alpha=2, **cut),
    "watts": lambda y, **cut: poverty.watts(y, LINE, **cut),
    "gini": poverty.gini,
    "lorenz": lambda y, **cut: poverty.lorenz(y, shares=[0.4], **cut),
    "s80s20": poverty.quintile_share_ratio,
    "arpr": poverty.at_risk_rate,
    "rmpg": poverty.relative_median_gap,
}
Y = [20.0, 40, 60, 80, 90, 110, 150, 200, 260, 400] * 4
KECAMATAN = ["36.02.01", "36.02.02"]


@pytest.fixture(params=MEASURES.values(), ids=MEASURES.keys())
def measure(request):
    return request.param


def estimate(frame):
    return frame["estimate"].tolist()


def refused(frame):
    """Return the statuses of domains without any number."""
    return frame.loc[frame[list(NUMBERS)].isna().all(axis=1), "status"].tolist()


def test_missing_value_changes_no_number_of_the_others(measure):
    weights = np.linspace(1, 2, len(Y))
    found = measure([*Y, np.nan], design=SurveyDesign([*weights, 5.0]))
    expected = measure(Y, design=SurveyDesign(weights))
    assert estimate(found) == pytest.approx(estimate(expected), rel=1e-12)
    assert found["n"].tolist() == [len(Y)]


def test_row_of_weight_zero_changes_nothing_as_does_a_family_of_no_members(measure):
    members = np.array([4.0] * len(Y) + [0.0, 0.0])
    found = measure([*Y, 1.0, 999.0], design=SurveyDesign(2.0 * members))
    assert found.equals(measure(Y, design=SurveyDesign([8.0] * len(Y))))


def test_domain_of_weight_zero_is_refused(measure):
    design = SurveyDesign([1.0] * len(Y) + [0.0])
    found = measure([*Y, 50.0], design=design, domain=["a"] * len(Y) + ["b"])
    assert refused(found) == ["bobot_nol"]


def test_kecamatan_without_a_row_is_refused_and_no_zero(measure):
    domain = pd.Categorical([KECAMATAN[0]] * len(Y), categories=KECAMATAN)
    found = measure(Y, design=SurveyDesign([1.0] * len(Y)), domain=domain)
    assert found["domain"].tolist() == KECAMATAN
    assert refused(found) == ["tanpa_sampel"]


def test_domain_without_a_value_is_refused(measure):
    design = SurveyDesign([1.0] * (len(Y) + 1))
    found = measure([*Y, np.nan], design=design, domain=["a"] * len(Y) + ["b"])
    assert refused(found) == ["nilai_kosong"]


def test_stratum_of_one_psu_is_refused_unless_a_rule_is_chosen(measure):
    strata = ["a"] * (len(Y) - 1) + ["b"]
    assert refused(measure(Y, design=SurveyDesign([1.0] * len(Y), strata=strata))) == [
        "strata_satu_psu"
    ]
    for rule in ("certainty", "centre", "adjust", "average", "remove"):
        design = SurveyDesign([1.0] * len(Y), strata=strata, lonely=rule)
        assert refused(measure(Y, design=design)) == []


def test_stratum_counted_in_full_has_no_error(measure):
    found = measure(Y, design=SurveyDesign([1.0] * len(Y), fpc=1.0))
    assert found["se"].tolist() == [0.0]
    assert estimate(found) == estimate(measure(Y))


def test_narrow_floats_are_widened(measure):
    assert estimate(measure(np.array(Y, dtype=np.float32))) == estimate(measure(Y))


@pytest.mark.parametrize(
    "y",
    [
        [0.0] * 40,
        [100.0] * 40,  # all at the line
        [-50.0, 400.0] * 20,
        [50.0] * 40,  # all poor
        [500.0, 700.0] * 20,  # none poor
        [0.0] * 39 + [1.0],
        [100.0],
    ],
)
def test_what_has_no_number_has_a_reason(measure, y):
    for design in (None, SurveyDesign([1.0] * len(y), lonely="certainty")):
        found = measure(y, design=design).iloc[0]
        assert np.isnan(found["estimate"]) == (found["status"] in UNDEFINED)
        assert not np.isinf(found[list(NUMBERS)].to_numpy(float)).any()
