"""What must hold of poverty measures whatever the sample."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lebak_reports.indicators import poverty
from lebak_reports.indicators.poverty import contributions, datt_ravallion, fgt, gini, lorenz, watts
from lebak_reports.indicators.survey import SurveyDesign

LINE = 100.0
ROW = st.tuples(st.floats(1, 400), st.integers(1, 5), st.sampled_from("abc"), st.integers(0, 3))
ROWS = st.lists(ROW, min_size=4, max_size=40)
SIGNED = st.lists(st.floats(-50, 400), min_size=1, max_size=40)
NUMBERS = ["estimate", "se", "ci_low", "ci_high"]
MEASURES = [
    lambda y, z, **cut: fgt(y, z, alpha=0, **cut),
    lambda y, z, **cut: fgt(y, z, alpha=1, **cut),
    lambda y, z, **cut: fgt(y, z, alpha=2, **cut),
    watts,
    lambda y, _, **cut: gini(y, **cut),
    lambda y, _, **cut: lorenz(y, shares=[0.3], **cut),
    lambda y, _, **cut: poverty.quintile_share_ratio(y, **cut),
    lambda y, _, **cut: poverty.at_risk_rate(y, **cut),
    lambda y, _, **cut: poverty.relative_median_gap(y, **cut),
]
every_measure = pytest.mark.parametrize("measure", MEASURES)


def arrays(rows):
    y, w, domain, psu = map(np.array, zip(*rows, strict=True))
    return y, w.astype(float), domain, psu


def design_of(rows):
    _, w, _, psu = arrays(rows)
    return SurveyDesign(w, psu=psu, lonely="certainty")


def close(found, expected, *, tolerance=1e-9):
    np.testing.assert_allclose(
        found[NUMBERS].to_numpy(float), expected[NUMBERS].to_numpy(float), rtol=tolerance, atol=1e-9
    )
    assert found["status"].tolist() == expected["status"].tolist()


@given(SIGNED)
def test_p2_is_at_most_p1_at_most_p0_within_0_and_1(y):
    p0, p1, p2 = (fgt(y, LINE, alpha=alpha)["estimate"].item() for alpha in (0, 1, 2))
    assert 0 <= p2 <= p1 <= p0 <= 1


@every_measure
@given(rows=ROWS)
def test_money_in_another_unit_changes_nothing(measure, rows):
    y, *_ = arrays(rows)
    cut = {"design": design_of(rows), "domain": arrays(rows)[2]}
    close(measure(4 * y, 4 * LINE, **cut), measure(y, LINE, **cut))


@every_measure
@given(rows=ROWS)
def test_weight_of_two_is_two_rows_of_the_same_psu(measure, rows):
    y, w, domain, psu = arrays(rows)
    whole = measure(y, LINE, design=design_of(rows), domain=domain)
    times = w.astype(int)
    expanded = measure(
        np.repeat(y, times),
        LINE,
        design=SurveyDesign(np.ones(times.sum()), psu=np.repeat(psu, times), lonely="certainty"),
        domain=np.repeat(domain, times),
    )
    columns = ["estimate", "se"]
    np.testing.assert_allclose(expanded[columns], whole[columns], rtol=1e-8, atol=1e-9)


@every_measure
@given(rows=ROWS, seed=st.integers(0, 2**16))
def test_order_of_the_rows_changes_nothing(measure, rows, seed):
    shuffled = [rows[place] for place in np.random.default_rng(seed).permutation(len(rows))]
    frames = (
        measure(arrays(each)[0], LINE, design=design_of(each), domain=arrays(each)[2])
        for each in (rows, shuffled)
    )
    close(*frames, tolerance=1e-9)


@given(ROWS)
def test_domains_add_up_to_the_whole(rows):
    y, w, domain, _ = arrays(rows)
    design = design_of(rows)
    for alpha in (0, 1, 2):
        parts = fgt(y, LINE, alpha=alpha, design=design, domain=domain)
        shares = np.array([w[domain == label].sum() for label in parts["domain"]]) / w.sum()
        whole = fgt(y, LINE, alpha=alpha, design=design)
        assert (shares * parts["estimate"]).sum() == pytest.approx(whole["estimate"].item())
        assert parts["n"].sum() == whole["n"].item()


@given(ROWS)
def test_domain_has_the_error_of_a_ratio_to_its_indicator(rows):
    y, w, domain, psu = arrays(rows)
    inside = domain == domain[0]
    share = (w * inside * (y < LINE)).sum() / (w * inside).sum()
    u = w * inside * ((y < LINE) - share) / (w * inside).sum()
    totals = np.array([u[psu == unit].sum() for unit in np.unique(psu)])
    several = len(totals) > 1
    variance = len(totals) / (len(totals) - 1) * (totals**2).sum() if several else 0.0
    frame = fgt(y, LINE, alpha=0, design=design_of(rows), domain=domain).set_index("domain")
    assert frame.loc[domain[0], "se"] == pytest.approx(np.sqrt(variance), abs=1e-12)


@given(ROWS, st.sampled_from([0, 1, 2]))
def test_contributions_add_up_to_one_or_are_all_refused(rows, alpha):
    y, _, domain, _ = arrays(rows)
    frame = contributions(y, LINE, alpha=alpha, domain=domain, design=design_of(rows))
    if (y < LINE).any():
        assert abs(frame["estimate"].sum() - 1) < 1e-12
    else:
        assert set(frame["status"]) == {"tidak_ada_yang_miskin"}


@given(ROWS, ROWS, st.sampled_from([0, 1, 2]))
def test_growth_and_redistribution_leave_nothing_over(before, after, alpha):
    frame = datt_ravallion(
        arrays(before)[0],
        arrays(after)[0],
        LINE,
        alpha=alpha,
        design0=design_of(before),
        design1=design_of(after),
    )
    parts = frame.pivot_table(index="basis", columns="component", values="estimate")
    whole = parts["pertumbuhan"] + parts["redistribusi"] + parts["sisa"]
    assert parts.loc["shapley", "sisa"] == 0
    np.testing.assert_allclose(whole, parts["perubahan"], atol=1e-15)
    np.testing.assert_allclose(parts.loc["awal", "sisa"], -parts.loc["akhir", "sisa"], atol=1e-15)


@given(ROWS)
def test_gini_lies_between_equality_and_one_owner(rows):
    y, w, _, _ = arrays(rows)
    assert -1e-12 <= gini(y, design=SurveyDesign(w))["estimate"].item() < 1


@given(ROWS)
def test_lorenz_curve_rises_below_the_diagonal(rows):
    y, w, _, _ = arrays(rows)
    ordinates = lorenz(y, design=SurveyDesign(w))["estimate"].to_numpy()
    assert (np.diff(ordinates) > 0).all()
    assert (ordinates <= np.arange(1, 10) / 10 + 1e-12).all()


@given(ROWS)
def test_interval_of_a_rate_stays_within_0_and_1(rows):
    y, *_ = arrays(rows)
    found = fgt(y, LINE, alpha=0, design=design_of(rows), domain=arrays(rows)[2])
    drawn = found.dropna(subset=["ci_low"])
    assert drawn["ci_low"].between(0, drawn["estimate"]).all()
    assert drawn["ci_high"].between(drawn["estimate"], 1).all()
