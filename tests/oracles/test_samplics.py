"""Means, rates, domains and fpc agree with samplics to nine digits."""

from __future__ import annotations

import numpy as np
import pytest

from lebak_reports.indicators.poverty import fgt
from lebak_reports.indicators.survey import SurveyDesign
from tests.oracles.conftest import LINE, NINE_DIGITS, PSUS, STRATA, design_of

pytestmark = pytest.mark.system


def estimated(samplics, parameter, survey, values, **changed):
    """Return the estimator of samplics after its work."""
    estimator = samplics.TaylorEstimator(parameter)
    parts = {"stratum": survey["stratum"].to_numpy(), "psu": survey["psu"].to_numpy()}
    weight = survey["weight"].to_numpy()
    estimator.estimate(y=values, samp_weight=weight, **parts | changed)
    return estimator


def parameter(name):
    types = pytest.importorskip("samplics.utils.types")
    return getattr(types.PopParam, name)


@pytest.mark.parametrize("alpha", [1, 2])
def test_gap_with_its_error_and_interval(samplics, survey, alpha):
    theirs = estimated(samplics, parameter("mean"), survey, survey["gap"].to_numpy() ** alpha)
    ours = fgt(survey["y"], LINE, alpha=alpha, design=design_of(survey)).iloc[0]
    assert ours["estimate"] == pytest.approx(theirs.point_est, **NINE_DIGITS)
    assert ours["se"] == pytest.approx(theirs.stderror, **NINE_DIGITS)
    assert ours["ci_low"] == pytest.approx(theirs.lower_ci, **NINE_DIGITS)
    assert ours["ci_high"] == pytest.approx(theirs.upper_ci, **NINE_DIGITS)


def test_rate_with_its_logit_interval(samplics, survey):
    poor = (survey["y"] < LINE).astype(int).to_numpy()
    theirs = estimated(samplics, parameter("prop"), survey, poor)
    ours = fgt(survey["y"], LINE, alpha=0, design=design_of(survey)).iloc[0]
    assert ours["estimate"] == pytest.approx(theirs.point_est[1], **NINE_DIGITS)
    assert ours["se"] == pytest.approx(theirs.stderror[1], **NINE_DIGITS)
    assert ours["ci_low"] == pytest.approx(theirs.lower_ci[1], **NINE_DIGITS)
    assert ours["ci_high"] == pytest.approx(theirs.upper_ci[1], **NINE_DIGITS)


def test_domains_with_all_psus_kept(samplics, survey):
    domain = survey["domain"].to_numpy()
    theirs = estimated(samplics, parameter("mean"), survey, survey["gap"].to_numpy(), domain=domain)
    ours = fgt(survey["y"], LINE, alpha=1, design=design_of(survey), domain=domain)
    for _, row in ours.iterrows():
        assert row["estimate"] == pytest.approx(theirs.point_est[row["domain"]], **NINE_DIGITS)
        assert row["se"] == pytest.approx(theirs.stderror[row["domain"]], **NINE_DIGITS)


def test_finite_population(samplics, survey):
    population = np.array([9, 12, 20, 40, 10, 8])
    left = {stratum: 1 - PSUS / population[stratum] for stratum in range(STRATA)}
    theirs = estimated(samplics, parameter("mean"), survey, survey["gap"].to_numpy(), fpc=left)
    design = design_of(survey, fpc=population[survey["stratum"]])
    ours = fgt(survey["y"], LINE, alpha=1, design=design)["se"].item()
    assert ours == pytest.approx(theirs.stderror, **NINE_DIGITS)


def test_rows_as_psus_without_strata(samplics, survey):
    theirs = estimated(
        samplics, parameter("mean"), survey, survey["gap"].to_numpy(), stratum=None, psu=None
    )
    ours = fgt(survey["y"], LINE, alpha=1, design=SurveyDesign(survey["weight"])).iloc[0]
    assert ours["se"] == pytest.approx(theirs.stderror, **NINE_DIGITS)
    assert ours["ci_low"] == pytest.approx(theirs.lower_ci, **NINE_DIGITS)


def test_negative_control_another_psu_gives_another_error(samplics, survey):
    theirs = estimated(samplics, parameter("mean"), survey, survey["gap"].to_numpy())
    wrong = design_of(survey, psu=(survey["psu"] + survey.index) % PSUS)
    ours = fgt(survey["y"], LINE, alpha=1, design=wrong)["se"].item()
    assert ours != pytest.approx(theirs.stderror, rel=1e-3)
