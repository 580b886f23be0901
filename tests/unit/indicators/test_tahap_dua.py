"""Whether tahap II may come, and what is missing until it may."""

from datetime import date

import pandas as pd
import pytest

from lebak_reports.indicators.tahap_dua import tahap2_condition

CUTOFF = date(2024, 11, 29)
TODAY = date(2024, 10, 25)


def tahap(realisasi_rp, nilai_salur_rp=2_950_000_000):
    return pd.DataFrame(
        {
            "tahap": [1, 2],
            "nilai_salur_rp": [nilai_salur_rp, 0],
            "realisasi_rp": [realisasi_rp, 0],
        }
    )


def condition(insentif, today=TODAY):
    return tahap2_condition(insentif, threshold_ratio=0.3, cutoff=CUTOFF, today=today)


def test_absorption_equal_to_the_threshold_is_enough():
    met = condition(tahap(885_000_000))
    assert met.is_met
    assert met.shortfall_rp == 0


def test_one_rupiah_below_the_threshold_is_not_enough():
    missed = condition(tahap(885_000_000 - 1))
    assert missed.is_met is False
    assert missed.shortfall_rp == 1


def test_days_are_counted_from_the_date_of_the_data_to_the_cutoff():
    assert condition(tahap(0)).days_left == 6 + 29
    assert condition(tahap(0), today=date(2024, 12, 1)).days_left == -2


def test_condition_before_disbursement_is_refused():
    early = condition(tahap(0, nilai_salur_rp=0))
    assert early.absorption.status == "belum_disalurkan"
    assert early.is_met is None
    assert early.shortfall_rp is None


@pytest.mark.parametrize("nilai", [pd.NA, None])
def test_missing_disbursement_counts_as_not_disbursed(nilai):
    insentif = tahap(0).astype({"nilai_salur_rp": "Int64"})
    insentif.loc[0, "nilai_salur_rp"] = nilai
    assert condition(insentif).absorption.status == "belum_disalurkan"
