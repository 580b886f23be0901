"""Placebo dates, one kecamatan less, other models, and the smallest detectable effect."""

from dataclasses import replace

import numpy as np
import pytest
from scipy import stats

from lebak_reports.indicators.impact import (
    leave_one_out,
    minimum_detectable,
    other_models,
    placebo_dates,
)
from lebak_reports.indicators.impact.power import errors_before
from lebak_reports.indicators.impact.within import take_out
from tests.unit.indicators.impact.conftest import panel_of


def test_placebo_dates_are_the_quarters_before_but_the_first(simulated):
    frame = placebo_dates(simulated)
    assert frame["method"].tolist() == ["2023Q2", "2023Q3", "2023Q4"]
    before = simulated.outcome[:, :4]
    change = before[:, 2:].mean(axis=1) - before[:, :2].mean(axis=1)
    expected = np.polyfit(simulated.dose, change, 1)[0]
    assert frame["estimate"].iloc[1] == pytest.approx(expected, rel=1e-9)


def test_a_trend_before_the_money_is_seen_at_placebo_dates(simulated):
    trend = -0.3 * simulated.dose[:, None] * np.arange(8)
    frame = placebo_dates(replace(simulated, outcome=simulated.outcome + trend))
    assert (frame["p_value"] < 0.05).all()


def test_leaving_one_out_names_each_kecamatan(simulated):
    frame = leave_one_out(simulated).set_index("method")
    assert frame.index.tolist() == list(simulated.units)
    expected = take_out(simulated.without(["36.02.05"])).slope
    assert frame.loc["36.02.05", "estimate"] == pytest.approx(expected, rel=1e-9)


def test_other_models_leave_out_the_largest_doses_or_add_a_trend(simulated):
    frame = other_models(simulated).set_index("method")
    largest = np.argsort(simulated.dose)[-3:]
    without = simulated.without([simulated.units[place] for place in largest])
    expected = take_out(without).slope
    assert frame.loc["tanpa_dosis_tertinggi", "estimate"] == pytest.approx(expected, rel=1e-9)
    assert frame["n"].to_dict() == {"utama": 28, "basis_x_waktu": 28, "tanpa_dosis_tertinggi": 25}
    assert frame.loc["basis_x_waktu", "estimate"] == pytest.approx(-0.2, abs=0.1)


def test_trend_of_base_takes_away_what_only_size_explains(simulated):
    size = np.log(simulated.base)[:, None] * np.arange(8)
    moved = replace(simulated, outcome=simulated.outcome + 0.5 * size)
    plain, told = other_models(simulated), other_models(moved)
    assert told["estimate"].iloc[1] == pytest.approx(plain["estimate"].iloc[1], rel=1e-6)
    assert told["estimate"].iloc[0] != pytest.approx(plain["estimate"].iloc[0], rel=0.1)


def test_smallest_detectable_slope_is_2_9_standard_errors(simulated):
    frame = minimum_detectable(simulated, after=4).set_index("measure")
    factor = stats.t.ppf(0.975, 27) + stats.t.ppf(0.80, 27)
    row = frame.loc["mde_kemiringan"]
    assert row["estimate"] == pytest.approx(factor * row["se"], rel=1e-9)
    dose = (simulated.dose * simulated.base).sum() / simulated.base.sum()
    size = row["estimate"] * dose
    assert frame.loc["mde_dosis_rata_rata", "estimate"] == pytest.approx(size, rel=1e-9)
    families = size * simulated.base.sum()
    assert frame.loc["mde_keluarga", "estimate"] == pytest.approx(families, rel=1e-9)


def test_standard_error_without_effect_is_that_of_independent_errors(simulated):
    """With rho 0 and one variance: s^2 (1/4 + 1/4) / sum of squares of doses."""
    se = minimum_detectable(simulated, after=4)["se"].iloc[0]
    apart = ((simulated.dose - simulated.dose.mean()) ** 2).sum()
    assert se == pytest.approx(0.05 * np.sqrt(0.5 / apart), rel=0.25)


def test_correlation_of_quarters_is_found_in_spite_of_fixed_effects():
    random = np.random.default_rng(5)
    errors = np.empty((4_000, 5))
    errors[:, 0] = random.normal(0, 1, 4_000)
    for quarter in range(1, 5):
        shock = random.normal(0, np.sqrt(1 - 0.5**2), 4_000)
        errors[:, quarter] = 0.5 * errors[:, quarter - 1] + shock
    rho, variances = errors_before(errors + random.normal(0, 9, (4_000, 1)))
    assert rho == pytest.approx(0.5, abs=0.05)
    assert variances.mean() == pytest.approx(1, abs=0.08)


@pytest.mark.parametrize(
    ("panel", "after", "status"),
    [
        (panel_of([0.1] * 6, range(6)), 1, "periode_sebelum_kurang"),
        (panel_of([0.1] * 5, range(5)), 1, "wilayah_kurang"),
    ],
)
def test_too_little_before_the_money_is_refused_by_name(panel, after, status):
    frame = minimum_detectable(panel, after=after)
    assert frame["status"].tolist() == [status] * 3
    assert frame["estimate"].isna().all()


def test_without_variation_nothing_is_detectable_and_that_is_said(simulated):
    still = replace(simulated, outcome=np.full((28, 8), 5.0))
    assert minimum_detectable(still, after=4)["status"].tolist() == ["tanpa_variasi"] * 3


def test_same_dose_everywhere_and_no_quarter_after_are_refused(simulated):
    same = replace(simulated, dose=np.ones(28))
    assert minimum_detectable(same, after=4)["status"].iloc[0] == "dosis_seragam"
    assert minimum_detectable(simulated, after=0)["status"].iloc[0] == "belum_ada_periode_sesudah"
