"""The band of verval: the formula at its corners, and refusals."""

import pandas as pd
import pytest

from lebak_reports.errors import IndicatorError
from lebak_reports.indicators.flows import verval_band
from lebak_reports.indicators.flows.status import REFUSALS, REMARKS

LISTED = pd.Series({"a": 100, "b": 0})
REGISTER = pd.Series({"a": 1_000, "b": 0})
RATES = {"sensitivity": (0.8, 0.9), "specificity": (0.95, 0.99)}


def test_band_spans_the_corners_of_the_formula():
    row = verval_band(LISTED, REGISTER, **RATES).loc["a"]
    corners = [(100 - (1 - sp) * 1_000) / (se + sp - 1) for se in (0.8, 0.9) for sp in (0.95, 0.99)]
    assert row["ci_low"] == pytest.approx(min(corners))
    assert row["ci_high"] == pytest.approx(max(corners))
    assert (row["estimate"], row["se"], row["n"], row["status"]) == (100, 0, 1_000, "ok")


def test_perfect_verval_is_the_count_itself():
    row = verval_band(LISTED, REGISTER, sensitivity=(1, 1), specificity=(1, 1)).loc["a"]
    assert row["ci_low"] == row["ci_high"] == 100


def test_empty_register_has_no_band():
    row = verval_band(LISTED, REGISTER, **RATES).loc["b"]
    assert row["status"] == "penyebut_nol"
    assert row[["estimate", "se", "ci_low", "ci_high"]].isna().all()


def test_verval_no_better_than_a_coin_is_refused():
    frame = verval_band(LISTED, REGISTER, sensitivity=(0.4, 0.9), specificity=(0.6, 0.9))
    assert frame["status"].tolist() == ["ketelitian_tidak_memadai", "penyebut_nol"]
    assert frame["ci_low"].isna().all()
    assert frame.loc["a", "status"] in REFUSALS


def test_band_is_cut_at_zero_and_says_so():
    row = verval_band(LISTED, REGISTER, sensitivity=(0.9, 0.9), specificity=(0.8, 1.0)).loc["a"]
    assert (row["ci_low"], row["status"]) == (0, "di_luar_jangkauan")
    assert row["status"] in REMARKS


@pytest.mark.parametrize(
    "changed",
    [
        {"sensitivity": (0.9, 0.8)},
        {"specificity": (0.9, 1.1)},
        {"listed": -LISTED},
        {"listed": REGISTER + 1},
        {"listed": LISTED.iloc[:1]},
    ],
)
def test_malformed_suppositions_raise(changed):
    arguments = {"listed": LISTED, "register": REGISTER} | RATES | changed
    with pytest.raises(IndicatorError):
        verval_band(arguments.pop("listed"), arguments.pop("register"), **arguments)
