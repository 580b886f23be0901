"""The list through its quarters closes to the unit; what is missing is shown, never filled."""

import pandas as pd
import pytest

from lebak_reports.errors import IndicatorError, InputRejectedError
from lebak_reports.indicators.flows import revision_and_change, stocks_and_flows

KODE = ["36.02.01", "36.02.02"]
FAMILIES = pd.DataFrame({"2024Q1": [10, 5], "2024Q2": [8, 6], "2024Q3": [8, 6]}, index=KODE)
STATUS = pd.DataFrame(
    {
        "periode": ["2024Q2"] * 4,
        "kode_wilayah": ["36.02.01", "36.02.01", "36.02.01", "36.02.02"],
        "jenis_perubahan": ["graduasi", "ganda", "tidak_diketahui", "masuk_baru"],
    }
)
CLOSED = pd.concat(
    [
        STATUS,
        pd.DataFrame(
            {"periode": ["2024Q2"], "kode_wilayah": ["36.02.01"], "jenis_perubahan": ["masuk_baru"]}
        ),
    ]
)


def test_every_quarter_and_kecamatan_closes():
    frame = stocks_and_flows(FAMILIES, CLOSED)
    closing = frame["awal"] - frame["graduasi"] - frame["keluar_lain"] + frame["masuk"]
    assert (closing == frame["akhir"]).all()
    assert frame["quarter"].tolist() == ["2024Q2"] * 2 + ["2024Q3"] * 2
    assert frame["keluar_lain"].tolist() == [2, 0, 0, 0]


def test_quarter_that_does_not_close_is_rejected_with_its_kecamatan():
    with pytest.raises(InputRejectedError, match=r"36\.02\.01"):
        stocks_and_flows(FAMILIES, STATUS)


def test_missing_quarter_is_a_gap_on_both_sides():
    frame = stocks_and_flows(FAMILIES.drop(columns="2024Q2"), CLOSED)
    assert frame["status"].tolist() == ["tidak_tersedia"] * 4
    assert frame["awal"].isna().all()


def test_kecamatan_missing_in_one_quarter_leaves_the_others():
    families = FAMILIES.astype("Int64")
    families.loc["36.02.02", "2024Q2"] = pd.NA
    frame = stocks_and_flows(families, CLOSED)
    assert frame["status"].tolist() == ["ok", "tidak_tersedia"] * 2


@pytest.mark.parametrize("families", [FAMILIES[["2024Q2", "2024Q1"]], -FAMILIES, FAMILIES[[]]])
def test_malformed_families_raise(families):
    with pytest.raises(IndicatorError):
        stocks_and_flows(families, CLOSED)


def test_first_quarter_alone_has_no_flow():
    assert stocks_and_flows(FAMILIES[["2024Q1"]], CLOSED).empty


def test_revision_and_change_add_up_to_the_difference():
    published, restated, now = (pd.Series(n, index=KODE) for n in ([10, 5], [12, 5], [9, 6]))
    frame = revision_and_change(published, restated, now)
    assert frame["revisi"].tolist() == [2, 0]
    assert frame["perubahan"].tolist() == [-3, 1]
    assert (frame["terbit"] + frame["revisi"] + frame["perubahan"] == frame["kini"]).all()


def test_split_is_refused_where_the_past_is_unknown():
    unknown = pd.Series([pd.NA, 5], index=KODE, dtype="Int64")
    frame = revision_and_change(unknown, FAMILIES["2024Q1"], FAMILIES["2024Q2"])
    assert frame["status"].tolist() == ["tidak_tersedia", "ok"]
    assert frame.loc["36.02.01", ["revisi", "perubahan"]].isna().all()


def test_other_domains_raise():
    with pytest.raises(IndicatorError):
        revision_and_change(FAMILIES["2024Q1"], FAMILIES["2024Q1"].iloc[:1], FAMILIES["2024Q1"])
