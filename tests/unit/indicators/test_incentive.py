"""The incentive: spent how far, and on what."""

import pandas as pd

from lebak_reports.indicators import incentive


def test_tahap_that_was_not_disbursed_has_no_absorption():
    ratios = incentive.absorption_by_tahap(
        pd.DataFrame(
            {
                "tahap": [1, 2],
                "nilai_salur_rp": [2_950_000_000, 0],
                "realisasi_rp": [885_000_000, 0],
            }
        )
    )
    assert ratios.loc[1, "value"] == 885_000_000 / 2_950_000_000
    assert ratios.loc[2, "status"] == "belum_disalurkan"


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
