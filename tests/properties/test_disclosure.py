"""An attacker with a solver of his own recovers no hidden cell from a published table.

The attacker is written here a second time, from the printed table alone, so that a mistake in
``lebak_reports.disclosure`` can't hide in its own audit.
"""

import numpy as np
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy.optimize import linprog

from lebak_reports.disclosure import feasible_interval, protect
from lebak_reports.disclosure.network import network_of
from lebak_reports.indicators.flows import ARAH

MINIMUM = 5
COUNTS = st.one_of(st.integers(0, 4), st.integers(0, 60))
SHAPES = st.tuples(st.integers(1, 6), st.integers(2, 5))
TABLES = SHAPES.flatmap(lambda shape: arrays(np.int64, shape, elements=COUNTS))
SIGNED = ["graduasi", "ganda", "masuk_baru", "pindah_masuk"]
SIGNED_TABLES = st.integers(1, 6).flatmap(lambda n: arrays(np.int64, (n, 4), elements=COUNTS))


def printed(counts, hidden, weights):
    """Return the table with totals as a reader sees it: NaN where hidden."""
    rows = np.column_stack([counts, counts @ weights])
    table = np.vstack([rows, rows.sum(axis=0)]).astype(float)
    return np.where(hidden, np.nan, table)


def inferred(table, weights):
    """Bound every hidden cell by the sums of rows and columns; yields cell, low, high."""
    holes = [tuple(place) for place in np.argwhere(np.isnan(table))]
    matrix, known = [], []
    for row in range(table.shape[0]):
        signs = {(row, column): sign for column, sign in enumerate([*weights, -1])}
        add_equation(table, signs, matrix, known)
    for column in range(table.shape[1]):
        heights = [*[1] * (table.shape[0] - 1), -1]
        signs = {(row, column): sign for row, sign in enumerate(heights)}
        add_equation(table, signs, matrix, known)
    equalities = np.array([[line.get(hole, 0) for hole in holes] for line in matrix])
    for number, hole in enumerate(holes):
        target = np.eye(len(holes))[number]
        low = linprog(target, A_eq=equalities, b_eq=known)
        high = linprog(-target, A_eq=equalities, b_eq=known)
        yield hole, low.fun, np.inf if high.status == 3 else -high.fun


def add_equation(table, signs, matrix, known):
    matrix.append({place: sign for place, sign in signs.items() if np.isnan(table[place])})
    known.append(
        -sum(sign * table[place] for place, sign in signs.items() if not np.isnan(table[place]))
    )


@given(TABLES)
def test_no_hidden_cell_is_recovered_or_bounded_too_narrowly(counts):
    weights = np.ones(counts.shape[1], dtype=int)
    hidden = protect(pd.DataFrame(counts), minimum=MINIMUM).to_numpy()
    for _, low, high in inferred(printed(counts, hidden, weights), weights):
        assert high - low >= MINIMUM - 1e-6


@given(SIGNED_TABLES)
def test_published_net_changes_give_no_reason_back(counts):
    frame = pd.DataFrame(counts, columns=SIGNED)
    signs = pd.Series(ARAH)
    hidden = protect(frame, minimum=MINIMUM, signs=signs).to_numpy()
    weights = np.array([ARAH[reason] for reason in SIGNED])
    for _, low, high in inferred(printed(counts, hidden, weights), weights):
        assert high - low >= MINIMUM - 1e-6


@given(SIGNED_TABLES, st.booleans())
def test_audit_knows_exactly_what_the_attacker_knows(counts, is_signed):
    frame = pd.DataFrame(counts, columns=SIGNED)
    signs = pd.Series(ARAH) if is_signed else None
    weights = np.array([ARAH[reason] if is_signed else 1 for reason in SIGNED])
    hidden = protect(frame, minimum=MINIMUM, signs=signs).to_numpy()
    network, numbers = network_of(frame, signs), set(np.flatnonzero(hidden).tolist())
    for place, low, high in inferred(printed(counts, hidden, weights), weights):
        bounds = feasible_interval(network, numbers, np.ravel_multi_index(place, hidden.shape))
        np.testing.assert_allclose(bounds, (low, high), atol=1e-6)


@given(TABLES)
def test_every_small_cell_is_hidden_and_a_table_without_them_is_published_whole(counts):
    hidden = protect(pd.DataFrame(counts), minimum=MINIMUM).to_numpy()
    is_small = (counts > 0) & (counts < MINIMUM)
    assert hidden[:-1, :-1][is_small].all()
    totals = np.concatenate([counts.sum(axis=0), counts.sum(axis=1), [counts.sum()]])
    if not is_small.any() and not ((totals > 0) & (totals < MINIMUM)).any():
        assert not hidden.any()
