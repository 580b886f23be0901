"""Oracles: packages by other people that estimate the same, in an environment of their own."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import pytest

from lebak_reports.indicators.survey import SurveyDesign

if TYPE_CHECKING:
    from types import ModuleType

LINE = 322_170.0
STRATA, PSUS = 6, 8
NINE_DIGITS = {"rel": 1e-9}
REASON = "oracles are installed by: make test-oracles"


@pytest.fixture(scope="session")
def samplics() -> ModuleType:
    """Return samplics, whose import warns that its author now writes svy."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        pytest.importorskip("samplics", reason=REASON)
        return pytest.importorskip("samplics.estimation")


@pytest.fixture(scope="session")
def svy() -> ModuleType:
    """Return svy, the package its author writes now."""
    return pytest.importorskip("svy", reason=REASON)


@pytest.fixture(scope="session")
def survey() -> pd.DataFrame:
    """A made-up survey: PSUs of unequal size, weights from 20 to 90, four domains."""
    random = np.random.default_rng(20241025)
    rows = 1_500
    frame = pd.DataFrame(
        {
            "stratum": random.integers(0, STRATA, rows),
            "psu": random.integers(0, PSUS, rows),
            "domain": random.choice(["a", "b", "c", "d"], rows),
            "weight": random.uniform(20, 90, rows),
            "y": random.lognormal(13, 0.5, rows).round(),
        }
    )
    return frame.assign(gap=np.where(frame["y"] < LINE, 1 - frame["y"] / LINE, 0.0))


def design_of(survey: pd.DataFrame, **changed: Any) -> SurveyDesign:
    """Return the design of the survey, some of its parts changed."""
    parts = {"strata": survey["stratum"], "psu": survey["psu"]} | changed
    return SurveyDesign(survey["weight"], **parts)
