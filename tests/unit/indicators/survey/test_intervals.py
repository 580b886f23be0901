"""Intervals agree with the tables of Student's t and stay where a rate can be."""

import math

import numpy as np
import pytest
from scipy import stats

from lebak_reports.indicators.survey import intervals
from lebak_reports.indicators.survey.student import EXACT_UP_TO, two_sided

ONE = np.array([10])


@pytest.mark.parametrize("df", [1, 2, 3, 4, 5, 10, 29, 30, 120, 199, 200, 201, 500, 9_800, 10**7])
@pytest.mark.parametrize("level", [0.9, 0.95, 0.99])
def test_quantile_of_t_agrees_with_scipy(df, level):
    assert two_sided(level, df) == pytest.approx(stats.t.ppf((1 + level) / 2, df), rel=1e-9)


def test_quantiles_of_one_and_two_degrees_have_closed_forms():
    assert two_sided(0.95, 1) == pytest.approx(math.tan(0.95 * math.pi / 2), rel=1e-12)
    assert two_sided(0.95, 2) == pytest.approx(0.95 * math.sqrt(2 / (1 - 0.95**2)), rel=1e-12)


def test_the_sum_and_the_expansion_meet():
    below, above = two_sided(0.95, EXACT_UP_TO), two_sided(0.95, EXACT_UP_TO + 1)
    assert 0 < below - above < 1e-4


def test_no_degree_of_freedom_gives_no_interval():
    low, high = intervals.t_interval(np.array([1.0]), np.array([0.1]), np.array([0]))
    assert np.isnan(low[0])
    assert np.isnan(high[0])


def test_logit_interval_is_that_of_the_logit():
    rate, se = np.array([0.03]), np.array([0.01])
    low, high = intervals.logit_interval(rate, se, ONE)
    reach = stats.t.ppf(0.975, 10) * 0.01 / (0.03 * 0.97)
    centre = math.log(0.03 / 0.97)
    assert low[0] == pytest.approx(1 / (1 + math.exp(-(centre - reach))), rel=1e-9)
    assert high[0] == pytest.approx(1 / (1 + math.exp(-(centre + reach))), rel=1e-9)


def test_logit_interval_of_a_rate_near_zero_stays_above_zero_where_the_plain_one_does_not():
    rate, se = np.array([0.01]), np.array([0.006])
    assert intervals.t_interval(rate, se, ONE)[0][0] < 0
    assert intervals.logit_interval(rate, se, ONE)[0][0] > 0


def test_logit_interval_of_a_useless_error_does_not_overflow():
    low, high = intervals.logit_interval(np.array([1e-9]), np.array([0.5]), ONE)
    assert (low[0], high[0]) == (0, 1)


def test_rule_of_three_never_leaves_0_to_1():
    low, high = intervals.rule_of_three(np.array([0.0, 1.0]), np.array([2.0, 2.0]))
    assert (low.tolist(), high.tolist()) == ([0, 0], [1, 1])
