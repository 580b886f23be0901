"""What the gate lets through, marks and refuses, and the list of statuses."""

from pathlib import Path
from typing import get_args

import numpy as np
import pandas as pd
import pytest

from lebak_reports.indicators.poverty import fgt, gini, watts
from lebak_reports.indicators.survey import COLUMNS, SurveyDesign, gate, printable, refused, status


def survey(poor, rich):
    """Return expenditure of which `poor` rows lie under a line of 100."""
    return [50.0] * poor + [200.0] * rich


def row(y, **design):
    return fgt(y, 100, alpha=0, design=SurveyDesign([2.0] * len(y), **design)).iloc[0]


def test_every_status_is_described_once():
    described = [*status.REMARKS, *status.IMPRECISE, *status.UNDEFINED]
    assert len(described) == len(set(described))
    assert set(described) == set(get_args(status.Status)) - {"ok"}
    assert set(status.REFUSALS) == {*status.IMPRECISE, *status.UNDEFINED}


def test_frame_has_the_columns_of_the_contract():
    assert list(fgt([1], 2, alpha=0).columns) == list(COLUMNS)
    assert ",".join(COLUMNS) == "measure,domain,estimate,se,ci_low,ci_high,n,rse,status"


@pytest.mark.parametrize(
    ("poor", "rich", "rse", "expected"),
    [
        (60, 60, (60 / 60 / 119) ** 0.5, "ok"),
        (15, 185, (185 / 15 / 199) ** 0.5, "ok"),  # 0.249
        (14, 186, (186 / 14 / 199) ** 0.5, "perlu_hati_hati"),  # 0.258
        (4, 196, (196 / 4 / 199) ** 0.5, "perlu_hati_hati"),  # 0.496
        (3, 197, (197 / 3 / 199) ** 0.5, "galat_terlalu_besar"),  # 0.574
        (15, 15, (15 / 15 / 29) ** 0.5, "ok"),
        (15, 14, (14 / 15 / 28) ** 0.5, "sampel_di_bawah_minimum"),
    ],
)
def test_relative_error_and_size_decide(poor, rich, rse, expected):
    found = row(survey(poor, rich))
    assert found["rse"] == pytest.approx(rse, rel=1e-12)
    assert found["status"] == expected


def test_refused_number_stays_in_the_frame_as_the_ground_and_is_taken_from_print():
    frame = fgt(survey(3, 197), 100, alpha=0, design=SurveyDesign([1.0] * 200))
    assert frame["estimate"].item() == pytest.approx(3 / 200)
    shown = printable(frame)
    assert shown[list(gate.NUMBERS)].isna().all(axis=None)
    assert shown["n"].item() == 200
    assert shown["status"].item() == "galat_terlalu_besar"


def test_asterisk_stays_in_print():
    frame = fgt(survey(8, 192), 100, alpha=0, design=SurveyDesign([1.0] * 200))
    assert printable(frame).equals(frame)
    assert frame["status"].item() == "perlu_hati_hati"


def test_none_poor_gives_the_bound_of_the_rule_of_three():
    found = row(survey(0, 60))
    assert (found["estimate"], found["se"], found["ci_low"]) == (0, 0, 0)
    assert found["ci_high"] == 3 / 60
    assert found["status"] == "kaidah_tiga"


def test_bound_uses_the_effective_size_of_unequal_weights():
    y, weights = survey(0, 60), [1.0, 3.0] * 30
    found = fgt(y, 100, alpha=0, design=SurveyDesign(weights)).iloc[0]
    assert found["ci_high"] == pytest.approx(3 / (120**2 / (30 * 1 + 30 * 9)), rel=1e-12)


def test_all_poor_gives_the_bound_from_the_other_side():
    found = row(survey(60, 0))
    assert (found["estimate"], found["ci_low"], found["ci_high"]) == (1, 1 - 3 / 60, 1)
    assert found["status"] == "kaidah_tiga"


def test_gap_of_none_poor_is_bounded_by_their_share():
    design = SurveyDesign([2.0] * 60)
    found = fgt(survey(0, 60), 100, alpha=1, design=design).iloc[0]
    assert (found["ci_high"], found["status"]) == (3 / 60, "kaidah_tiga")


def test_index_without_variation_is_refused_and_not_a_sure_zero():
    found = watts(survey(0, 60), 100, design=SurveyDesign([2.0] * 60)).iloc[0]
    assert (found["estimate"], found["se"], found["status"]) == (0, 0, "galat_nol")
    assert np.isnan(found["rse"])


def test_domain_in_one_psu_has_no_degree_of_freedom():
    y, psu = survey(1, 2) * 40, np.repeat(range(3), 40)
    design = SurveyDesign([1.0] * 120, psu=psu)
    inside = fgt(y, 100, alpha=0, design=design, domain=psu == 0).iloc[1]
    assert (inside["n"], inside["status"]) == (40, "derajat_bebas_nol")
    assert np.isnan(inside["ci_low"])


def test_register_has_no_sampling_error_and_no_gate():
    found = fgt([50, 200], 100, alpha=0).iloc[0]
    assert (found["estimate"], found["se"], found["ci_low"], found["ci_high"]) == (0.5, 0, 0.5, 0.5)
    assert found["status"] == "ok"


def test_none_poor_in_a_register_is_a_zero():
    assert fgt([200, 200], 100, alpha=0)["status"].item() == "ok"


def test_refused_measure_names_every_domain():
    frame = refused("P1", ["36.02.01", "36.02.02"], "tidak_mewakili_wilayah")
    assert frame["status"].tolist() == ["tidak_mewakili_wilayah"] * 2
    assert frame[list(gate.NUMBERS)].isna().all(axis=None)
    assert list(frame.columns) == list(COLUMNS)


def test_frames_of_refusals_and_of_numbers_have_the_same_types():
    assert refused("P1", ["a"], "nilai_kosong").dtypes.equals(
        pd.concat([gini([1, 2], domain=["a", "a"]), refused("P1", ["a"], "nilai_kosong")]).dtypes
    )


def test_page_of_the_method_names_every_status():
    page = Path(__file__).parents[4] / "docs" / "metodologi" / "kemiskinan.md"
    text = page.read_text(encoding="utf-8")
    assert {name for name in get_args(status.Status) if f"`{name}`" not in text} == set()
