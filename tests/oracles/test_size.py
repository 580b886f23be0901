"""What simulation says of the tests of impact: how often they cry wolf, and what they can see."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from lebak_reports.indicators.impact import effects, minimum_detectable
from lebak_reports.indicators.impact.jackknife import crv3
from lebak_reports.indicators.impact.panel import Panel
from lebak_reports.indicators.impact.within import take_out

pytestmark = pytest.mark.system

DOSES = {
    "even": lambda random: random.uniform(0.2, 1, 28),
    "skewed": lambda random: random.gamma(2, 0.25, 28),
}


def simulated(random, doses="skewed"):
    """28 kecamatan x 8 quarters without effect; errors of AR(1) with rho 0.5."""
    base = random.integers(60, 500, 28).astype(float)
    errors = np.empty((28, 8))
    errors[:, 0] = random.normal(0, 1, 28)
    for quarter in range(1, 8):
        shock = random.normal(0, np.sqrt(0.75), 28)
        errors[:, quarter] = 0.5 * errors[:, quarter - 1] + shock
    return Panel(
        outcome=np.log(base)[:, None] + 0.05 * errors,
        dose=DOSES[doses](random),
        is_post=np.tile(np.arange(8) >= 4, (28, 1)),
        controls=np.empty((28, 8, 0)),
        base=base,
        units=tuple(f"36.02.{number:02d}" for number in range(1, 29)),
        periods=tuple(map(str, range(8))),
    )


@pytest.mark.parametrize(
    ("doses", "panels", "least"), [("even", 2_000, 0.03), ("skewed", 1_000, 0.02)]
)
def test_headline_rejects_a_true_null_in_about_5_of_100(doses, panels, least):
    """Where few kecamatan have large doses the three tests part, and their worst is cautious."""
    random = np.random.default_rng(7)
    p_values = [
        effects(simulated(random, doses), draws=199, seed=seed)["p_value"].iloc[-1]
        for seed in range(panels)
    ]
    assert least <= np.mean(np.array(p_values) <= 0.05) <= 0.07


def test_an_effect_of_the_smallest_detectable_size_is_seen_in_8_of_10():
    random = np.random.default_rng(20241025)
    seen = []
    for panel in (simulated(random) for _ in range(400)):
        size = minimum_detectable(panel, after=4)["estimate"].iloc[0]
        moved = replace(panel, outcome=panel.outcome - size * panel.exposure)
        seen.append(crv3(moved, take_out(moved)).p_value <= 0.05)
    assert np.mean(seen) == pytest.approx(0.80, abs=0.10)
