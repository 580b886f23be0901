"""A panel that can't carry a slope is refused by name; a malformed one raises."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from lebak_reports.errors import DesignError, IndicatorError
from lebak_reports.indicators.impact import dose_panel, effects, leave_one_out, placebo_dates
from lebak_reports.indicators.impact.status import REFUSALS
from tests.unit.indicators.impact.conftest import UNITS, panel_of

DOSES = np.array([0.0, 1, 2, 3, 4, 5])
CHANGES = np.array([0.00, -0.02, -0.01, -0.05, -0.04, -0.06])
PANEL = panel_of(CHANGES, DOSES)


def with_cell(value):
    outcome = PANEL.outcome.copy()
    outcome[0, 1] = value
    return replace(PANEL, outcome=outcome)


UNFIT = {
    "belum_ada_periode_sesudah": replace(PANEL, is_post=np.zeros((6, 2), dtype=bool)),
    "belum_ada_periode_sebelum": replace(PANEL, is_post=np.ones((6, 2), dtype=bool)),
    "wilayah_kurang": PANEL.without(["36.02.02"]),
    "basis_nol": replace(PANEL, base=np.array([0.0, 1, 1, 1, 1, 1])),
    "cacah_nol": with_cell(-np.inf),
    "dosis_seragam": panel_of(CHANGES, np.full(6, 2.0)),
    "tanpa_variasi": replace(PANEL, outcome=np.full((6, 2), 7.0)),
}


@pytest.mark.parametrize("status", UNFIT)
def test_unfit_panel_is_refused_by_name_and_carries_no_number(status):
    frame = effects(UNFIT[status], draws=99)
    assert frame["status"].tolist() == [status] * 4
    assert frame[["estimate", "se", "ci_low", "ci_high", "p_value"]].isna().all(axis=None)
    assert status in REFUSALS


def test_only_kecamatan_with_money_leaves_the_word_to_the_randomisation():
    panel = panel_of(CHANGES, [0, 0, 5, 0, 0, 0])
    frame = effects(panel, draws=999).set_index("method")
    assert frame.loc[["crv3", "bootstrap"], "status"].tolist() == ["satu_wilayah_terpapar"] * 2
    # Strata of six are {0, 1} {2} {3, 4} {5}: the one with money is alone, 2! x 2! ways, all alike.
    assert frame.loc["terburuk", "p_value"] == 1
    assert frame.loc["terburuk", "status"] == "batas_tidak_tertutup"


def test_leaving_the_only_exposed_one_out_identifies_nothing():
    frame = leave_one_out(panel_of(CHANGES, [0, 0, 5, 0, 0, 0])).set_index("method")
    assert frame.loc["36.02.03", "status"] == "satu_wilayah_terpapar"
    assert frame.drop("36.02.03")["status"].eq("ok").all()


def test_one_quarter_before_leaves_no_placebo_date():
    assert placebo_dates(PANEL)["status"].tolist() == ["periode_sebelum_kurang"]


FAMILIES = pd.DataFrame({"2024Q3": [10, 20], "2024Q4": [9, 20]}, index=UNITS[:2])
MONEY = pd.Series({UNITS[0]: 5, UNITS[1]: 0})
SINCE = pd.Series({UNITS[0]: "2024Q4", UNITS[1]: None})
GOOD = {"families": FAMILIES, "rupiah": MONEY, "since": SINCE, "base": "2024Q3"}
MALFORMED = {
    "negative families": {"families": FAMILIES - 15},
    "negative money": {"rupiah": -MONEY},
    "missing money": {"rupiah": MONEY.where(MONEY > 0)},
    "a kecamatan without money row": {"rupiah": MONEY.iloc[:1]},
    "a kecamatan twice": {"families": FAMILIES.set_axis([UNITS[0]] * 2)},
    "quarters out of order": {"families": FAMILIES[["2024Q4", "2024Q3"]]},
    "base that is no quarter of it": {"base": "2024Q1"},
    "other money of another kecamatan": {"controls": {"lain": FAMILIES.iloc[:1]}},
    "other money of another quarter": {"controls": {"lain": FAMILIES[["2024Q3"]]}},
    "other money with a gap": {"controls": {"lain": FAMILIES.where(FAMILIES > 9)}},
}


@pytest.mark.parametrize("what", MALFORMED)
def test_malformed_panel_raises(what):
    arguments = GOOD | MALFORMED[what]
    with pytest.raises(IndicatorError):
        dose_panel(arguments.pop("families"), **arguments)


def test_order_of_rows_is_that_of_the_families():
    panel = dose_panel(FAMILIES, rupiah=MONEY[::-1], since=SINCE[::-1], base="2024Q3")
    assert panel.dose.tolist() == [5 / 10 / 1e6, 0]
    assert panel.is_post.tolist() == [[False, True], [False, False]]


def test_a_date_for_a_kecamatan_that_is_missing_raises():
    with pytest.raises(DesignError):
        dose_panel(FAMILIES, rupiah=MONEY, since=SINCE.iloc[:1], base="2024Q3")
