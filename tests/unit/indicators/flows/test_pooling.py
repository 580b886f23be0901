"""Small kecamatan are pulled to the kabupaten's rate, and ranks carry their doubt."""

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from lebak_reports.errors import IndicatorError
from lebak_reports.indicators.flows import beta, shrunken_rates
from lebak_reports.indicators.flows.priors import beta_prior, gamma_prior

EVENTS = pd.Series({"tiga_belas": 4, "besar": 60, "sedang": 10, "lain": 5, "kosong": 0})
TOTALS = pd.Series({"tiga_belas": 13, "besar": 300, "sedang": 200, "lain": 250, "kosong": 0})


@pytest.mark.parametrize(("a", "b"), [(0.5, 0.5), (2, 30), (40.5, 5_000.5), (300, 3), (1, 1)])
@pytest.mark.parametrize("probability", [0.025, 0.5, 0.975])
def test_quantiles_of_beta_agree_with_scipy(a, b, probability):
    found = beta.quantile(probability, a, b)
    assert found == pytest.approx(stats.beta.ppf(probability, a, b), rel=1e-9)


@pytest.mark.parametrize(("x", "expected"), [(-1, 0), (0, 0), (1, 1), (2, 1)])
def test_beta_ends_at_its_ends(x, expected):
    assert beta.below(x, 2, 3) == expected


def test_posterior_is_prior_and_counts_added():
    x, n = (each.iloc[:4].to_numpy(float) for each in (EVENTS, TOTALS))
    a, b = beta_prior(x, n)
    frame = shrunken_rates(EVENTS, TOTALS)
    assert frame["estimate"].iloc[0] == pytest.approx((a + 4) / (a + b + 13))
    low = stats.beta.ppf(0.025, a + 4, b + 13 - 4)
    assert frame["ci_low"].iloc[0] == pytest.approx(low, rel=1e-9)


def test_thirteen_families_do_not_lead_with_certainty():
    frame = shrunken_rates(EVENTS, TOTALS)
    assert frame.loc["tiga_belas", "raw"] == frame["raw"].max() == 4 / 13
    shrink = frame["raw"] - frame["estimate"]
    assert shrink["tiga_belas"] == shrink.max()
    assert frame.loc["tiga_belas", "rank_high"] > 1
    assert (frame["rank_low"] <= frame["rank"]).iloc[:4].all()
    assert (frame["rank"] <= frame["rank_high"]).iloc[:4].all()


def test_nobody_there_is_no_rate_and_no_rank():
    row = shrunken_rates(EVENTS, TOTALS).loc["kosong"]
    assert row["status"] == "penyebut_nol"
    assert row[["raw", "estimate", "ci_low", "rank", "rank_low"]].isna().all()


def test_rates_that_differ_only_by_chance_share_one_and_any_rank():
    frame = shrunken_rates(pd.Series([10, 11, 9]), pd.Series([100, 100, 100]))
    assert frame["status"].tolist() == ["tanpa_keragaman"] * 3
    assert frame["estimate"].tolist() == [30.5 / 301] * 3
    assert frame["rank"].isna().all()
    assert frame[["rank_low", "rank_high"]].iloc[0].tolist() == [1, 3]


@pytest.mark.parametrize("events", [[0, 0, 0], [5, 5, 5]])
def test_none_and_all_leave_an_interval(events):
    frame = shrunken_rates(pd.Series(events), pd.Series([5, 5, 5]))
    assert (frame["ci_low"] < frame["ci_high"]).all()


def test_everything_empty_is_refused_everywhere():
    frame = shrunken_rates(pd.Series([0, 0]), pd.Series([0, 0]))
    assert frame["status"].tolist() == ["penyebut_nol"] * 2


@pytest.mark.parametrize("events", [[-1, 0], [11, 0]])
def test_impossible_counts_raise(events):
    with pytest.raises(IndicatorError):
        shrunken_rates(pd.Series(events), pd.Series([10, 10]))


def test_other_domains_raise():
    with pytest.raises(IndicatorError):
        shrunken_rates(pd.Series([1]), pd.Series([1, 2]))


def test_moments_find_the_prior_that_shares_were_drawn_from():
    random = np.random.default_rng(2)
    totals = random.integers(50, 400, 4_000).astype(float)
    events = random.binomial(totals.astype(int), random.beta(4, 36, 4_000)).astype(float)
    assert sum(beta_prior(events, totals)) == pytest.approx(40, rel=0.1)
    joined = random.poisson(random.gamma(4, 1 / 100, 4_000) * totals).astype(float)
    assert gamma_prior(joined, totals) == pytest.approx((4, 100), rel=0.1)


def test_no_prior_from_equal_rates_or_from_nothing():
    tens = np.full(3, 10.0)
    assert gamma_prior(tens, tens) is None
    assert gamma_prior(0 * tens, tens) is None
    assert gamma_prior(np.empty(0), np.empty(0)) is None
    assert beta_prior(0 * tens, tens) is None
    assert beta_prior(np.empty(0), np.empty(0)) is None
