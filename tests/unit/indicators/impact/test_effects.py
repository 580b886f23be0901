"""The slope and its three errors, by arithmetic on two quarters."""

from dataclasses import replace

import numpy as np
import pytest
from scipy import stats

from lebak_reports.indicators.impact import effects
from lebak_reports.indicators.impact.jackknife import slopes_without
from lebak_reports.indicators.impact.within import take_out
from tests.unit.indicators.impact.conftest import panel_of

DOSES = [0, 1, 2, 3, 4, 5]
CHANGES = np.array([0.00, -0.02, -0.01, -0.05, -0.04, -0.06])
CENTRED = np.array(DOSES) - 2.5
SLOPE = (CENTRED * CHANGES).sum() / (CENTRED**2).sum()
"""With one quarter on either side the panel is a regression of changes on doses."""

SEVEN = pytest.approx


@pytest.fixture(scope="module")
def panel():
    return panel_of(CHANGES, DOSES)


@pytest.fixture(scope="module")
def found(panel):
    return effects(panel, draws=199).set_index("method")


def test_slope_is_that_of_changes_on_doses(found):
    # sum of (d - 2.5) c = 0.05*... written out: 0.03 + 0.005 - 0.025 - 0.06 - 0.15 = -0.2
    assert (CENTRED * CHANGES).sum() == pytest.approx(0.03 + 0.005 - 0.025 - 0.06 - 0.15)
    assert found.loc["crv3", "estimate"] == pytest.approx(-0.2 / 17.5, rel=1e-9)
    assert found["estimate"].nunique() == 1


def test_slope_without_a_kecamatan_is_that_of_the_others(panel):
    expected = [
        np.polyfit(np.delete(DOSES, left), np.delete(CHANGES, left), 1)[0] for left in range(6)
    ]
    assert slopes_without(panel) == pytest.approx(expected, rel=1e-9)


def test_crv3_is_the_spread_of_these_about_the_slope_of_all(panel, found):
    spread = ((slopes_without(panel) - SLOPE) ** 2).sum()
    se = np.sqrt(5 / 6 * spread)
    row = found.loc["crv3"]
    assert row["se"] == pytest.approx(se, rel=1e-9)
    assert row["ci_low"] == pytest.approx(SLOPE - stats.t.ppf(0.975, 5) * se, rel=1e-9)
    assert row["p_value"] == pytest.approx(2 * stats.t.sf(abs(SLOPE / se), 5), rel=1e-9)


def test_headline_is_the_least_favourable_of_the_three(found):
    three = found.loc[["crv3", "bootstrap", "pengacakan"]]
    headline = found.loc["terburuk"]
    assert headline["p_value"] == three["p_value"].max()
    assert headline["ci_low"] == three["ci_low"].min()
    assert headline["ci_high"] == three["ci_high"].max()


def test_p_values_and_intervals_say_the_same(simulated):
    frame = effects(simulated, draws=499)
    outside = (frame["ci_low"] > 0) | (frame["ci_high"] < 0)
    assert (outside == (frame["p_value"] <= 0.05)).all()
    assert outside.all()


def test_true_slope_lies_in_every_interval(simulated):
    frame = effects(simulated, draws=499)
    assert ((frame["ci_low"] < -0.2) & (frame["ci_high"] > -0.2)).all()


def test_same_seed_gives_the_same_numbers(simulated):
    first, second = (effects(simulated, draws=99, seed=7) for _ in range(2))
    assert first.equals(second)


def test_a_missing_quarter_is_left_out_and_not_filled(simulated):
    outcome = simulated.outcome.copy()
    outcome[:, 2] = np.nan
    keep = np.arange(8) != 2
    with_gap, without = replace(simulated, outcome=outcome), simulated.columns(keep)
    assert take_out(with_gap).slope == pytest.approx(take_out(without).slope, rel=1e-9)
    assert slopes_without(with_gap) == pytest.approx(slopes_without(without), rel=1e-9)


def test_a_missing_cell_is_that_of_least_squares_with_dummies(simulated):
    outcome = simulated.outcome.copy()
    outcome[3, 5] = outcome[10, 0] = np.nan
    seen = np.isfinite(outcome).ravel()
    units, periods = np.repeat(np.arange(28), 8), np.tile(np.arange(8), 28)
    design = np.column_stack(
        [simulated.exposure.ravel(), np.eye(28)[units], np.eye(8)[periods][:, 1:]]
    )
    expected = np.linalg.lstsq(design[seen], outcome.ravel()[seen], rcond=None)[0][0]
    gap = replace(simulated, outcome=outcome)
    assert take_out(gap).slope == pytest.approx(expected, rel=1e-9)


def test_other_money_is_held_constant(simulated):
    random = np.random.default_rng(3)
    other = random.uniform(0, 9e9, (28, 8))
    told = replace(simulated, outcome=simulated.outcome + 3e-10 * other, controls=other[..., None])
    plain = replace(simulated, controls=other[..., None])
    assert take_out(told).slope == pytest.approx(take_out(plain).slope, rel=1e-6)
    assert take_out(told).slope != pytest.approx(take_out(simulated).slope, rel=1e-3)


def test_kecamatan_with_one_quarter_says_nothing_about_change(simulated):
    outcome = simulated.outcome.copy()
    outcome[4, 1:] = np.nan
    frame = effects(replace(simulated, outcome=outcome), draws=99)
    assert frame["n"].tolist() == [27] * 4
    expected = take_out(simulated.without([simulated.units[4]])).slope
    assert frame["estimate"].iloc[0] == pytest.approx(expected, rel=1e-9)
