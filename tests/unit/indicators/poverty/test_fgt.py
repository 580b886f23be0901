"""FGT and Watts by hand, and every edge of their data."""

import math

import numpy as np
import pandas as pd
import pytest

from lebak_reports.errors import ChoiceError, LengthError, LineError, WelfareError
from lebak_reports.indicators.poverty import fgt, quality, watts
from lebak_reports.indicators.survey import SurveyDesign

NUMBERS = ["estimate", "se", "ci_low", "ci_high", "rse"]


def value(frame):
    return frame["estimate"].item()


@pytest.mark.parametrize(
    ("alpha", "expected"),
    [
        (0, (1 + 1 + 0 + 0) / 4),
        (1, (0.50 + 0.20) / 4),
        (2, (0.50**2 + 0.20**2) / 4),
        (0.5, (0.50**0.5 + 0.20**0.5) / 4),
    ],
)
def test_four_families_by_hand(alpha, expected):
    frame = fgt([50, 80, 100, 200], 100, alpha=alpha)
    assert value(frame) == pytest.approx(expected, rel=1e-15)
    assert frame["measure"].item() == f"P{alpha:g}"


@pytest.mark.parametrize(("alpha", "published"), [(0, 0.5), (1, 0.08), (2, 0.0136)])
def test_country_c_of_the_handbook(alpha, published):
    """Haughton and Khandker (2009), Handbook on Poverty and Inequality, pages 68 to 72."""
    assert value(fgt([100, 110, 150, 160], 125, alpha=alpha)) == pytest.approx(published, rel=1e-12)


def test_persons_and_families_are_two_weights_of_one_sample():
    y, members, household = [50, 80, 150], np.array([6, 3, 2]), np.array([10.0, 20.0, 30.0])
    families = fgt(y, 100, alpha=0, design=SurveyDesign(household))
    persons = fgt(y, 100, alpha=0, design=SurveyDesign(household * members))
    assert value(families) == pytest.approx((10 + 20) / (10 + 20 + 30), rel=1e-15)
    assert value(persons) == pytest.approx((60 + 60) / (60 + 60 + 60), rel=1e-15)


def test_watts_by_hand():
    frame = watts([50, 80, 100, 200], 100)
    assert value(frame) == pytest.approx((math.log(100 / 50) + math.log(100 / 80)) / 4, rel=1e-15)


def test_at_the_line_only_the_inclusive_boundary_counts_and_gaps_do_not_differ():
    y = [50, 100, 200]
    assert value(fgt(y, 100, alpha=0)) == pytest.approx(1 / 3)
    assert value(fgt(y, 100, alpha=0, boundary="inclusive")) == pytest.approx(2 / 3)
    for alpha in (1, 2):
        inclusive = fgt(y, 100, alpha=alpha, boundary="inclusive")
        assert value(inclusive) == value(fgt(y, 100, alpha=alpha))
    assert value(watts(y, 100, boundary="inclusive")) == value(watts(y, 100))


def test_weight_at_the_line_is_reported():
    frame = quality([50, 100, 100], 100, design=SurveyDesign([1.0, 2.0, 5.0]))
    assert frame["at_line_share"].item() == 7 / 8
    assert frame["at_line_rows"].item() == 2


def test_float_line_is_compared_as_it_is():
    y = [322_169, 322_170]
    assert value(fgt(y, 322169.999, alpha=0, boundary="inclusive")) == 1 / 2
    assert value(fgt(y, 322170.0, alpha=0)) == 1 / 2
    assert value(fgt(y, 322170.001, alpha=0)) == 2 / 2


def test_line_varies_by_row():
    assert value(fgt([90, 90], [80, 100], alpha=1)) == pytest.approx(0.10 / 2, rel=1e-15)
    assert value(watts([90, 90], [80, 100])) == pytest.approx(math.log(100 / 90) / 2, rel=1e-15)


def test_zero_has_the_whole_gap_and_no_logarithm():
    assert value(fgt([0, 200], 100, alpha=2)) == 1 / 2
    assert watts([0, 200], 100)["n"].item() == 1
    assert quality([0, 200], 100)["nonpositive_share"].item() == 1 / 2


@pytest.mark.parametrize(("negative", "expected"), [("capped", 1 / 2), ("raw", 1.5**2 / 2)])
def test_gap_of_a_negative_value_is_capped_or_raw(negative, expected):
    assert value(fgt([-50, 200], 100, alpha=2, negative=negative)) == expected


def test_capped_rows_are_counted():
    frame = quality([-50, 0, 200, 200], 100)
    assert (frame["negative_rows"].item(), frame["negative_share"].item()) == (1, 1 / 4)


def test_missing_value_leaves_the_sample_and_its_weight_is_reported():
    design = SurveyDesign([1.0, 3.0, 4.0])
    assert value(fgt([50, 200, None], 100, alpha=0, design=design)) == 1 / 4
    frame = quality([50, 200, None], 100, design=design)
    assert frame["missing_share"].item() == 4 / 8
    assert frame["missing_rows"].item() == 1


def test_quality_of_nothing_is_no_share():
    frame = quality([np.nan], 100, domain=pd.Categorical(["a"], categories=["a", "b"]))
    assert frame["missing_share"].tolist()[0] == 1
    assert frame[["at_line_share", "nonpositive_share"]].isna().all(axis=None)


@pytest.mark.parametrize("kind", [np.float32, np.int32, np.int64, "Int64", "Float64"])
def test_narrow_numbers_are_widened_before_they_are_added(kind):
    y = pd.Series([16_777_216, 16_777_217, 16_777_219]).astype(kind)
    wide = pd.Series([16_777_216, 16_777_217, 16_777_219]).astype(kind).astype(float)
    assert value(fgt(y, 2e7, alpha=1)) == value(fgt(wide, 2e7, alpha=1))


def test_many_narrow_numbers_keep_their_digits():
    y = np.full(100_001, 0.1, dtype=np.float32)
    exact = 1 - float(np.float32(0.1))
    assert value(fgt(y, 1, alpha=1)) == pytest.approx(exact, rel=1e-12)


KECAMATAN = ["36.02.01", "36.02.02", "36.02.03", "36.02.04"]


def test_reasons_for_no_number_are_named_and_no_domain_is_zero_or_forgotten():
    domain = pd.Categorical(KECAMATAN[:3], categories=KECAMATAN)
    frame = fgt([50, 50, np.nan], 100, alpha=0, design=SurveyDesign([1.0, 0, 1]), domain=domain)
    assert frame["domain"].tolist() == KECAMATAN
    assert frame["status"].tolist()[1:] == ["bobot_nol", "nilai_kosong", "tanpa_sampel"]
    assert frame.loc[1:, NUMBERS].isna().all(axis=None)
    assert frame["n"].tolist() == [1, 0, 0, 0]


def test_all_weights_zero_is_a_refusal_and_no_error():
    frame = fgt([50, 200], 100, alpha=0, design=SurveyDesign([0.0, 0.0]))
    assert frame["status"].item() == "bobot_nol"
    assert frame[NUMBERS].isna().all(axis=None)


def test_no_row_at_all_is_a_refusal_and_no_error():
    assert fgt([], 100, alpha=0)["status"].item() == "tanpa_sampel"
    assert fgt([], 100, alpha=0, design=SurveyDesign([]))["status"].item() == "tanpa_sampel"


def test_stratum_of_one_psu_refuses_the_number_by_default():
    y, strata = [50, 200] * 30 + [50], ["a"] * 60 + ["b"]
    found = fgt(y, 100, alpha=0, design=SurveyDesign([1.0] * 61, strata=strata)).iloc[0]
    assert found["status"] == "strata_satu_psu"
    assert found[NUMBERS].isna().all()
    assert found["n"] == 61
    certain = SurveyDesign([1.0] * 61, strata=strata, lonely="certainty")
    assert fgt(y, 100, alpha=0, design=certain)["status"].item() == "ok"


def test_row_without_a_domain_belongs_to_none():
    frame = fgt([50, 200, 50], 100, alpha=0, domain=["a", "a", None])
    assert frame["domain"].tolist() == ["a"]
    assert value(frame) == 1 / 2


@pytest.mark.parametrize(
    ("kind", "expected"), [(list, ["a", "b"]), (np.array, ["a", "b"]), (pd.Series, ["a", "b"])]
)
def test_domains_come_sorted_whatever_holds_them(kind, expected):
    assert fgt([1, 2, 3], 2, alpha=0, domain=kind(["b", "a", "b"]))["domain"].tolist() == expected


@pytest.mark.parametrize("line", [0, -1, np.nan, np.inf, "100", [100, np.nan]])
def test_line_that_is_no_line_is_refused(line):
    with pytest.raises(LineError, match="line"):
        fgt([50, 200], line, alpha=0)


@pytest.mark.parametrize("y", [["50"], [True], 50, [[50]], [1j], [np.inf], [-np.inf]])
def test_expenditure_that_is_no_number_is_refused(y):
    with pytest.raises(WelfareError, match="y"):
        fgt(y, 100, alpha=0)


@pytest.mark.parametrize(
    "lengths", [{"line": [100]}, {"domain": ["a"]}, {"design": SurveyDesign([1.0])}]
)
def test_unequal_lengths_are_refused(lengths):
    with pytest.raises(LengthError):
        fgt([50, 200], **{"line": 100, "alpha": 0} | lengths)


@pytest.mark.parametrize(
    "choice", [{"boundary": "weak"}, {"negative": "zero"}, {"alpha": -1}, {"alpha": np.nan}]
)
def test_unknown_choice_is_refused(choice):
    with pytest.raises(ChoiceError, match="tidak mengenal"):
        fgt([50, 200], 100, **{"alpha": 1} | choice)
