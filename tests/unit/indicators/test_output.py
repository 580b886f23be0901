"""Works built, targets met, the score of tagged spending, the part of the incentive."""

import pandas as pd
import pytest

from lebak_reports.indicators import output

BOBOT = {"langsung": 0.5, "tidak_langsung": 0.3, "penunjang": 0.2}
ANGGARAN = pd.DataFrame(
    {
        "kode_subkegiatan": ["p", "p", "q", "r"],
        "strategi": [1, 1, 1, 2],
        "penandaan": ["langsung", "tidak_langsung", "penunjang", "penunjang"],
        "sumber_dana": ["IF-KE", "DAK", "DAK", "PAD/DAU"],
        "jenis_belanja": ["bansos", "modal", "barang_jasa", "perjalanan_dinas"],
        "pagu_perubahan_rp": [100, 300, 100, 50],
        "realisasi_rp": [80, 90, 50, 50],
        "realisasi_fisik_ratio": [0.9, 0.5, None, None],
    }
)


def test_physical_progress_is_weighted_by_pagu_of_rows_that_report_it():
    rows = output.physical_progress(ANGGARAN, by="strategi")
    assert rows.loc[1, "fisik_ratio"] == pytest.approx((100 * 0.9 + 300 * 0.5) / 400)
    assert rows.loc[1, "keuangan_ratio"] == (80 + 90) / 400
    assert rows.loc[1, "selisih_ratio"] == pytest.approx(0.6 - 0.425)
    assert rows.loc[1, "porsi_ratio"] == 400 / 500


def test_a_strategy_that_builds_nothing_has_no_physical_progress():
    rows = output.physical_progress(ANGGARAN, by="strategi")
    assert rows.loc[2, ["fisik_ratio", "keuangan_ratio"]].isna().all()
    assert rows.loc[2, "porsi_ratio"] == 0


def test_the_score_leaves_travel_out_above_and_below():
    score = output.tagging_score(
        ANGGARAN, bobot=BOBOT, dikecualikan=frozenset({"perjalanan_dinas"})
    )
    assert score.value == pytest.approx((0.5 * 80 + 0.3 * 90 + 0.2 * 50) / 500)
    assert score.parts["value"].tolist() == [80 / 500, 90 / 500, 50 / 500]


def test_the_score_on_another_denominator_has_the_same_numerator():
    score = output.tagging_score(
        ANGGARAN, bobot=BOBOT, dikecualikan=frozenset({"perjalanan_dinas"}), anggaran_rp=10_000
    )
    assert score.value == pytest.approx(77 / 10_000)


def test_the_score_of_no_budget_is_refused():
    score = output.tagging_score(ANGGARAN.iloc[:0], bobot=BOBOT, dikecualikan=frozenset())
    assert score.value is None
    assert set(score.parts["status"]) == {"penyebut_nol"}


@pytest.mark.parametrize(
    ("ratio", "kelas"),
    [
        (1.5, "sangat_efektif"),
        (1.0, "efektif"),
        (0.90, "efektif"),
        (0.8999, "cukup_efektif"),
        (0.80, "cukup_efektif"),
        (0.6001, "kurang_efektif"),
        (0.60, "tidak_efektif"),
        (0.0, "tidak_efektif"),
    ],
)
def test_a_boundary_belongs_to_one_class(ratio, kelas):
    assert output.kelas_of(ratio) == kelas


def test_targets_of_nought_and_missing_results_are_refused():
    plan = pd.DataFrame({"target": [0.0, 10.0, 4.0], "capaian": [5.0, None, 3.0]})
    ratios = output.output_ratios(plan)
    assert ratios["status"].tolist() == ["penyebut_nol", "tidak_tersedia", "ok"]
    assert ratios["value"].iloc[2] == 3 / 4
    assert ratios["kelas"].isna().tolist() == [True, True, False]


def test_the_incentive_is_a_part_of_what_its_activities_get():
    paid = output.contribution(ANGGARAN, fund="IF-KE")
    assert paid.index.tolist() == ["p"]
    assert paid.loc["p", ["pagu_rp", "realisasi_rp", "semua_rp"]].tolist() == [100, 80, 400]
    assert output.share_of_funds(ANGGARAN, fund="IF-KE").value == 100 / 400


def test_a_fund_that_pays_for_nothing_has_no_share():
    assert output.contribution(ANGGARAN, fund="APBN").empty
    assert output.share_of_funds(ANGGARAN, fund="APBN").status == "penyebut_nol"
