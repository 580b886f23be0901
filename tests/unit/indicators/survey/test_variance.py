"""Variances written out by hand: the sums over PSUs are those of the textbook."""

import math

import numpy as np
import pytest

from lebak_reports.indicators.poverty import fgt
from lebak_reports.indicators.survey import SurveyDesign
from lebak_reports.indicators.survey.linear import mean
from lebak_reports.indicators.survey.sample import draw

POOR = np.array([1.0, 0.0, 1.0, 1.0, 0.0, 0.0])


def estimate(design, values, domain=None):
    sample = draw(design, domain, observed=np.full(len(values), fill_value=True))
    return mean(sample, np.asarray(values, dtype=float)[sample.kept])


def test_simple_random_sample_has_the_variance_of_a_share():
    found = estimate(SurveyDesign([5.0] * 6), POOR)
    # p (1 - p) / (n - 1)
    assert found.value[0] == pytest.approx(3 / 6, rel=1e-15)
    assert found.variance[0] == pytest.approx(0.5 * 0.5 / 5, rel=1e-12)


def test_fpc_takes_off_the_share_that_was_drawn():
    found = estimate(SurveyDesign([5.0] * 6, fpc=30), POOR)
    assert found.variance[0] == pytest.approx((1 - 6 / 30) * 0.5 * 0.5 / 5, rel=1e-12)


def test_psu_totals_carry_the_variance():
    # N = 9, mean = (1*1 + 2*1 + 2*1) / 9 = 5/9; u = w (v - 5/9) / 9 by row:
    # 4/81, -5/81, 8/81, 8/81, -10/81, -5/81; PSU totals: -1/81, 16/81, -15/81
    design = SurveyDesign([1.0, 1.0, 2.0, 2.0, 2.0, 1.0], psu=["a", "a", "b", "b", "c", "c"])
    found = estimate(design, POOR)
    assert found.value[0] == pytest.approx(5 / 9, rel=1e-15)
    totals = (-1 / 81, 16 / 81, -15 / 81)
    assert found.variance[0] == pytest.approx(3 / 2 * sum(t**2 for t in totals), rel=1e-12)


def test_strata_are_centred_one_by_one():
    # u = (v - 1/2) / 6: stratum 1 = +-+ , stratum 2 = +-- in units of 1/12, mean +-1/3
    design = SurveyDesign([1.0] * 6, strata=[1, 1, 1, 2, 2, 2])
    found = estimate(design, POOR)
    by_stratum = 3 / 2 * (2 * (1 - 1 / 3) ** 2 + (-1 - 1 / 3) ** 2) / 12**2
    assert found.variance[0] == pytest.approx(2 * by_stratum, rel=1e-12)


def test_domain_keeps_every_psu_of_the_design():
    # Domain a: rows 0 and 1 of six PSUs; u = (1 - 1/2)/2, (0 - 1/2)/2, 0, 0, 0, 0
    domain = ["a", "a", "b", "b", "b", "b"]
    found = estimate(SurveyDesign([1.0] * 6), POOR, domain)
    assert found.variance[0] == pytest.approx(6 / 5 * (0.25**2 + 0.25**2), rel=1e-12)
    cut = estimate(SurveyDesign([1.0] * 2), POOR[:2])
    assert cut.variance[0] == pytest.approx(2 / 1 * (0.25**2 + 0.25**2), rel=1e-12)


def test_psus_outside_a_domain_pull_the_mean_of_their_stratum_to_zero():
    # Domain x: one row of three PSUs in each stratum; u = (1 - 1/2)/2 and (0 - 1/2)/2, else 0.
    # A stratum: 3/2 * ((t - t/3)^2 + 2 (t/3)^2) = t^2 with t = 1/4
    domain = ["x", "y", "y", "x", "y", "y"]
    design = SurveyDesign([1.0] * 6, strata=[1, 1, 1, 2, 2, 2])
    found = estimate(design, [1, 0, 1, 0, 1, 0], domain)
    assert found.variance[0] == pytest.approx(2 * (1 / 4) ** 2, rel=1e-12)


def test_degrees_of_freedom_count_the_psus_and_strata_that_hold_the_domain():
    psu = np.repeat(np.arange(12), 10)  # three PSUs in each of four strata
    domain = np.isin(psu, [0, 1, 3, 4])  # two PSUs in each of two strata
    design = SurveyDesign([1.0] * 120, strata=psu // 3, psu=psu)
    y = np.random.default_rng(2).uniform(0, 200, 120)
    inside = fgt(y, 100, alpha=1, design=design, domain=domain).iloc[1]
    reach = (inside["ci_high"] - inside["estimate"]) / inside["se"]
    assert reach == pytest.approx(0.95 * math.sqrt(2 / (1 - 0.95**2)), rel=1e-9)  # 4 - 2 = 2


def test_psus_whose_rows_have_no_value_stay_in_the_design():
    y = [50, 150, np.nan, 50]
    kept = fgt(y, 100, alpha=0, design=SurveyDesign([1.0] * 4))
    # three rows count, four PSUs are drawn: 4/3 * sum of u^2, u = (v - 2/3) / 3
    squares = 2 * (1 / 9) ** 2 + (2 / 9) ** 2
    assert kept["n"].item() == 3
    assert kept["se"].item() == pytest.approx(math.sqrt(4 / 3 * squares), rel=1e-12)


def test_more_cells_than_rows_give_the_same_as_few():
    random = np.random.default_rng(7)
    values, weights = random.random(60), random.uniform(1, 2, 60)
    few = estimate(SurveyDesign(weights), values, np.repeat(["a", "b"], 30))
    many = estimate(
        SurveyDesign(weights), values, np.repeat(["a", "b", *"cdefgh"], [15] * 2 + [5] * 6)
    )
    single = estimate(SurveyDesign(weights), values, np.where(np.arange(60) < 15, "a", "z"))
    assert many.variance[0] == pytest.approx(single.variance[0], rel=1e-12)
    assert few.variance[0] != many.variance[0]


def test_kecamatan_that_no_row_names_has_no_variance_and_no_zero():
    found = estimate(SurveyDesign([1.0] * 6), POOR, [None] * 5 + ["a"])
    assert found.value.tolist() == [0.0]


LONELY = {"weights": [1.0] * 5, "strata": ["a", "a", "b", "b", "c"]}
VALUES = [1.0, 0.0, 1.0, 0.0, 1.0]
# mean 3/5; u = (v - 3/5) / 5 = 2/25 or -3/25; strata a and b: 2 * (2 * (2.5/25)^2) each
OF_TWO = 2 * 2 * (2.5 / 25) ** 2
OF_LONE = (2 / 25) ** 2


@pytest.mark.parametrize(
    ("rule", "variance"),
    [
        ("certainty", 2 * OF_TWO),
        ("remove", 2 * OF_TWO),
        ("centre", 2 * OF_TWO + OF_LONE),
        ("adjust", 2 * OF_TWO + OF_LONE),
        ("average", 2 * OF_TWO * 3 / 2),
    ],
)
def test_stratum_of_one_psu_contributes_by_the_rule(rule, variance):
    found = estimate(SurveyDesign(**LONELY, lonely=rule), VALUES)
    assert found.variance[0] == pytest.approx(variance, rel=1e-12)


def test_stratum_of_one_psu_leaves_the_error_unknown_by_default():
    assert np.isnan(estimate(SurveyDesign(**LONELY), VALUES).variance[0])


def test_domain_without_a_row_in_the_lonely_stratum_has_its_error():
    found = estimate(SurveyDesign(**LONELY), VALUES, ["x", "x", "x", "x", "y"])
    assert not np.isnan(found.variance[0])
    assert np.isnan(found.variance[1])


def test_average_lends_to_every_lonely_stratum():
    # u = 1/12 or -1/12; strata a and b: 2 * 2 * (1/12)^2 each, c and d as much on average
    design = SurveyDesign([1.0] * 6, strata=["a", "a", "b", "b", "c", "d"], lonely="average")
    found = estimate(design, [1.0, 0.0, 1.0, 0.0, 1.0, 0.0])
    assert found.variance[0] == pytest.approx(4 * 4 * (1 / 12) ** 2, rel=1e-12)


def test_average_has_nothing_to_lend_where_every_stratum_is_lonely():
    design = SurveyDesign([1.0, 1.0], strata=["a", "b"], lonely="average")
    assert np.isnan(estimate(design, [1.0, 0.0]).variance[0])


def test_stratum_that_was_counted_in_full_is_not_lonely_and_has_no_error():
    design = SurveyDesign([1.0] * 5, strata=LONELY["strata"], fpc=[4, 4, 4, 4, 1])
    found = estimate(design, VALUES)
    assert found.variance[0] == pytest.approx((1 - 2 / 4) * 2 * OF_TWO, rel=1e-12)


def test_rows_of_weight_zero_change_neither_the_error_nor_the_size():
    y, w = [50, 150, 80, 120], [1.0, 2.0, 3.0, 1.0]
    plain = fgt(y, 100, alpha=1, design=SurveyDesign(w))
    padded = fgt([*y, 10, 10], 100, alpha=1, design=SurveyDesign([*w, 0.0, 0.0]))
    assert padded.equals(plain)
