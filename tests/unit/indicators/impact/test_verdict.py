"""The level of evidence: each rule that fails lowers it, and the quarters are judged in a row."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from lebak_reports.indicators.impact import assess, cost_of_effect, dose_panel, verdict
from lebak_reports.indicators.impact.verdict import GROUNDS, LEVELS
from tests.unit.indicators.impact.conftest import MILLION, QUARTERS, UNITS

ONE_LIST = dict.fromkeys(QUARTERS, "P3KE")


@pytest.fixture(scope="module")
def known(simulated):
    return assess(simulated, quarter="2024Q4", sources=ONE_LIST, draws=499)


def judged(assessment, **changed):
    return verdict(replace(assessment.evidence, **changed))


def test_a_clear_slope_is_consistent_with_an_effect_until_its_sensitivity_is_known(known):
    assert (known.verdict.level, known.verdict.ground) == ("B", "kepekaan_belum_diuji")


def test_only_a_breakdown_of_one_makes_a_cause(known):
    assert judged(known, breakdown=1.0).level == "A"
    assert judged(known, breakdown=0.99).ground == "kepekaan_tidak_lulus"


def test_a_placebo_slope_takes_the_level_away(known):
    placebo = known.evidence.placebo.assign(p_value=[0.5, 0.04, 0.5])
    assert judged(known, placebo=placebo, breakdown=2.0).ground == "tren_sebelum_berbeda"


def test_a_slope_that_one_kecamatan_carries_takes_the_level_away(known):
    alone = known.evidence.alone.copy()
    alone.loc[0, "estimate"] = 0.01
    assert judged(known, alone=alone, breakdown=2.0).ground == "bergantung_satu_kecamatan"
    alone.loc[0, "estimate"] = np.nan
    assert judged(known, alone=alone, breakdown=2.0).level == "C"


def test_more_families_where_more_money_went_is_no_success(known):
    effects = known.evidence.effects.assign(estimate=0.2, ci_low=0.1, ci_high=0.3)
    assert judged(known, effects=effects, breakdown=2.0).ground == "arah_berlawanan"


def test_an_interval_with_zero_is_judged_by_what_could_have_been_seen(known):
    effects = known.evidence.effects.assign(p_value=0.3)
    smallest = known.evidence.smallest.set_index("measure")["estimate"]["mde_keluarga"]
    seen, unseen = round(smallest) + 1, round(smallest) - 1
    assert judged(known, effects=effects, decline=unseen).level == "D"
    found = judged(known, effects=effects, decline=seen)
    assert (found.level, found.ground) == ("C", "tidak_terdeteksi")


def test_value_is_refused_below_the_top_level(known, simulated):
    frame = cost_of_effect(known, simulated, rupiah=5_900_000_000)
    assert frame["status"].tolist() == ["tingkat_bukti_kurang"]


def test_value_at_the_top_level_is_rupiah_by_families(known, simulated):
    top = replace(known, verdict=judged(known, breakdown=1.0))
    row = cost_of_effect(top, simulated, rupiah=5_900_000_000).iloc[0]
    slope = known.evidence.effects["estimate"].iloc[0]
    families = (simulated.base * (1 - np.exp(slope * simulated.dose))).sum()
    assert row["estimate"] == pytest.approx(5_900_000_000 / families, rel=1e-9)
    assert row["ci_low"] < row["estimate"] < row["ci_high"]


SEVEN = ["2023Q4", "2024Q1", "2024Q2", "2024Q3", "2024Q4", "2025Q1", "2025Q2"]
FROM_DTSEN = {"2025Q1", "2025Q2"}
SAID = {
    "2023Q4": "belum dapat dinilai: belum ada periode sesudah penyaluran",
    "2024Q1": "belum dapat dinilai: belum ada periode sesudah penyaluran",
    "2024Q2": "belum dapat dinilai: belum ada periode sesudah penyaluran",
    "2024Q3": "belum dapat dinilai: belum ada periode sesudah penyaluran",
    "2024Q4": f"{LEVELS['D']}: {GROUNDS['daya_uji_kurang']}",
    "2025Q1": f"{LEVELS['D']}: {GROUNDS['daya_uji_kurang']}",
    "2025Q2": f"{LEVELS['D']}: {GROUNDS['daya_uji_kurang']}",
}


def seven_quarters(*, fourth_is_new=True):
    """A list like the published one: the fall before the award, then little."""
    random = np.random.default_rng(11)
    first = random.integers(100, 400, 28)
    fall = random.binomial(first, 0.06)
    second, third = first - fall, first - fall
    fourth = third - random.binomial(third, 0.01) if fourth_is_new else third
    later = fourth + random.integers(-3, 4, 28)
    columns = [first, first, second, third, fourth, later, later - 1]
    families = pd.DataFrame(dict(zip(SEVEN, columns, strict=True)), index=UNITS)
    rupiah = pd.Series(random.integers(50, 400, 28) * MILLION, index=UNITS)
    since = pd.Series("2024Q4", index=UNITS)
    return dose_panel(families, rupiah=rupiah, since=since, base="2024Q3")


SOURCES = {quarter: "DTSEN" if quarter in FROM_DTSEN else "P3KE" for quarter in SEVEN}


@pytest.mark.parametrize("quarter", SEVEN)
def test_each_quarter_has_its_verdict(quarter):
    found = assess(seven_quarters(), quarter=quarter, sources=SOURCES, draws=199)
    assert found.verdict.wording == SAID[quarter]


def test_a_list_sent_again_unchanged_is_no_quarter_after():
    panel = seven_quarters(fourth_is_new=False)
    found = assess(panel, quarter="2024Q4", sources=SOURCES, draws=99)
    assert found.verdict.status == "belum_ada_periode_sesudah"


def test_a_quarter_after_from_another_list_is_a_break():
    panel = seven_quarters(fourth_is_new=False)
    found = assess(panel, quarter="2025Q1", sources=SOURCES, draws=99)
    assert found.verdict.wording == (
        "belum dapat dinilai: sumber daftar berganti, sehingga deretnya terputus"
    )
