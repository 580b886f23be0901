"""Bootstrap and randomisation against every sign and every exchange, one by one."""

from itertools import permutations, product

import numpy as np
import pytest

from lebak_reports.errors import ChoiceError
from lebak_reports.indicators.impact.bootstrap import WEBB, draw_signs, prepare
from lebak_reports.indicators.impact.inversion import invert
from lebak_reports.indicators.impact.randomisation import exchange, orders_within
from lebak_reports.indicators.impact.within import take_out
from tests.unit.indicators.impact.conftest import panel_of

DOSES = np.array([0.0, 1, 2, 3, 4, 5])
CHANGES = np.array([0.00, -0.02, -0.01, -0.05, -0.04, -0.06])
PANEL = panel_of(CHANGES, DOSES)
WITHIN = take_out(PANEL)


def slope_and_t(changes):
    """Regress changes on doses; studentise by leaving each kecamatan out."""
    d = DOSES - DOSES.mean()
    slope = (d * changes).sum() / (d**2).sum()
    without = [np.polyfit(np.delete(DOSES, k), np.delete(changes, k), 1)[0] for k in range(6)]
    return slope, slope / np.sqrt(((np.array(without) - slope) ** 2).sum())


@pytest.mark.parametrize("supposed", [0.0, -0.005, -0.02])
def test_bootstrap_over_all_signs_is_the_count_of_refitted_samples(supposed):
    left = CHANGES - supposed * DOSES
    _, observed = slope_and_t(left)
    residual = left - left.mean()
    drawn = [
        abs(slope_and_t(left.mean() + np.array(signs) * residual)[1])
        for signs in product([1, -1], repeat=6)
    ]
    expected = np.mean(np.array(drawn) >= abs(observed) * (1 - 1e-9))
    bootstrap = prepare(PANEL, WITHIN, draws=64, seed=1, signs="rademacher")
    assert bootstrap.p_value(supposed) == pytest.approx(expected, rel=1e-12)


def test_estimate_itself_is_never_rejected():
    assert prepare(PANEL, WITHIN, draws=99, seed=1).p_value(WITHIN.slope) == 1
    assert exchanged(99).p_value(WITHIN.slope) == 1


def test_few_kecamatan_get_six_points_and_many_get_two():
    assert set(draw_signs(12, draws=500, seed=1).ravel()) == {1.0, *WEBB}
    assert set(draw_signs(13, draws=500, seed=1).ravel()) == {-1.0, 1.0}


def test_six_points_have_mean_0_and_variance_1():
    assert WEBB.sum() == pytest.approx(0)
    assert (WEBB**2).sum() / 6 == pytest.approx((0.5 + 1 + 1.5) / 3)


def test_unknown_signs_are_refused():
    with pytest.raises(ChoiceError):
        draw_signs(20, draws=9, seed=1, signs="mammen")


DRAWN = [np.array([*a, 2, *b, 5]) for a in permutations([0, 1]) for b in permutations([3, 4])]
"""Six of one size: groups {0, 1} {2} {3, 4} {5}, so 2 x 2 exchanges."""


def refitted(doses, changes):
    d = doses - doses.mean()
    slope = (d * changes).sum() / (d**2).sum()
    without = [np.polyfit(np.delete(doses, k), np.delete(changes, k), 1)[0] for k in range(6)]
    return {"slope": slope, "t": slope / np.sqrt(((np.array(without) - slope) ** 2).sum())}


@pytest.mark.parametrize("statistic", ["t", "slope"])
@pytest.mark.parametrize("supposed", [0.0, -0.005])
def test_randomisation_over_all_exchanges_is_the_count_of_refitted_doses(statistic, supposed):
    left = CHANGES - supposed * DOSES
    drawn = np.abs([refitted(doses, left)[statistic] for doses in DRAWN])
    expected = np.mean(drawn >= drawn[0] * (1 - 1e-9))
    assert exchanged(4, statistic).p_value(supposed) == expected


def test_unknown_statistic_is_refused():
    with pytest.raises(ChoiceError):
        exchanged(4, "rank")


def exchanged(draws, statistic="t"):
    orders = orders_within(PANEL.strata(4), draws=draws, seed=1)
    return exchange(PANEL, WITHIN, orders, statistic=statistic)


def test_exchanges_stay_within_strata_and_begin_with_none():
    strata = np.repeat([0, 1, 2, 3], 7)
    orders = orders_within(strata, draws=50, seed=1)
    assert orders.shape == (51, 28)
    assert orders[0].tolist() == list(range(28))
    assert (strata[orders] == strata).all()
    assert (np.sort(orders, axis=1) == np.arange(28)).all()


def test_strata_hold_kecamatan_of_similar_size(simulated):
    largest = [simulated.base[simulated.strata(4) == stratum].max() for stratum in range(4)]
    smallest = [simulated.base[simulated.strata(4) == stratum].min() for stratum in range(4)]
    assert np.bincount(simulated.strata(4)).tolist() == [7, 7, 7, 7]
    assert all(low <= high for low, high in zip(largest[:3], smallest[1:], strict=True))


def test_side_on_which_everything_is_kept_is_open():
    low, high = invert(lambda value: 1.0 if value > 0 else 0.0, centre=1, step=1, alpha=0.05)
    assert low == pytest.approx(0, abs=1e-8)
    assert high == np.inf
