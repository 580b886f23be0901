"""Intervals of the projection hold what they say, whatever moves the list."""

import numpy as np
import pytest

from lebak_reports.indicators.projection.drift import walk
from lebak_reports.indicators.projection.verifications import Verifications

FAMILIES, SERIES = 5_700.0, 1_000


def drifting(random, n):
    return np.cumsum(random.normal(-0.015, 0.013, n))


def damped(random, n):
    return np.cumsum(-0.03 * 0.7 ** np.arange(n) + random.normal(0, 0.013, n))


def level(random, n):
    return random.normal(0, 0.013, n)


def jumping(random, n):
    return np.cumsum(random.normal(-0.005, 0.008, n) - 0.05 * (random.random(n) < 0.2))


@pytest.mark.parametrize("n", [6, 8, 12])
@pytest.mark.parametrize("process", [drifting, damped, level, jumping])
def test_intervals_cover_within_five_points(process, n):
    random = np.random.default_rng(3)
    hits = np.zeros(2)
    for _ in range(SERIES):
        *past, actual = FAMILIES * (1 + process(random, n + 1))
        found = walk(Verifications(np.array(past), np.arange(float(n))), 1.0)
        ends = [found.interval(share) for share in (0.80, 0.95)]
        hits += [low <= actual <= high for low, high in ends]
    assert hits / SERIES == pytest.approx([0.80, 0.95], abs=0.05)


def test_chance_of_a_decline_is_better_than_the_usual_share_of_declines():
    random = np.random.default_rng(4)
    chances, falls = [], []
    for _ in range(SERIES):
        drift = random.normal(0, 0.02)
        *past, actual = FAMILIES * (1 + np.cumsum(random.normal(drift, 0.013, 9)))
        found = walk(Verifications(np.array(past), np.arange(8.0)), 1.0)
        chances.append(found.below(past[-1]))
        falls.append(actual < past[-1])
    chances, falls = np.array(chances), np.array(falls)
    brier = ((chances - falls) ** 2).mean()
    assert brier < ((falls.mean() - falls) ** 2).mean()
    for low in (0.0, 0.2, 0.4, 0.6, 0.8):
        inside = (chances >= low) & (chances < low + 0.2)
        assert falls[inside].mean() == pytest.approx(chances[inside].mean(), abs=0.08)
