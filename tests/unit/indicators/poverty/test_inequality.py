"""Gini, Lorenz and S80/S20 by hand, and their influences against derivatives."""

import itertools

import numpy as np
import pytest

from lebak_reports.errors import ChoiceError
from lebak_reports.indicators.poverty import gini, lorenz, quintile_share_ratio
from lebak_reports.indicators.poverty.functionals import gini_of, lorenz_of
from lebak_reports.indicators.poverty.ranked import quantile
from lebak_reports.indicators.survey import SurveyDesign


def value(frame):
    return frame["estimate"].item()


def test_gini_is_half_the_relative_mean_difference():
    y, w = [1.0, 4.0, 2.0, 2.0, 9.0], [2.0, 1.0, 3.0, 1.0, 0.5]
    pairs = itertools.product(zip(y, w, strict=True), repeat=2)
    difference = sum(v * u * abs(a - b) for (a, v), (b, u) in pairs)
    total = sum(a * v for a, v in zip(y, w, strict=True))
    expected = difference / (2 * sum(w) * total)
    assert value(gini(y, design=SurveyDesign(w))) == pytest.approx(expected, rel=1e-14)


def test_gini_of_equals_is_zero_and_of_one_owner_is_1_minus_1_over_n():
    assert value(gini([7, 7, 7])) == pytest.approx(0, abs=1e-15)
    assert value(gini([0] * 9 + [5])) == pytest.approx(1 - 1 / 10, rel=1e-14)


def test_gini_is_one_minus_twice_the_area_under_the_lorenz_polygon():
    y = [1, 2, 3, 4]
    shares = [0, 1 / 10, 3 / 10, 6 / 10, 1]
    area = sum((a + b) / 2 / 4 for a, b in itertools.pairwise(shares))
    assert value(gini(y)) == pytest.approx(1 - 2 * area, rel=1e-14)


def test_negative_value_is_remarked_and_can_lift_the_index_above_1():
    frame = gini([-8, 1, 10])
    assert frame["status"].item() == "nilai_negatif"
    assert value(frame) == pytest.approx(2 * (-8 * 0.5 + 1 * 1.5 + 10 * 2.5) / (3 * 3) - 1)
    assert value(frame) > 1


@pytest.mark.parametrize("measure", [gini, lorenz])
@pytest.mark.parametrize("y", [[0, 0], [-5, 3]])
def test_mean_that_is_not_positive_is_refused(measure, y):
    frame = measure(y)
    assert set(frame["status"]) == {"rata_rata_tidak_positif"}
    assert frame["estimate"].isna().all()


def test_lorenz_joins_its_points_by_straight_lines():
    frame = lorenz([1, 2, 3, 4], shares=[0.25, 0.4, 1])
    assert frame["measure"].tolist() == ["lorenz_0.25", "lorenz_0.4", "lorenz_1"]
    expected = [1 / 10, (1 + (0.4 - 0.25) / 0.25 * 2) / 10, 1]
    assert frame["estimate"].tolist() == pytest.approx(expected, rel=1e-14)


def test_lorenz_of_negative_values_is_remarked():
    assert set(lorenz([-1, 5])["status"]) == {"nilai_negatif"}


@pytest.mark.parametrize("share", [0, 1.1, np.nan])
def test_lorenz_at_no_share_is_refused(share):
    with pytest.raises(ChoiceError, match="shares"):
        lorenz([1, 2], shares=[share])


def test_ratio_of_quintiles_is_of_totals():
    # cumulative weights 1 .. 10: S20 is the first two of ten, S80 the last two
    assert value(quintile_share_ratio(range(1, 11))) == pytest.approx((9 + 10) / (1 + 2))
    # ties make the lower group four of ten: of totals, not of means
    assert value(quintile_share_ratio([1] * 4 + [2] * 4 + [3] * 2)) == pytest.approx(6 / 4)


@pytest.mark.parametrize("y", [[0] * 5 + [1] * 5, [-1, 0, 1, 2, 3]])
def test_lower_total_that_is_not_positive_is_refused(y):
    assert quintile_share_ratio(y)["status"].item() == "kelompok_bawah_tidak_positif"


def test_quantile_takes_the_middle_where_the_share_is_reached_exactly():
    y, w = np.array([1.0, 2.0, 3.0]), np.array([0.1, 0.2, 0.7])
    assert quantile(y, w, 0.1) == (1 + 2) / 2
    assert quantile(y, w, 0.3) == (2 + 3) / 2  # although 0.1 + 0.2 is not 0.3
    assert quantile(y, w, 0.31) == 3
    assert quantile(y, w, 1.0) == 3


@pytest.mark.parametrize("functional", [gini_of, lambda y, w: lorenz_of(y, w, share=0.37)])
@pytest.mark.parametrize("row", range(6))
def test_influence_is_the_derivative_by_the_weight(functional, row):
    y = np.array([1.0, 2.0, 2.0, 3.0, 5.0, 8.0])
    w = np.array([1.0, 2.0, 1.0, 1.5, 1.0, 0.5])
    step = 1e-6 * np.eye(6)[row]
    slope = (functional(y, w + step).value - functional(y, w - step).value) / 2e-6
    assert functional(y, w).influence[row] == pytest.approx(slope, abs=1e-8)


@pytest.mark.parametrize("measure", [gini, quintile_share_ratio])
def test_error_is_that_of_repeated_samples(measure):
    random = np.random.default_rng(11)
    frames = [
        measure(random.lognormal(13, 0.6, 800), design=SurveyDesign([1.0] * 800)).iloc[0]
        for _ in range(300)
    ]
    spread = np.std([frame["estimate"] for frame in frames], ddof=1)
    typical = np.mean([frame["se"] for frame in frames])
    # the spread of 300 samples is itself uncertain by 1 / sqrt(2 * 299) = 4 %
    assert typical == pytest.approx(spread, rel=0.12)
