"""Rupiah per family that left: Fieller's sets, and never before the money."""

from datetime import date
from math import inf, sqrt

import pandas as pd
import pytest

from lebak_reports.errors import IndicatorError
from lebak_reports.indicators.impact import cost_per_exit, fieller

AWARD = date(2024, 9, 26)
AFTER = {"rupiah": 5_900_000_000, "window_start": date(2024, 12, 31), "disbursed": AWARD}
COUNTS = pd.Series({"graduasi": 300, "ganda": 500, "masuk_baru": 455})


def test_cost_per_net_exit_is_that_of_the_worked_example():
    # 800 out, 455 in: 345 -+ 1.96 sqrt(1,255) = 345 -+ 69; Rp14.2 to 21.4 million a family.
    row = cost_per_exit(COUNTS, **AFTER).set_index("measure").loc["biaya_per_penurunan_bersih"]
    assert row["estimate"] == 5_900_000_000 / 345
    assert row["ci_low"] == pytest.approx(5.9e9 / (345 + 1.959964 * sqrt(1_255)), rel=1e-6)
    assert row["ci_high"] == pytest.approx(5.9e9 / (345 - 1.959964 * sqrt(1_255)), rel=1e-6)
    assert row["n"] == 345


def test_graduates_and_all_who_left_are_divided_apart():
    frame = cost_per_exit(COUNTS, **AFTER).set_index("measure")
    assert frame.loc["biaya_per_graduasi", "estimate"] == 5_900_000_000 / 300
    assert frame.loc["biaya_per_keluar", "n"] == 300 + 500


@pytest.mark.parametrize(
    ("disbursed", "status"), [(None, "belum_disalurkan"), (AWARD, "jendela_mendahului_dana")]
)
def test_no_ratio_before_the_money(disbursed, status):
    frame = cost_per_exit(COUNTS, rupiah=5, window_start=date(2023, 12, 31), disbursed=disbursed)
    assert frame["status"].tolist() == [status] * 3
    assert frame[["estimate", "ci_low", "ci_high"]].isna().all(axis=None)


@pytest.mark.parametrize(
    ("joined", "status"),
    [(800, "penyebut_nol"), (900, "tidak_berkurang"), (780, "batas_tidak_tertutup")],
)
def test_a_net_exit_near_zero_has_no_ratio_or_no_bounds(joined, status):
    counts = pd.Series({"ganda": 800, "masuk_baru": joined})
    row = cost_per_exit(counts, **AFTER).set_index("measure").loc["biaya_per_penurunan_bersih"]
    assert row["status"] == status
    assert pd.isna(row["ci_low"])


def test_nobody_graduated_is_no_cost_of_zero():
    frame = cost_per_exit(pd.Series({"ganda": 10}), **AFTER).set_index("measure")
    assert frame.loc["biaya_per_graduasi", "status"] == "penyebut_nol"


def test_negative_counts_raise():
    with pytest.raises(IndicatorError):
        cost_per_exit(-COUNTS, **AFTER)


def test_set_of_two_uncertain_numbers_solves_its_equation():
    found = fieller(10, 5, variances=(1, 0.25, 0.1), quantile=2)
    for ratio in (found.low, found.high):
        variance = 1 - 2 * ratio * 0.1 + ratio**2 * 0.25
        assert (10 - 5 * ratio) ** 2 == pytest.approx(4 * variance, rel=1e-9)


def test_set_where_the_denominator_may_be_zero_is_all_or_all_but_a_gap():
    assert fieller(10, 1, variances=(1, 1, 0), quantile=2).shape == "terbelah"
    assert fieller(1, 1, variances=(4, 4, 0), quantile=2).shape == "semua"


def test_set_at_the_edge_is_a_half_line():
    # b = 2 = q sqrt(v_b): -2 a b r + a^2 - q^2 v_a <= 0, r >= (100 - 4) / 40.
    found = fieller(10, 2, variances=(1, 1, 0), quantile=2)
    assert (found.shape, found.low, found.high) == ("terbelah", -inf, 96 / 40)
    assert fieller(-10, 2, variances=(1, 1, 0), quantile=2).high == inf
