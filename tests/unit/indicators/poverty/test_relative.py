"""The estimated line: its value, its density term, and what can't be estimated."""

import math

import numpy as np
import pytest

from lebak_reports.errors import ChoiceError
from lebak_reports.indicators.poverty import at_risk_rate, fgt, relative_median_gap
from lebak_reports.indicators.survey import SurveyDesign

Y = [10.0, 20.0, 30.0, 50.0, 100.0, 110.0, 120.0, 130.0, 140.0]  # median 100, line 60


def value(frame):
    return frame["estimate"].item()


def sample(rows=240, seed=3):
    random = np.random.default_rng(seed)
    return random.lognormal(13, 0.6, rows), random.uniform(1, 5, rows), random


def test_rate_counts_below_the_share_of_the_median():
    assert value(at_risk_rate(Y)) == pytest.approx(4 / 9)
    assert value(at_risk_rate(Y, share=0.3)) == pytest.approx(2 / 9)
    assert value(at_risk_rate(Y, share=0.3, boundary="inclusive")) == pytest.approx(3 / 9)


def test_gap_is_from_the_line_to_the_median_of_the_poor():
    assert value(relative_median_gap(Y)) == pytest.approx((60 - (20 + 30) / 2) / 60)


def test_line_is_one_for_all_domains_and_counts_rows_of_none():
    domain = ["a", "a", "a", "a", "a", "b", "b", "b", None]
    frame = at_risk_rate(Y, domain=domain)
    assert frame["estimate"].tolist() == [4 / 5, 0]


def kernel_density(y, w, point):
    size = w.sum()
    sd = math.sqrt((w * y**2).sum() / size - ((w * y).sum() / size) ** 2)
    width = sd / size**0.2
    return (w * np.exp(-(((point - y) / width) ** 2) / 2)).sum() / (
        size * width * math.sqrt(2 * math.pi)
    )


def weighted_median(y, w):
    order = np.argsort(y)
    return y[order][np.searchsorted(np.cumsum(w[order]) / w.sum(), 0.5)]


@pytest.mark.parametrize("label", ["semua", "a"])
def test_variance_by_the_published_formula(label):
    """Osier (2009) row by row: rows outside the domain have the influence of the line alone."""
    y, w, random = sample()
    domain = random.choice(["a", "b"], 240) if label == "a" else np.full(240, "semua")
    inside = domain == label
    median = weighted_median(y, w)
    line = 0.6 * median
    of_line = -0.6 * ((y <= median) - 0.5) / (w.sum() * kernel_density(y, w, median))
    size = w[inside].sum()
    rate = w[inside & (y < line)].sum() / size
    slope = kernel_density(y[inside], w[inside], line)
    u = w * (inside * ((y < line) - rate) / size + slope * of_line)
    se = math.sqrt(240 / 239 * ((u - u.mean()) ** 2).sum())
    frame = at_risk_rate(y, design=SurveyDesign(w), domain=domain).set_index("domain")
    assert frame.loc[label, "estimate"] == pytest.approx(rate, rel=1e-12)
    assert frame.loc[label, "se"] == pytest.approx(se, rel=1e-9)


def test_estimated_line_has_another_error_than_a_given_one():
    y, w, _ = sample()
    design = SurveyDesign(w)
    estimated = at_risk_rate(y, design=design).iloc[0]
    given = fgt(y, 0.6 * weighted_median(y, w), alpha=0, design=design).iloc[0]
    assert estimated["estimate"] == given["estimate"]
    assert abs(estimated["se"] / given["se"] - 1) > 0.05


@pytest.mark.parametrize("measure", [at_risk_rate, relative_median_gap])
def test_domain_that_is_the_whole_has_the_numbers_of_the_whole(measure):
    y, w, _ = sample()
    whole = measure(y, design=SurveyDesign(w)).drop(columns="domain")
    part = measure(y, design=SurveyDesign(w), domain=["a"] * 240).drop(columns="domain")
    assert part.equals(whole)


@pytest.mark.parametrize("measure", [at_risk_rate, relative_median_gap])
def test_error_is_that_of_repeated_samples(measure):
    random = np.random.default_rng(5)
    frames = [
        measure(random.lognormal(13, 0.6, 800), design=SurveyDesign([1.0] * 800)).iloc[0]
        for _ in range(300)
    ]
    spread = np.std([frame["estimate"] for frame in frames], ddof=1)
    typical = np.mean([frame["se"] for frame in frames])
    # spread of 300 samples: uncertain by 4 %; the densities add a few per cent of bias
    assert typical == pytest.approx(spread, rel=0.15)


@pytest.mark.parametrize("measure", [at_risk_rate, relative_median_gap])
@pytest.mark.parametrize("y", [[-5.0, -1.0, 2.0], [0.0, 0.0, 2.0]])
def test_line_that_is_not_positive_is_refused(measure, y):
    assert measure(y)["status"].item() == "ambang_tidak_positif"


def test_gap_of_nobody_is_refused():
    frame = relative_median_gap([10, 11, 12])
    assert frame["status"].item() == "tidak_ada_yang_miskin"
    assert np.isnan(value(frame))


def test_values_that_are_all_one_have_no_density():
    y = [7.0] * 40
    assert at_risk_rate(y, design=SurveyDesign([1.0] * 40))["status"].item() == "kepadatan_nol"
    assert value(at_risk_rate(y)) == 0


def test_domain_of_equal_values_has_no_density_while_the_others_have():
    y, w, _ = sample(120)
    design, domain = SurveyDesign([*w, *[1.0] * 40]), ["a"] * 120 + ["b"] * 40
    frame = relative_median_gap([*y, *[1e-3] * 40], design=design, domain=domain)
    assert frame["status"].tolist() == ["ok", "kepadatan_nol"]


def test_median_between_two_distant_clusters_has_no_density_to_divide_by():
    # h = 50 / 1e5^(1/5) = 5 by the weights, so the median 50 is ten h from either cluster
    y, w = [0.0] * 30 + [100.0] * 30, [1e5 / 60] * 60
    frame = at_risk_rate(y, design=SurveyDesign(w))
    assert frame["status"].item() == "kepadatan_nol"


@pytest.mark.parametrize("measure", [at_risk_rate, relative_median_gap])
def test_nothing_observed_is_refused(measure):
    frame = measure([np.nan] * 3, design=SurveyDesign([1.0] * 3))
    assert frame["status"].item() == "nilai_kosong"


@pytest.mark.parametrize("share", [0, -0.6, np.nan])
def test_share_that_is_no_share_is_refused(share):
    with pytest.raises(ChoiceError, match="share"):
        at_risk_rate(Y, share=share)
