"""Small cells are hidden, with as many others as totals would need to give them back."""

import numpy as np
import pandas as pd
import pytest

from lebak_reports.disclosure import TOTAL, protect


def table(*rows):
    return pd.DataFrame(list(rows), index=[f"b{number}" for number in range(len(rows))])


def test_counts_from_the_limit_up_are_published():
    assert not protect(table([5, 6], [7, 8]), minimum=5).to_numpy().any()


def test_zero_is_published():
    assert not protect(table([0, 6], [7, 0]), minimum=5).to_numpy().any()


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_counts_of_one_to_four_are_hidden(count):
    assert protect(table([count, 60], [70, 80]), minimum=5).loc["b0", 0]


def test_internal_edition_hides_nothing():
    assert not protect(table([1, 2], [3, 4]), minimum=1).to_numpy().any()


def test_one_small_cell_takes_its_row_and_its_column_along():
    hidden = protect(table([3, 40, 9], [20, 50, 30], [60, 70, 80]), minimum=5)
    inner = hidden.drop(index=TOTAL, columns=TOTAL)
    assert inner.sum(axis="columns").tolist() == [2, 2, 0]
    assert inner.sum().tolist() == [2, 0, 2]


def test_small_total_is_hidden_with_its_parts():
    hidden = protect(table([1, 0], [30, 40]), minimum=5)
    assert hidden.loc["b0", 0]
    assert hidden.loc["b0", TOTAL]


def test_two_small_cells_that_bound_each_other_need_a_third():
    hidden = protect(table([1, 2, 50], [40, 50, 60], [30, 20, 10]), minimum=5)
    assert hidden.loc["b0"].sum() > 2


def test_table_of_only_small_numbers_shows_nothing_but_its_zeros():
    hidden = protect(table([1, 0], [0, 1]), minimum=5)
    assert (~hidden).sum().sum() == 2
    assert not hidden.loc["b0", 1]
    assert not hidden.loc["b1", 0]


def test_table_of_zeros_is_published():
    assert not protect(table([0, 0]), minimum=5).to_numpy().any()


def test_net_change_is_never_hidden_because_published_lists_give_it():
    counts = pd.DataFrame([[2, 30, 1], [40, 50, 60]], columns=["ganda", "graduasi", "masuk_baru"])
    signs = pd.Series({"graduasi": -1, "masuk_baru": 1, "ganda": -1})
    hidden = protect(counts, minimum=5, signs=signs)
    assert not hidden[TOTAL].any()
    assert hidden.loc[0, ["ganda", "masuk_baru"]].all()


def test_public_net_change_of_a_tiny_table_hides_everything_else():
    counts = pd.DataFrame([[2]], columns=["ganda"])
    hidden = protect(counts, minimum=5, signs=pd.Series({"ganda": -1}))
    assert hidden["ganda"].all()
    assert not hidden[TOTAL].any()


def test_pattern_is_the_same_every_time():
    counts = pd.DataFrame(np.random.default_rng(7).poisson(6, (12, 6)))
    pd.testing.assert_frame_equal(protect(counts, minimum=5), protect(counts, minimum=5))


@pytest.mark.parametrize("bad", [-1, np.nan])
def test_counts_that_are_not_counts_are_a_programming_error(bad):
    with pytest.raises(ValueError, match="non-negative and complete"):
        protect(pd.DataFrame([[bad, 1]]), minimum=5)


def test_textbook_square_is_hidden_at_its_least_loss():
    # Two by two is the smallest pattern of a table with totals: 3 with the cheapest corner.
    hidden = protect(table([3, 40, 9], [20, 50, 30], [60, 70, 80]), minimum=5)
    assert sorted(zip(*hidden.to_numpy().nonzero(), strict=True)) == [
        (0, 0),
        (0, 2),
        (1, 0),
        (1, 2),
    ]
