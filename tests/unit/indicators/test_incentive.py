"""The incentive: spent how far, on what, and whether tahap II may come."""

from datetime import date

import pandas as pd
import pytest

from lebak_reports.indicators import incentive

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
    return incentive.tahap2_condition(insentif, threshold_ratio=0.3, cutoff=CUTOFF, today=today)


def test_tahap_that_was_not_disbursed_has_no_absorption():
    ratios = incentive.absorption_by_tahap(tahap(885_000_000))
    assert ratios.loc[1, "value"] == 885_000_000 / 2_950_000_000
    assert ratios.loc[2, "status"] == "belum_disalurkan"


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


def test_nothing_on_forbidden_types_is_compliant():
    rows = pd.DataFrame({"jenis_belanja": ["bansos", "gaji"], "realisasi_rp": [100, 0]})
    found = incentive.compliance(rows, forbidden=frozenset({"gaji"}))
    assert found.is_compliant
    assert found.share_forbidden.value == 0


def test_forbidden_types_are_named_with_their_rupiah():
    rows = pd.DataFrame(
        {
            "jenis_belanja": ["bansos", "gaji", "honorarium", "gaji"],
            "realisasi_rp": pd.array([70, 10, 15, 5], dtype="Int64"),
        }
    )
    found = incentive.compliance(rows, forbidden=frozenset({"gaji", "honorarium", "tpp"}))
    assert not found.is_compliant
    assert found.forbidden.to_dict() == {"gaji": 10 + 5, "honorarium": 15}
    assert found.share_forbidden.value == (10 + 5 + 15) / 100


def test_incentive_not_spent_has_no_share():
    rows = pd.DataFrame({"jenis_belanja": ["bansos"], "penandaan": ["langsung"], "realisasi_rp": 0})
    assert incentive.compliance(rows, forbidden=frozenset()).share_forbidden.status == (
        "penyebut_nol"
    )
    assert incentive.direct_benefit_share(rows).status == "penyebut_nol"


def test_direct_benefit_is_what_is_tagged_langsung():
    rows = pd.DataFrame(
        {"penandaan": ["langsung", "tidak_langsung", "langsung"], "realisasi_rp": [2, 1, 1]}
    )
    assert incentive.direct_benefit_share(rows).value == (2 + 1) / 4


def test_months_not_yet_recorded_stay_missing_on_the_curve():
    rows = pd.DataFrame(
        {
            "bulan": ["2024-11", "2024-10", "2024-10"],
            "rencana_rp": [30, 10, 20],
            "realisasi_rp": pd.array([None, 5, 6], dtype="Int64"),
        }
    )
    curve = incentive.s_curve(rows)
    assert curve["rencana_rp"].tolist() == [10 + 20, 10 + 20 + 30]
    assert curve.loc["2024-10", "realisasi_rp"] == 5 + 6
    assert curve.loc["2024-11", "realisasi_rp"] is pd.NA
