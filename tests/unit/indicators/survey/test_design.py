"""A design is checked when it is made, and lays out its strata and PSUs."""

import numpy as np
import pandas as pd
import pytest

from lebak_reports.errors import (
    ChoiceError,
    DesignError,
    IndicatorError,
    LengthError,
    WeightError,
)
from lebak_reports.indicators.survey import SurveyDesign


@pytest.mark.parametrize("wrong", [-1.0, np.nan, np.inf])
def test_weight_that_is_no_weight_is_refused_with_the_number_of_rows(wrong):
    with pytest.raises(WeightError, match="pada 2 baris") as caught:
        SurveyDesign([1.0, wrong, wrong])
    assert caught.value.argument == "weights"


def test_missing_weight_of_a_nullable_column_is_refused():
    with pytest.raises(WeightError, match="kosong"):
        SurveyDesign(pd.array([1, None], dtype="Int64"))


@pytest.mark.parametrize("wrong", [["a", "b"], [[1.0], [2.0]], 1.0, [True, False]])
def test_weights_that_are_no_series_of_numbers_are_refused(wrong):
    with pytest.raises(WeightError, match="bukan sederet bilangan"):
        SurveyDesign(wrong)


@pytest.mark.parametrize("part", ["strata", "psu", "fpc"])
def test_unequal_lengths_are_refused(part):
    with pytest.raises(LengthError, match="berisi 1 baris, padahal datanya 2 baris"):
        SurveyDesign([1.0, 1.0], **{part: [1]})


@pytest.mark.parametrize("part", ["strata", "psu"])
def test_unit_without_a_stratum_or_psu_is_refused(part):
    with pytest.raises(DesignError, match=f"'{part}' kosong pada 1 baris"):
        SurveyDesign([1.0, 1.0], **{part: ["a", None]})


@pytest.mark.parametrize("wrong", [0.0, -1.0, np.nan, [1.0, np.inf]])
def test_fpc_that_is_not_positive_is_refused(wrong):
    with pytest.raises(DesignError, match="fpc"):
        SurveyDesign([1.0, 1.0], fpc=wrong)


def test_fpc_that_differs_within_a_stratum_is_refused():
    with pytest.raises(DesignError, match="berbeda di dalam satu strata"):
        SurveyDesign([1.0, 1.0], fpc=[10, 20])


def test_population_smaller_than_the_sample_is_refused():
    with pytest.raises(DesignError, match="lebih kecil"):
        SurveyDesign([1.0, 1.0, 1.0], strata=["a", "a", "b"], fpc=[0.5, 0.5, 4])


def test_unknown_rule_for_a_lonely_psu_is_refused_with_the_rules_there_are():
    with pytest.raises(ChoiceError, match="Pilih fail, certainty, centre, adjust, average, remove"):
        SurveyDesign([1.0], lonely="ignore")


def test_refusals_of_indicators_are_refused_inputs_for_the_command_line():
    assert IndicatorError.exit_code == 4


def test_fpc_is_a_population_or_a_share_of_it():
    strata = ["a", "a", "b", "b"]
    counts = SurveyDesign([1.0] * 4, strata=strata, fpc=[8, 8, 4, 4])
    shares = SurveyDesign([1.0] * 4, strata=strata, fpc=[2 / 8, 2 / 8, 2 / 4, 2 / 4])
    assert counts.layout.unsampled.tolist() == [1 - 2 / 8, 1 - 2 / 4]
    assert shares.layout.unsampled.tolist() == [1 - 2 / 8, 1 - 2 / 4]


def test_two_strata_may_number_their_psus_alike():
    design = SurveyDesign([1.0] * 4, strata=["a", "a", "b", "b"], psu=[1, 2, 1, 2])
    assert design.layout.psu_count.tolist() == [2, 2]


def test_rows_of_weight_zero_are_no_part_of_the_sample():
    design = SurveyDesign([1.0, 0.0, 1.0], strata=["a", "b", "c"], psu=[1, 2, 3])
    assert design.layout.psu_of_row.tolist() == [0, -1, 1]
    assert design.layout.psu_count.tolist() == [1, 0, 1]
    assert len(design) == 3


def test_register_counts_every_row_once_and_leaves_none_out():
    design = SurveyDesign.register(3)
    assert design.weights.tolist() == [1, 1, 1]
    assert design.layout.unsampled.tolist() == [0]


def test_design_without_a_row_is_a_design():
    assert len(SurveyDesign([])) == 0
