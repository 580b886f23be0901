"""A history with a known effect gives it back; one without is not claimed."""

import pytest

from lebak_reports.indicators.impact import assess, dose_panel
from lebak_reports.sample.histories import history

KODE = [f"36.02.{number:02d}" for number in range(1, 29)]


def assessed(effect, seed):
    made = history(KODE, effect=effect, seed=seed)
    panel = dose_panel(made.families, rupiah=made.rupiah, since=made.since, base=made.base)
    last = panel.periods[-1]
    return assess(panel, quarter=last, sources=dict.fromkeys(panel.periods, "P3KE"), draws=499)


@pytest.mark.parametrize("seed", [1, 2])
def test_a_true_effect_lies_in_the_interval_and_is_seen(seed):
    found = assessed(-0.3, seed)
    row = found.evidence.effects.set_index("method").loc["terburuk"]
    assert row["ci_low"] < -0.3 < row["ci_high"] < 0
    assert found.verdict.level == "B"


@pytest.mark.parametrize("seed", [1, 2])
def test_no_effect_is_not_claimed(seed):
    found = assessed(0.0, seed)
    row = found.evidence.effects.set_index("method").loc["terburuk"]
    assert row["ci_low"] < 0 < row["ci_high"]
    assert found.verdict.level in {"C", "D"}
