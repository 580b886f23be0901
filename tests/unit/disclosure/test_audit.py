"""The attacker knows all that is published, and no more."""

import numpy as np
import pandas as pd
import pytest
import scipy.optimize

from lebak_reports.disclosure import feasible_interval
from lebak_reports.disclosure.audit import is_wide
from lebak_reports.disclosure.equations import equations_of


@pytest.fixture
def equations():
    """Cells in order: 3 7 10 / 5 9 14 / 8 16 24."""
    return equations_of(pd.DataFrame([[3, 7], [5, 9]]), None)


def hiding(*cells):
    hidden = np.zeros(9, dtype=bool)
    hidden[list(cells)] = True
    return hidden


def test_cell_hidden_alone_is_known_exactly(equations):
    assert feasible_interval(equations, hiding(0), 0) == (3, 3)


def test_cycle_moves_until_its_smallest_cell_is_empty(equations):
    assert feasible_interval(equations, hiding(0, 1, 3, 4), 0) == (0, 3 + 5)


def test_cell_below_hidden_totals_has_no_upper_bound(equations):
    assert feasible_interval(equations, hiding(0, 2, 6, 8), 0) == (0, np.inf)


def test_width_is_judged_against_the_minimum(equations):
    hidden = hiding(0, 1, 3, 4)
    assert is_wide(equations, hidden, 0, minimum=8)
    assert not is_wide(equations, hidden, 0, minimum=9)


def test_solver_that_fails_is_not_taken_for_a_wide_interval(equations, monkeypatch):
    failed = scipy.optimize.OptimizeResult(status=4, success=False, message="numerical trouble")
    monkeypatch.setattr(scipy.optimize, "linprog", lambda **_: failed)
    with pytest.raises(RuntimeError, match="numerical trouble"):
        feasible_interval(equations, hiding(0), 0)
