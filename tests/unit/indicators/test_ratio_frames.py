"""A ratio of each domain says why it has no value; the whole is the sum of its parts."""

import pandas as pd
import pytest

from lebak_reports.indicators.ratio_frames import (
    ratio_frame,
    refuse_where,
    refused_frame,
    with_total,
)

PARTS = ratio_frame(
    pd.Series({"36.02.01": 3, "36.02.02": 0, "36.02.03": 0}),
    pd.Series({"36.02.01": 4, "36.02.02": 6, "36.02.03": 0}),
)


def test_zero_of_something_is_zero_and_zero_of_nothing_is_refused():
    assert PARTS["status"].tolist() == ["ok", "ok", "penyebut_nol"]
    assert PARTS.loc["36.02.02", "value"] == 0
    assert pd.isna(PARTS.loc["36.02.03", "value"])


def test_total_is_the_sum_of_the_parts_not_the_mean_of_the_ratios():
    whole = with_total(PARTS, "36.02").loc["36.02"]
    assert (whole["numerator"], whole["denominator"]) == (3 + 0 + 0, 4 + 6 + 0)
    assert whole["value"] == 3 / (4 + 6)


def test_total_of_parts_without_data_is_refused_for_the_same_reason():
    missing = refused_frame(["36.02.01"], "tidak_tersedia")
    whole = with_total(missing, "36.02").loc["36.02"]
    assert whole["status"] == "tidak_tersedia"
    assert pd.isna(whole["numerator"])


def test_total_of_empty_parts_is_refused():
    empty = ratio_frame(pd.Series({"a": 0}), pd.Series({"a": 0}))
    assert with_total(empty, "36.02").loc["36.02", "status"] == "penyebut_nol"


def test_total_of_parts_nobody_verified_is_refused():
    parts = refuse_where(PARTS, pd.Series(True, index=PARTS.index), "belum_ada_verval")
    assert with_total(parts, "36.02").loc["36.02", "status"] == "belum_ada_verval"


def test_different_domains_are_a_programming_error():
    with pytest.raises(ValueError, match="different domains"):
        ratio_frame(pd.Series({"a": 1}), pd.Series({"b": 1}))
