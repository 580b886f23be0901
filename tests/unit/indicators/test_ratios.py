"""A ratio keeps what was divided, and says why it has no value."""

import pandas as pd
import pytest

from lebak_reports.indicators import ratios

PARTS = ratios.ratio_frame(
    pd.Series({"36.02.01": 3, "36.02.02": 0, "36.02.03": 0}),
    pd.Series({"36.02.01": 4, "36.02.02": 6, "36.02.03": 0}),
)


def test_zero_of_something_is_zero_and_zero_of_nothing_is_refused():
    assert PARTS["status"].tolist() == ["ok", "ok", "penyebut_nol"]
    assert PARTS.loc["36.02.02", "value"] == 0
    assert pd.isna(PARTS.loc["36.02.03", "value"])


def test_total_is_the_sum_of_the_parts_not_the_mean_of_the_ratios():
    whole = ratios.with_total(PARTS, "36.02").loc["36.02"]
    assert (whole["numerator"], whole["denominator"]) == (3 + 0 + 0, 4 + 6 + 0)
    assert whole["value"] == 3 / (4 + 6)


def test_total_of_parts_without_data_is_refused_for_the_same_reason():
    missing = ratios.refused_frame(["36.02.01"], "tidak_tersedia")
    whole = ratios.with_total(missing, "36.02").loc["36.02"]
    assert whole["status"] == "tidak_tersedia"
    assert pd.isna(whole["numerator"])


def test_total_of_empty_parts_is_refused():
    empty = ratios.ratio_frame(pd.Series({"a": 0}), pd.Series({"a": 0}))
    assert ratios.with_total(empty, "36.02").loc["36.02", "status"] == "penyebut_nol"


def test_total_of_parts_nobody_verified_is_refused():
    parts = ratios.refuse_where(PARTS, pd.Series(True, index=PARTS.index), "belum_ada_verval")
    assert ratios.with_total(parts, "36.02").loc["36.02", "status"] == "belum_ada_verval"


def test_different_domains_are_a_programming_error():
    with pytest.raises(ValueError, match="different domains"):
        ratios.ratio_frame(pd.Series({"a": 1}), pd.Series({"b": 1}))


def test_row_outside_the_domains_is_a_programming_error():
    with pytest.raises(ValueError, match=r"outside the domains: 36\.03"):
        ratios.counts_by(pd.Series(["36.03"]), ["36.02.01"])


def test_domain_without_rows_counts_zero():
    counts = ratios.counts_by(pd.Series([], dtype="str"), ["36.02.01", "36.02.02"])
    assert counts.to_dict() == {"36.02.01": 0, "36.02.02": 0}


def test_scalar_ratio_keeps_numerator_and_denominator():
    assert ratios.ratio(1, 4) == ratios.Ratio(1 / 4, 1, 4, "ok")
    assert ratios.ratio(1, 0) == ratios.Ratio(None, 1, 0, "penyebut_nol")
