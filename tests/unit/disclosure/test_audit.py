"""The attacker knows all that is published, and no more."""

from math import inf

import pandas as pd
import pytest

from lebak_reports.disclosure import feasible_interval
from lebak_reports.disclosure.audit import is_wide
from lebak_reports.disclosure.network import network_of


@pytest.fixture
def network():
    """Cells in order: 3 7 10 / 5 9 14 / 8 16 24."""
    return network_of(pd.DataFrame([[3, 7], [5, 9]]), None)


def test_cell_hidden_alone_is_known_exactly(network):
    assert feasible_interval(network, {0}, 0) == (3, 3)


def test_cycle_moves_until_its_smallest_cell_is_empty(network):
    assert feasible_interval(network, {0, 1, 3, 4}, 0) == (0, 3 + 5)


def test_cell_below_hidden_totals_has_no_upper_bound(network):
    assert feasible_interval(network, {0, 2, 6, 8}, 0) == (0, inf)


def test_width_is_judged_against_the_minimum(network):
    hidden = {0, 1, 3, 4}
    assert is_wide(network, hidden, 0, minimum=8)
    assert not is_wide(network, hidden, 0, minimum=9)
