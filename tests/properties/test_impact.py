"""What must hold of slopes, flows and rates whatever the data."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lebak_reports.errors import InputRejectedError
from lebak_reports.indicators.flows import shrunken_rates, stocks_and_flows
from lebak_reports.indicators.impact import effects, fieller
from lebak_reports.indicators.impact.panel import Panel
from lebak_reports.periods import Quarter

SEEDS = st.integers(0, 2**16)
FEW = settings(max_examples=12)
"""For properties of which one example takes long."""

NUMBERS = ["estimate", "ci_low", "ci_high", "p_value"]


def panel_of(seed, units=9):
    random = np.random.default_rng(seed)
    return Panel(
        outcome=random.normal(5, 0.3, (units, 1)) + random.normal(0, 0.05, (units, 5)),
        dose=random.gamma(2, 0.3, units),
        is_post=np.tile(np.arange(5) >= random.integers(1, 5), (units, 1)),
        controls=np.empty((units, 5, 0)),
        base=random.permutation(units) + 50.0,
        units=tuple(map(str, range(units))),
        periods=tuple(map(str, range(5))),
    )


def numbers(panel):
    return effects(panel, draws=99)[NUMBERS].to_numpy(float)


@FEW
@given(SEEDS, st.floats(-3, 3))
def test_what_is_common_to_a_kecamatan_or_a_quarter_changes_nothing(seed, shift):
    panel = panel_of(seed)
    common = shift * np.arange(9)[:, None] - shift * np.arange(5) ** 2
    moved = replace(panel, outcome=panel.outcome + common)
    np.testing.assert_allclose(numbers(moved), numbers(panel), rtol=1e-6, atol=1e-9)


@FEW
@given(SEEDS, st.sampled_from([0.001, 4.0, 1e6]))
def test_dose_in_another_unit_divides_the_slope_and_leaves_the_test(seed, unit):
    panel = panel_of(seed)
    found, scaled = numbers(panel), numbers(replace(panel, dose=panel.dose * unit))
    np.testing.assert_allclose(scaled[:, :3] * unit, found[:, :3], rtol=1e-6, atol=1e-9)
    np.testing.assert_allclose(scaled[:, 3], found[:, 3], rtol=1e-9)


@FEW
@given(SEEDS)
def test_headline_is_never_more_favourable_than_a_method(seed):
    frame = effects(panel_of(seed), draws=99)
    assert (frame["p_value"].iloc[-1] >= frame["p_value"]).all()
    assert (frame["ci_low"].iloc[-1] <= frame["ci_low"]).all()
    assert (frame["ci_high"].iloc[-1] >= frame["ci_high"]).all()


REASONS = st.sampled_from(["graduasi", "ganda", "tidak_diketahui", "masuk_baru", "pindah_masuk"])
CHANGES = st.lists(st.tuples(st.integers(1, 3), st.sampled_from("ab"), REASONS), max_size=30)


def followed(changes):
    """The list that results from changes, quarter by quarter, and the changes as a file."""
    first = Quarter(2024, 1)
    quarters = [first, first.following, first.following.following]
    stock = {"a": 100, "b": 100}
    columns = {"2023Q4": dict(stock)}
    for number, quarter in enumerate(quarters, start=1):
        for when, where, reason in changes:
            if when == number:
                stock[where] += 1 if "masuk" in reason else -1
        columns[str(quarter)] = dict(stock)
    rows = [(str(quarters[when - 1]), where, reason) for when, where, reason in changes]
    status = pd.DataFrame(rows, columns=["periode", "kode_wilayah", "jenis_perubahan"])
    return pd.DataFrame(columns), status.astype(str)


@FEW
@given(CHANGES)
def test_flows_close_in_every_kecamatan_and_quarter(changes):
    frame = stocks_and_flows(*followed(changes))
    closing = frame["awal"] - frame["graduasi"] - frame["keluar_lain"] + frame["masuk"]
    assert (closing == frame["akhir"]).all()
    assert len(frame) == 3 * 2


@FEW
@given(CHANGES.filter(bool))
def test_flows_that_lose_a_family_are_rejected(changes):
    families, status = followed(changes)
    with pytest.raises(InputRejectedError):
        stocks_and_flows(families, status.iloc[1:])


COUNTS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 400)), min_size=2, max_size=28)


@FEW
@given(COUNTS)
def test_shrunken_rates_lie_between_their_own_and_the_common_one(counts):
    totals = pd.Series([left + stayed for left, stayed in counts])
    events = pd.Series([left for left, _ in counts])
    frame = shrunken_rates(events, totals)
    known = frame[frame["status"] == "ok"]
    pooled = events.sum() / max(totals.sum(), 1)
    low, high = np.minimum(known["raw"], pooled), np.maximum(known["raw"], pooled)
    assert (known["estimate"].between(low - 1e-9, high + 1e-9)).all()
    inside = frame["estimate"].between(frame["ci_low"], frame["ci_high"])
    assert (inside | (frame["status"] == "penyebut_nol")).all()


@given(st.floats(-50, 50), st.floats(-50, 50), st.floats(0, 20), st.floats(0, 20))
def test_closed_fieller_set_holds_the_ratio(a, b, of_a, of_b):
    found = fieller(a, b, variances=(of_a, of_b, 0.0), quantile=1.96)
    if found.shape == "tertutup":
        assert found.low - 1e-6 <= a / b <= found.high + 1e-6
