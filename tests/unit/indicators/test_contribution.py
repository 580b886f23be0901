"""What a fund pays of the activities that it pays for."""

import pandas as pd

from lebak_reports.indicators.contribution import contribution, share_of_funds

ANGGARAN = pd.DataFrame(
    {
        "kode_subkegiatan": ["p", "p", "q"],
        "sumber_dana": ["IF-KE", "DAK", "DAK"],
        "pagu_perubahan_rp": [100, 300, 100],
        "realisasi_rp": [80, 90, 50],
    }
)


def test_the_incentive_is_a_part_of_what_its_activities_get():
    paid = contribution(ANGGARAN, fund="IF-KE")
    assert paid.index.tolist() == ["p"]
    assert paid.loc["p", ["pagu_rp", "realisasi_rp", "semua_rp"]].tolist() == [100, 80, 400]
    assert share_of_funds(ANGGARAN, fund="IF-KE").value == 100 / 400


def test_a_fund_that_pays_for_nothing_has_no_share():
    assert contribution(ANGGARAN, fund="APBN").empty
    assert share_of_funds(ANGGARAN, fund="APBN").status == "penyebut_nol"
