"""Works built and targets met."""

import pandas as pd
import pytest

from lebak_reports.indicators import output

ANGGARAN = pd.DataFrame(
    {
        "strategi": [1, 1, 1, 2],
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
