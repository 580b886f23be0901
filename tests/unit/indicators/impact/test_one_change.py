"""The smallest detectable effect from one change before the money, by hand."""

import numpy as np
import pandas as pd
import pytest
from scipy.stats import t

from lebak_reports.indicators.impact import detectable_from_one_change, dose_panel
from tests.unit.indicators.impact.conftest import MILLION, UNITS


def panel_before(*lists, doses=(1, 2, 3, 4, 5, 6)):
    units = UNITS[: len(doses)]
    names = ["2024Q1", "2024Q2", "2024Q3"][: len(lists)]
    families = pd.DataFrame(dict(zip(names, lists, strict=True)), index=units)
    rupiah = families[names[-1]] * np.array(doses) * MILLION
    since = pd.Series("2024Q4", index=units)
    return dose_panel(families, rupiah=rupiah.astype("int64"), since=since, base=names[-1])


def test_one_change_gives_the_error_of_the_next():
    moves = np.array([-0.1, 0.0, 0.1, 0.1, 0.0, -0.1])
    last = np.full(6, 1_000.0)
    found = detectable_from_one_change(panel_before(last / np.exp(moves), last))
    # Mean move 0; G / (G - 1) = 6 / 5; dose less 3.5, squares 6.25 2.25 .25 .25 2.25 6.25 = 17.5.
    se = np.sqrt(6 / 5 * 0.01 * (6.25 + 0.25 + 0.25 + 6.25)) / 17.5
    slope = (t.ppf(0.975, 5) + t.ppf(0.8, 5)) * se
    estimates = found.set_index("measure")["estimate"]
    assert estimates["mde_kemiringan"] == pytest.approx(slope, rel=1e-9)
    assert estimates["mde_keluarga"] == pytest.approx(slope * 3.5 * 6_000, rel=1e-9)


def test_a_list_sent_again_is_no_change():
    first, second = np.arange(100.0, 106.0), np.array([90.0, 99, 95, 99, 97, 93])
    twice = detectable_from_one_change(panel_before(first, second, second))
    assert twice["estimate"].tolist() == pytest.approx(
        detectable_from_one_change(panel_before(first, second))["estimate"].tolist(), rel=1e-9
    )


@pytest.mark.parametrize(
    ("lists", "doses", "status"),
    [
        ([np.full(6, 9.0)], (1, 2, 3, 4, 5, 6), "periode_sebelum_kurang"),
        ([np.full(6, 9.0), np.arange(6.0) + 5], (1, 1, 1, 1, 1, 1), "dosis_seragam"),
        ([np.full(6, 9.0), np.full(6, 8.0)], (1, 2, 3, 4, 5, 6), "tanpa_variasi"),
        ([np.full(3, 9.0), np.full(3, 8.0)], (1, 2, 3), "wilayah_kurang"),
    ],
)
def test_what_one_change_can_not_carry_is_refused_by_name(lists, doses, status):
    found = detectable_from_one_change(panel_before(*lists, doses=doses))
    assert set(found["status"]) == {status}
    assert found["estimate"].isna().all()
