"""Rules for a stratum of one PSU, in the whole and in domains, agree with svy to nine digits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from lebak_reports.indicators.poverty import fgt
from tests.oracles.conftest import LINE, NINE_DIGITS, design_of

if TYPE_CHECKING:
    import pandas as pd

pytestmark = pytest.mark.system

RULES = [("remove", "skip"), ("certainty", "skip"), ("centre", "center"), ("average", "scale")]
"""Our rules and what svy calls them; a stratum that svy skips contributes nothing."""


@pytest.fixture(scope="module")
def lonely(survey) -> pd.DataFrame:
    """The survey with one PSU left in its first stratum."""
    return survey[(survey["stratum"] > 0) | (survey["psu"] == 0)].reset_index(drop=True)


def estimated(svy, rows, rule, **by):
    """Return the estimates of svy by domain, the whole under the label ``semua``."""
    polars = pytest.importorskip("polars")
    columns = {name: rows[name].to_numpy() for name in ("stratum", "psu", "weight", "gap")}
    frame = polars.DataFrame(columns | {"domain": rows["domain"].tolist()})
    design = svy.Design(stratum="stratum", psu="psu", wgt="weight", singleton=svy.Singleton(rule))
    estimates = svy.Sample(frame, design).estimation.mean("gap", **by).estimates
    return {(each.by_level[0] if by else "semua"): each for each in estimates}


@pytest.mark.parametrize(("ours", "theirs"), RULES)
def test_whole(svy, lonely, ours, theirs):
    expected = estimated(svy, lonely, theirs)["semua"]
    found = fgt(lonely["y"], LINE, alpha=1, design=design_of(lonely, lonely=ours)).iloc[0]
    assert found["estimate"] == pytest.approx(expected.est, **NINE_DIGITS)
    assert found["se"] == pytest.approx(expected.se, **NINE_DIGITS)


@pytest.mark.parametrize(("ours", "theirs"), RULES)
def test_domains(svy, lonely, ours, theirs):
    expected = estimated(svy, lonely, theirs, by="domain")
    design = design_of(lonely, lonely=ours)
    frame = fgt(lonely["y"], LINE, alpha=1, design=design, domain=lonely["domain"])
    assert set(frame["domain"]) == set(expected)
    for row in frame.itertuples():
        assert row.estimate == pytest.approx(expected[row.domain].est, **NINE_DIGITS)
        assert row.se == pytest.approx(expected[row.domain].se, **NINE_DIGITS)


def test_rules_differ(lonely):
    """Negative control: the rules that are compared do not all say the same."""
    errors = [
        fgt(lonely["y"], LINE, alpha=1, design=design_of(lonely, lonely=ours))["se"].item()
        for ours, _ in RULES
    ]
    assert len(np.unique(np.round(errors, 9))) == len(RULES) - 1
