"""Shares of groups, and of growth and redistribution, by hand."""

import numpy as np
import pandas as pd
import pytest

from lebak_reports.errors import DesignError, LineError
from lebak_reports.indicators.poverty import contributions, datt_ravallion, fgt
from lebak_reports.indicators.survey import SurveyDesign


def test_contribution_is_the_weighted_gap_of_the_group_over_all():
    frame = contributions(
        [50, 80, 90, 200],
        100,
        alpha=1,
        domain=["a", "b", "b", "b"],
        design=SurveyDesign([1.0, 2.0, 1.0, 9.0]),
    )
    total = 1 * 0.50 + 2 * 0.20 + 1 * 0.10
    expected = [1 * 0.50 / total, (2 * 0.20 + 1 * 0.10) / total]
    assert frame["estimate"].tolist() == pytest.approx(expected, rel=1e-14)
    assert frame["measure"].tolist() == ["kontribusi_P1"] * 2


def test_contribution_is_the_share_of_people_times_the_ratio_of_their_poverty():
    y, domain = [50, 80, 90, 200, 70], np.array(["a", "b", "b", "b", "a"])
    found = contributions(y, 100, alpha=2, domain=domain).set_index("domain")["estimate"]
    whole = fgt(y, 100, alpha=2)["estimate"].item()
    part = fgt(y, 100, alpha=2, domain=domain).set_index("domain")["estimate"]
    assert found["a"] == pytest.approx(2 / 5 * part["a"] / whole, rel=1e-14)


def test_error_counts_what_other_groups_do_to_the_whole():
    # shares of two groups are complements, so their errors are equal
    random = np.random.default_rng(1)
    y, domain = random.uniform(20, 200, 200), random.choice(["a", "b"], 200)
    design = SurveyDesign(random.uniform(1, 3, 200), psu=np.arange(200) // 5)
    frame = contributions(y, 100, alpha=1, domain=domain, design=design)
    assert frame["se"].iloc[0] == pytest.approx(frame["se"].iloc[1], rel=1e-12)
    assert frame["se"].iloc[0] > 0


def test_shares_of_no_poverty_are_refused():
    domain = pd.Categorical(["a", "b"], categories=["a", "b", "c"])
    frame = contributions([200, 300], 100, alpha=0, domain=domain)
    assert frame["status"].tolist() == ["tidak_ada_yang_miskin"] * 2 + ["tanpa_sampel"]
    assert frame["estimate"].isna().all()


def test_group_without_a_row_is_refused_and_the_others_add_up():
    domain = pd.Categorical(["a", "b"], categories=["a", "b", "c"])
    frame = contributions([50, 80], 100, alpha=1, domain=domain)
    assert frame["status"].tolist() == ["ok", "ok", "tanpa_sampel"]
    assert frame["estimate"].sum() == pytest.approx(1, abs=1e-15)


def test_row_without_a_group_would_break_the_sum_and_is_refused():
    with pytest.raises(DesignError, match="kosong pada 1 baris"):
        contributions([50, 80], 100, alpha=1, domain=["a", None])


def components(frame, basis):
    return frame[frame["basis"] == basis].set_index("component")["estimate"]


def test_growth_and_redistribution_by_hand():
    before, after, line = [50, 150], [90, 210], 120  # means 100 and 150
    p00 = (1 - 50 / 120) / 2
    p11 = (1 - 90 / 120) / 2
    p10 = (1 - 75 / 120) / 2  # curve of before, mean of after
    p01 = (1 - 60 / 120) / 2  # curve of after, mean of before
    frame = datt_ravallion(before, after, line, alpha=1)
    first, last, both = (components(frame, basis) for basis in ("awal", "akhir", "shapley"))
    assert first["pertumbuhan"] == pytest.approx(p10 - p00, rel=1e-12)
    assert first["redistribusi"] == pytest.approx(p01 - p00, rel=1e-12)
    assert first["sisa"] == pytest.approx(p11 - p00 - (p10 - p00) - (p01 - p00), abs=1e-15)
    assert last["pertumbuhan"] == pytest.approx(p11 - p01, rel=1e-12)
    assert last["redistribusi"] == pytest.approx(p11 - p10, rel=1e-12)
    assert last["sisa"] == pytest.approx(-first["sisa"], abs=1e-15)
    assert both["pertumbuhan"] == pytest.approx((p10 - p00 + p11 - p01) / 2, rel=1e-12)
    assert both["sisa"] == 0
    assert set(frame["measure"]) == {"P1"}


def test_change_is_the_difference_of_the_two_rates():
    before, after = [50, 150, 90], [40, 300]
    weights = SurveyDesign([1.0, 2.0, 3.0]), SurveyDesign([2.0, 1.0])
    frame = datt_ravallion(
        before, after, 100, alpha=0, design0=weights[0], design1=weights[1], boundary="inclusive"
    )
    assert components(frame, "shapley")["perubahan"] == pytest.approx(2 / 3 - (1 + 3) / 6)


@pytest.mark.parametrize(
    ("before", "after", "status"),
    [
        ([0, 0], [1, 2], "rata_rata_tidak_positif"),
        ([1, 2], [-2, 1], "rata_rata_tidak_positif"),
        ([], [1, 2], "tanpa_sampel"),
        ([1, 2], [np.nan], "nilai_kosong"),
    ],
)
def test_period_without_a_positive_mean_is_refused(before, after, status):
    frame = datt_ravallion(before, after, 100, alpha=0)
    assert set(frame["status"]) == {status}
    assert frame["estimate"].isna().all()


def test_two_lines_are_two_price_levels_and_refused():
    with pytest.raises(LineError, match="lebih dari satu garis"):
        datt_ravallion([1, 2], [1, 2], [100, 110], alpha=0)
