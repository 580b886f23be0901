"""The score of tagged spending, travel left out."""

import pandas as pd
import pytest

from lebak_reports.indicators.tagging import tagging_score

BOBOT = {"langsung": 0.5, "tidak_langsung": 0.3, "penunjang": 0.2}
ANGGARAN = pd.DataFrame(
    {
        "penandaan": ["langsung", "tidak_langsung", "penunjang", "penunjang"],
        "jenis_belanja": ["bansos", "modal", "barang_jasa", "perjalanan_dinas"],
        "pagu_perubahan_rp": [100, 300, 100, 50],
        "realisasi_rp": [80, 90, 50, 50],
    }
)


def test_the_score_leaves_travel_out_above_and_below():
    score = tagging_score(ANGGARAN, bobot=BOBOT, dikecualikan=frozenset({"perjalanan_dinas"}))
    assert score.value == pytest.approx((0.5 * 80 + 0.3 * 90 + 0.2 * 50) / 500)
    assert score.parts["value"].tolist() == [80 / 500, 90 / 500, 50 / 500]


def test_the_score_on_another_denominator_has_the_same_numerator():
    score = tagging_score(
        ANGGARAN, bobot=BOBOT, dikecualikan=frozenset({"perjalanan_dinas"}), anggaran_rp=10_000
    )
    assert score.value == pytest.approx(77 / 10_000)


def test_the_score_of_no_budget_is_refused():
    score = tagging_score(ANGGARAN.iloc[:0], bobot=BOBOT, dikecualikan=frozenset())
    assert score.value is None
    assert set(score.parts["status"]) == {"penyebut_nol"}
