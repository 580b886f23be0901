"""A random walk with drift, by hand: distinct verifications, t intervals, refusals."""

from datetime import date
from math import sqrt

import pandas as pd
import pytest
from scipy import stats

from lebak_reports.errors import IndicatorError
from lebak_reports.indicators.projection import backtest, distinct, project
from lebak_reports.indicators.projection.status import REFUSALS

ENDS = [date(2023, 12, 31), date(2024, 3, 31), date(2024, 6, 30), date(2024, 9, 30),
        date(2024, 12, 31), date(2025, 3, 31), date(2025, 6, 30)]  # fmt: skip


def series(*values):
    return pd.Series(values, index=ENDS[: len(values)])


def row(frame, measure, level=None):
    rows = frame[frame["measure"] == measure]
    return (rows if level is None else rows[rows["level"] == level]).iloc[0]


FIVE = series(1_000, 980, 950, 955, 925)
"""Moves -20, -30, 5, -30: drift -75 / 4 = -18.75, s^2 = (1.5625 + 126.5625 x 2 + 564.0625) / 3."""
VARIANCE = (1.25**2 + 11.25**2 + 23.75**2 + 11.25**2) / 3


@pytest.mark.parametrize("level", [0.80, 0.95])
def test_interval_is_s_times_root_of_h_and_h_squared_by_steps(level):
    found = row(project(FIVE, target=date(2025, 3, 31)), "proyeksi", level)
    reach = stats.t.ppf((1 + level) / 2, 3) * sqrt(VARIANCE * (1 + 1 / 4))
    assert found["estimate"] == pytest.approx(925 - 18.75)
    assert found["ci_low"] == pytest.approx(925 - 18.75 - reach, rel=1e-9)
    assert found["ci_high"] == pytest.approx(925 - 18.75 + reach, rel=1e-9)
    assert (found["n"], found["status"]) == (5, "ok")


def test_two_quarters_ahead_doubles_the_drift_and_more_than_doubles_the_variance():
    found = row(project(FIVE, target=date(2025, 6, 30)), "proyeksi", 0.95)
    reach = stats.t.ppf(0.975, 3) * sqrt(VARIANCE * (2 + 4 / 4))
    assert found["ci_high"] == pytest.approx(925 - 37.5 + reach, rel=1e-9)


def test_part_of_a_quarter_is_its_days():
    data = pd.Series(FIVE.to_list(), index=[*ENDS[:4], date(2024, 10, 25)])
    found = row(project(data, target=date(2024, 12, 31)), "proyeksi", 0.95)
    span = 3 + 25 / 92
    drift, step = -75 / span, 25 / 92
    moves = [(-20, 1), (-30, 1), (5, 1), (-30, step)]
    variance = sum((move - drift * time) ** 2 / time for move, time in moves) / 3
    horizon = 67 / 92
    reach = stats.t.ppf(0.975, 3) * sqrt(variance * (horizon + horizon**2 / span))
    assert found["estimate"] == pytest.approx(925 + drift * horizon)
    assert found["ci_high"] - found["estimate"] == pytest.approx(reach, rel=1e-9)


def test_chance_of_a_decline_is_that_of_t():
    frame = project(FIVE, target=date(2025, 3, 31), threshold=900)
    scale = sqrt(VARIANCE * 1.25)
    falls = stats.t.cdf(18.75 / scale, 3)
    assert row(frame, "peluang_turun")["estimate"] == pytest.approx(falls, rel=1e-9)
    reached = stats.t.cdf((900 - 906.25) / scale, 3)
    found = row(frame, "peluang_di_bawah_target")["estimate"]
    assert found == pytest.approx(reached, rel=1e-9)


def test_number_reported_again_is_one_verification_dated_by_its_first_report():
    found = distinct(series(6_043, 6_043, 5_698, 5_698, 5_690))
    assert found.families.tolist() == [6_043, 5_698, 5_690]
    assert (found.times - found.times[0]).tolist() == [0, 2, 4]
    assert len(distinct(series(5, 6, 5))) == 3


def test_fewer_than_four_give_the_last_value_and_the_largest_move():
    frame = project(series(6_043, 6_043, 5_698, 5_698), target=date(2024, 12, 31), threshold=5_000)
    refused = frame[frame["measure"] != "nilai_terakhir"]
    assert set(refused["status"]) == {"verifikasi_kurang"}
    assert len(refused) == 2 + 2
    assert refused[["estimate", "ci_low", "ci_high"]].isna().all(axis=None)
    last = row(frame, "nilai_terakhir")
    assert last[["estimate", "ci_low", "ci_high", "n"]].tolist() == [5_698, 5_353, 6_043, 2]


def test_one_value_has_not_moved_yet():
    last = row(project(series(5_698, 5_698), target=date(2024, 12, 31)), "nilai_terakhir")
    assert (last["estimate"], last["status"]) == (5_698, "tanpa_gerak")
    assert pd.isna(last["ci_low"])


def test_moves_that_are_all_alike_have_no_known_error():
    even = pd.Series([10, 8, 6, 4], index=[date(2020 + year, 12, 31) for year in range(4)])
    frame = project(even, target=date(2024, 12, 31))
    assert row(frame, "proyeksi")["status"] == "tanpa_variasi"
    assert set(frame["status"]) - {"ok"} <= set(REFUSALS)


def test_families_are_not_negative_and_the_cut_is_said():
    found = row(project(series(60, 20, 25, 3), target=date(2024, 12, 31)), "proyeksi", 0.95)
    assert (found["ci_low"], found["status"]) == (0, "dipotong_nol")


def test_gap_is_stepped_over_with_its_length():
    gap = project(series(1_000, 980, None, 955, 925, 900), target=date(2025, 6, 30))
    assert row(gap, "proyeksi", 0.95)["n"] == 5
    assert row(gap, "proyeksi", 0.95)["estimate"] == pytest.approx(900 - 100 / 5)


MALFORMED = [
    pd.Series([5, 6], index=[date(2024, 6, 30), date(2024, 3, 31)]),
    pd.Series([5, 6], index=[date(2024, 6, 30)] * 2),
    pd.Series([5, -6], index=ENDS[:2]),
    pd.Series([5, 6], index=["2024Q1", "2024Q2"]),
    pd.Series([None, None], index=ENDS[:2], dtype="float64"),
]


@pytest.mark.parametrize("families", MALFORMED)
def test_malformed_series_raises(families):
    with pytest.raises(IndicatorError):
        project(families, target=date(2025, 12, 31))


def test_target_that_has_passed_raises():
    with pytest.raises(IndicatorError, match="target"):
        project(FIVE, target=date(2024, 12, 31))


def test_backtest_projects_each_from_those_before():
    frame = backtest(series(1_000, 980, 950, 955, 925, 900))
    assert frame["n"].tolist() == [4, 5]
    # From 1,000 980 950 955: drift -15, so 940 against 925; no change misses by 30.
    assert frame["galat_proyeksi"].iloc[0] == pytest.approx(940 - 925)
    assert frame["galat_tanpa_perubahan"].iloc[0] == 955 - 925


def test_baseline_has_as_many_degrees_of_freedom_as_moves():
    frame = backtest(FIVE)
    reach = stats.t.ppf(0.975, 3) * sqrt((20**2 + 30**2 + 5**2) / 3)
    assert frame["skor_dasar"].iloc[0] == pytest.approx(2 * reach, rel=1e-9)


def test_backtest_of_four_is_empty():
    assert backtest(FIVE.iloc[:4]).empty
