"""An attacker with a solver of his own recovers no hidden cell from what is published.

The attacker is written here a second time, from cells and relations alone, so that a mistake in
``lebak_reports.disclosure`` can't hide in its own audit.
"""

from itertools import product
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy.optimize import linprog
from scipy.sparse import csr_array, eye, kron

from lebak_reports.aggregates.joint import release_of
from lebak_reports.aggregates.known import DERIVED
from lebak_reports.aggregates.summary import QuarterSummary
from lebak_reports.disclosure import (
    contributions,
    hidden_of_amounts,
    hidden_of_villages,
    narrow_cells,
    protect,
    protected,
    village_system,
)
from lebak_reports.disclosure.fallback import sufficient_pattern
from lebak_reports.disclosure.parts import parts_of
from lebak_reports.disclosure.reader import Reader
from lebak_reports.disclosure.tables import two_way
from lebak_reports.indicators.flows import ARAH
from lebak_reports.params import load_params
from lebak_reports.periods import Quarter

MINIMUM = 5
REACH = 1_000
COUNTS = st.one_of(st.integers(0, 4), st.integers(0, 60))
SHAPES = st.tuples(st.integers(1, 5), st.integers(2, 4))
TABLES = SHAPES.flatmap(lambda shape: arrays(np.int64, shape, elements=COUNTS))
SIGNED = ["graduasi", "ganda", "masuk_baru", "pindah_masuk"]
SIGNED_TABLES = st.integers(1, 5).flatmap(lambda n: arrays(np.int64, (n, 4), elements=COUNTS))
REGISTERS = 50
START, FIRST, SECOND = Quarter(2023, 4), Quarter(2024, 1), Quarter(2024, 2)


def widths(system, hidden):
    """Bound every hidden cell by all relations; yields key, width of the reader's interval.

    One linear program holds a copy of the system for each end of each interval. Counts are not
    sought beyond `REACH` above what they are, so that it has a solution: intervals come out
    narrower, never wider.
    """
    unknown = [
        key for key, cell in system.cells.items() if key in hidden or cell.state == "tak_dicetak"
    ]
    if not unknown:
        return
    matrix = [[line.get(key, 0) for key in unknown] for line in system.relations]
    known = [
        -sum(sign * system.cells[key].value for key, sign in line.items() if key not in unknown)
        for line in system.relations
    ]
    ends, size = 2 * len(unknown), len(unknown)
    target = np.eye(size).ravel()
    most = [system.cells[key].value + REACH for key in unknown]
    found = linprog(
        np.concatenate([target, -target]),
        A_eq=kron(eye(ends), csr_array(matrix), format="csr"),
        b_eq=np.tile(known, ends),
        bounds=np.column_stack([np.zeros(ends * size), np.tile(most, ends)]),
    )
    low, high = np.diagonal(found.x.reshape(2, size, size), axis1=1, axis2=2)
    yield from zip(unknown, high - low, strict=True)


@settings(max_examples=40)
@given(TABLES)
def test_no_hidden_cell_is_recovered_or_bounded_too_narrowly(counts):
    system = two_way(pd.DataFrame(counts), minimum=MINIMUM)
    for _, width in widths(system, protected(system).hidden):
        assert width >= MINIMUM - 1e-6


@settings(max_examples=40)
@given(SIGNED_TABLES)
def test_published_net_changes_give_no_reason_back(counts):
    system = two_way(pd.DataFrame(counts, columns=SIGNED), minimum=MINIMUM, signs=pd.Series(ARAH))
    for _, width in widths(system, protected(system).hidden):
        assert width >= MINIMUM - 1e-6


@settings(max_examples=40)
@given(TABLES)
def test_fallback_protects_as_well_as_the_optimum(counts):
    system = two_way(pd.DataFrame(counts), minimum=MINIMUM)
    hidden = set()
    for part in parts_of(system):
        pattern = sufficient_pattern(part, Reader(part), part.needs)
        hidden |= {part.keys[cell] for cell in np.flatnonzero(pattern)}
    assert not narrow_cells(system, frozenset(hidden))


@settings(max_examples=40)
@given(TABLES)
def test_every_small_cell_is_hidden_and_a_table_without_them_is_published_whole(counts):
    hidden = protect(pd.DataFrame(counts), minimum=MINIMUM).to_numpy()
    is_small = (counts > 0) & (counts < MINIMUM)
    assert hidden[:-1, :-1][is_small].all()
    totals = np.concatenate([counts.sum(axis=0), counts.sum(axis=1), [counts.sum()]])
    if not is_small.any() and not ((totals > 0) & (totals < MINIMUM)).any():
        assert not hidden.any()


@pytest.mark.parametrize("seed", range(4))
def test_optimum_is_that_of_trying_every_pattern(seed):
    counts = np.random.default_rng(seed).integers(1, 9, (2, 3))
    system = two_way(pd.DataFrame(counts), minimum=MINIMUM)
    keys = list(system.cells)
    small = {key for key in keys if system.cells[key].is_sensitive}

    def loss(pattern):
        return sum(system.cells[key].weight for key in pattern)

    patterns = (
        frozenset(key for key, is_chosen in zip(keys, chosen, strict=True) if is_chosen)
        for chosen in product((False, True), repeat=len(keys))
    )
    cheapest_first = sorted((each for each in patterns if small <= each), key=loss)
    best = next(each for each in cheapest_first if not narrow_cells(system, each))
    assert loss(protected(system).hidden) == loss(best)


@pytest.fixture(scope="module")
def params():
    return load_params(Path(__file__).parents[2] / "params")


def register(seed):
    """Return three quarters of four kecamatan: lists, and changes that add up over the year."""
    rng = np.random.default_rng(seed)
    codes = [f"36.02.0{number}" for number in range(1, 5)]
    first = {reason: dict(zip(codes, rng.poisson(3, 4).tolist(), strict=True)) for reason in ARAH}
    more = {reason: dict(zip(codes, rng.poisson(2, 4).tolist(), strict=True)) for reason in ARAH}
    second = {
        reason: {kode: first[reason][kode] + more[reason][kode] for kode in codes}
        for reason in ARAH
    }
    start = dict(zip(codes, rng.integers(60, 300, 4).tolist(), strict=True))

    def after(changes):
        return {
            kode: start[kode] + sum(ARAH[reason] * changes[reason][kode] for reason in ARAH)
            for kode in codes
        }

    return {
        START: QuarterSummary(keluarga=start),
        FIRST: QuarterSummary(keluarga=after(first), perubahan=first),
        SECOND: QuarterSummary(keluarga=after(second), perubahan=second),
    }


@pytest.mark.parametrize("seed", range(REGISTERS))
def test_two_quarters_their_totals_and_nets_give_nothing_back(params, seed):
    summaries = register(seed)
    release = release_of(SECOND, summaries, params)
    assert not release.narrow
    for key, width in widths(release.system, release.hidden):
        if key[0] != DERIVED or 0 < release.system.cells[key].value < MINIMUM:
            assert width >= MINIMUM - 1e-6


def test_what_an_earlier_quarter_printed_or_hid_stays_so(params):
    summaries = register(0)
    earlier, later = (release_of(quarter, summaries, params) for quarter in (FIRST, SECOND))
    of_earlier = {key for key in later.hidden if key[1] in {str(START), str(FIRST)}}
    assert earlier.hidden
    assert of_earlier == earlier.hidden


def villages(random):
    """Return the villages of a random kecamatan, and its totals with families of no village."""
    listed, others = (random.integers(0, 12, 4) * random.integers(0, 2, 4) for _ in range(2))
    register = listed + others + random.integers(0, 40)
    done = random.integers(0, register + 1)
    counts = pd.DataFrame(
        {"register": register, "keluarga": listed, "terverifikasi": done}, index=list("abcd")
    )
    totals = {name: int(column.sum()) for name, column in counts.items()}
    return counts, totals | {"register": totals["register"] + int(random.integers(0, 4))}


@pytest.mark.parametrize("closed", [frozenset(), frozenset({"keluarga"})], ids=["open", "closed"])
@pytest.mark.parametrize("seed", range(4))
def test_villages_and_their_kecamatan_together_give_no_count_back(seed, closed):
    """The attacker knows the kecamatan's totals, which other documents print."""
    counts, totals = villages(np.random.default_rng(seed))
    hidden = hidden_of_villages(counts, totals, closed=closed, minimum=MINIMUM)
    system = village_system(counts, totals, closed=closed, minimum=MINIMUM)
    keys = {
        (name, kode)
        for name in counts.columns.difference(list(closed))
        for kode in counts.index
        if hidden.loc[kode, name]
    }
    assert hidden[list(closed)].all(axis=None)
    open_cells = {key for key, cell in system.cells.items() if cell.state != "terbit"}
    attainable = dict(widths(system, open_cells))  # a total of 3 bounds its parts by 3
    for key, width in widths(system, keys):
        if key in keys or system.cells[key].is_sensitive:
            assert width >= min(MINIMUM, attainable[key]) - 1e-6


def test_a_count_of_villages_is_hidden_though_the_kecamatan_is_large():
    """3 of 100 are hidden with another: the kecamatan's total would give them back."""
    counts = pd.DataFrame(
        {"register": [100, 200, 300], "keluarga": [3, 40, 50]}, index=["a", "b", "c"]
    )
    totals = {"register": 600, "keluarga": 93}
    hidden = hidden_of_villages(counts, totals, closed=frozenset(), minimum=MINIMUM)
    assert hidden.loc["a", "keluarga"]
    assert hidden["keluarga"].sum() == 2
    assert not hidden["register"].any()
    assert not hidden_of_villages(counts, totals, closed=frozenset(), minimum=1).any(axis=None)


SIMILAR = st.lists(st.integers(0, 3_000), max_size=9)
ONE_STANDS_OUT = st.lists(st.integers(0, 20), min_size=5, max_size=9).map(lambda few: [3_000, *few])
PAID = st.one_of(SIMILAR, ONE_STANDS_OUT)
P = 0.10


@settings(max_examples=40)
@given(st.lists(PAID, min_size=2, max_size=6))
def test_second_largest_family_knows_the_largest_no_closer_than_p_from_what_is_printed(column):
    paid = [
        (str(k), f"{k}.{n}", rp * 1_000)
        for k, all_ in enumerate(column)
        for n, rp in enumerate(all_)
    ]
    frame = pd.DataFrame(paid, columns=["sel", "id_keluarga", "rp"]).astype({"rp": "int64"})
    names = [str(number) for number in range(len(column))]
    sums = [1_000 * sum(all_) for all_ in column]
    known = contributions(frame, by="sel", value="rp", dominance_ratio=P)
    cells = known.reindex(names, fill_value=0).assign(
        banyak=[len(all_) for all_ in column], rupiah=sums, dicetak=True
    )
    hidden = hidden_of_amounts(cells, minimum=MINIMUM)["rupiah"].tolist()
    is_dominated = (cells["kurang_rp"] > 0).tolist()
    for number, all_ in enumerate(column):
        first, second = [1_000 * rp for rp in [*sorted(all_, reverse=True), 0, 0][:2]]
        # Most that this sum can be: it, and what is hidden of others that can be less.
        others = [
            own
            for other, own in enumerate(sums)
            if other != number and hidden[number] and hidden[other] and not is_dominated[other]
        ]
        is_exhausted = all(
            is_hidden or own == 0 for is_hidden, own in zip(hidden, sums, strict=True)
        )
        estimate = sums[number] + sum(others) - second
        assert first == 0 or estimate >= (1 + P) * first - 1 or is_exhausted
