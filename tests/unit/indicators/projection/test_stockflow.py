"""Flows simulated by kecamatan add up to the kabupaten and keep to what was seen."""

import numpy as np
import pandas as pd
import pytest

from lebak_reports.errors import IndicatorError
from lebak_reports.indicators.projection import project_flows
from lebak_reports.indicators.projection.stockflow import History, read_history, simulate

UNITS = [f"36.02.{number:02d}" for number in range(1, 9)]
QUARTERS = ["2024Q1", "2024Q2", "2024Q3", "2024Q4", "2025Q1"]
COLUMNS = ["quarter", "kode_wilayah", "awal", "graduasi", "keluar_lain", "masuk", "status"]
CURRENT = pd.Series(200, index=UNITS)


def flows_of(left, joined, *, awal=200):
    """Every kecamatan the same: families left and joined in each quarter."""
    rows = [
        (quarter, unit, awal, 1, out - 1, into, "ok")
        for quarter, out, into in zip(QUARTERS, left, joined, strict=True)
        for unit in UNITS
    ]
    return pd.DataFrame(rows, columns=COLUMNS)


STEADY = flows_of([10, 12, 8, 10, 10], [4, 4, 4, 4, 4])


def row(frame, domain, level=0.95):
    rows = frame[(frame["domain"] == domain) & (frame["measure"] == "proyeksi_arus")]
    return rows[rows["level"] == level].iloc[0]


@pytest.fixture(scope="module")
def frame():
    return project_flows(STEADY, CURRENT, horizon=1.0)


def test_median_is_what_leaves_and_joins_on_average(frame):
    # 8 x 200 families; 5 per cent leave, 2 per cent join: 1,600 - 80 + 32.
    found = row(frame, "kabupaten")
    assert found["estimate"] == pytest.approx(1_600 - 80 + 32, abs=8)
    assert found["ci_low"] < found["estimate"] < found["ci_high"]
    assert found["n"] == 5


def test_more_left_than_joined_in_every_quarter_makes_a_decline_likely(frame):
    chance = frame[frame["measure"] == "peluang_turun"]["estimate"].item()
    assert 0.95 < chance <= 1


def test_each_kecamatan_has_its_own_rows(frame):
    assert set(frame["domain"]) == {"kabupaten", *UNITS}
    assert row(frame, UNITS[0])["estimate"] == pytest.approx(200 - 10 + 4, abs=3)


def test_half_a_quarter_takes_half_of_the_flows():
    found = row(project_flows(STEADY, CURRENT, horizon=0.5), "kabupaten")
    assert found["estimate"] == pytest.approx(1_600 - 40 + 16, abs=8)


def test_two_quarters_are_wider_than_one(frame):
    later = row(project_flows(STEADY, CURRENT, horizon=2.0), "kabupaten")
    now = row(frame, "kabupaten")
    assert later["ci_high"] - later["ci_low"] > now["ci_high"] - now["ci_low"]


def test_quarter_of_much_verification_widens_the_interval(frame):
    burst = project_flows(flows_of([2, 2, 2, 42, 2], [4] * 5), CURRENT, horizon=1.0)
    wide, steady = (row(each, "kabupaten") for each in (burst, frame))
    assert wide["ci_high"] - wide["ci_low"] > 2 * (steady["ci_high"] - steady["ci_low"])


def test_same_seed_gives_the_same_numbers():
    first, second = (project_flows(STEADY, CURRENT, horizon=1, seed=3) for _ in range(2))
    assert first.equals(second)


def test_quarters_without_movement_are_no_verification():
    quiet = STEADY.assign(
        graduasi=STEADY["graduasi"].where(STEADY["quarter"] < "2024Q4", 0),
        keluar_lain=STEADY["keluar_lain"].where(STEADY["quarter"] < "2024Q4", 0),
        masuk=STEADY["masuk"].where(STEADY["quarter"] < "2024Q4", 0),
    )
    frame = project_flows(quiet, CURRENT, horizon=1.0)
    assert set(frame["status"]) == {"arus_kurang"}
    assert frame["n"].tolist() == [3] * 3
    assert frame["estimate"].isna().all()


def test_no_flows_at_all_are_refused():
    nothing = STEADY.assign(status="tidak_tersedia")
    assert set(project_flows(nothing, CURRENT, horizon=1.0)["status"]) == {"arus_kurang"}


def test_quarter_that_misses_a_kecamatan_is_left_out():
    one_less = STEADY.drop(index=0)
    assert read_history(one_less, UNITS).awal.shape == (8, 4)


def test_empty_kecamatan_stays_possible():
    flows = STEADY.assign(
        awal=STEADY["awal"].where(STEADY["kode_wilayah"] != UNITS[0], 0),
        graduasi=STEADY["graduasi"].where(STEADY["kode_wilayah"] != UNITS[0], 0),
        keluar_lain=STEADY["keluar_lain"].where(STEADY["kode_wilayah"] != UNITS[0], 0),
        masuk=STEADY["masuk"].where(STEADY["kode_wilayah"] != UNITS[0], 0),
    )
    frame = project_flows(flows, CURRENT.where(CURRENT.index != UNITS[0], 0), horizon=1.0)
    assert row(frame, UNITS[0])["estimate"] == 0


def test_nobody_ever_left_or_joined_leaves_the_stock_near_itself():
    still = History(*(np.full((3, 4), value) for value in (100.0, 0.0, 0.0)))
    stock = simulate(still, np.full(3, 100), 1.0, np.random.default_rng(1))
    assert stock.mean() == pytest.approx(100, abs=0.5)


@pytest.mark.parametrize(
    ("flows", "current", "horizon"),
    [
        (STEADY, CURRENT, 0.0),
        (STEADY, -CURRENT, 1.0),
        (STEADY, CURRENT.iloc[:2], 1.0),
    ],
)
def test_malformed_input_raises(flows, current, horizon):
    with pytest.raises(IndicatorError):
        project_flows(flows, current, horizon=horizon)
