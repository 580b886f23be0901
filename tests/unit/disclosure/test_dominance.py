"""A sum of rupiah is not printed where one family could compute another's amount."""

import pandas as pd
import pytest

from lebak_reports.disclosure import contributions, hidden_of_amounts
from lebak_reports.disclosure.amounts import UNIT_RP


def missing(*paid, ratio=0.10):
    families = [f"k{number}" for number in range(len(paid))]
    amounts = pd.DataFrame({"id_keluarga": families, "sel": "s", "rp": paid})
    found = contributions(amounts, by="sel", value="rp", dominance_ratio=ratio)
    return int(found.loc["s", "kurang_rp"])


@pytest.mark.parametrize(
    ("paid", "expected"),
    [
        ((100, 50, 10), 0),  # the rest, 10, is 10 % of 100
        ((100, 50, 9), 10 - 9),
        ((100, 50, 5, 5), 10 - (5 + 5)),
        ((100, 100), 10),  # the rest is 0: each knows the other
        ((100,), 10),
        ((0, 0), 0),
        ((30, 3, 3), 0),  # 0.10 x 30 is 3, also where floats make it more
        ((101, 1, 10), 11 - 1),  # 0.10 x 101 = 10.1: 11 whole rupiah; the second largest is 10
    ],
)
def test_rest_must_be_a_tenth_of_the_largest(paid, expected):
    assert missing(*paid) == expected


def test_ratio_of_zero_finds_nothing():
    assert missing(100, ratio=0) == 0


def test_payments_of_one_family_count_together():
    amounts = pd.DataFrame(
        {"id_keluarga": ["a", "a", "a", "b"], "sel": "s", "rp": [300, 300, 300, 300]}
    )
    found = contributions(amounts, by="sel", value="rp", dominance_ratio=0.10).loc["s"]
    assert found.to_dict() == {"keluarga": 2, "terbesar": 900, "kurang_rp": 90}


@pytest.mark.parametrize("families", range(5, 12))
def test_equal_amounts_of_five_and_more_are_never_dominated_so_the_count_rule_is_enough(families):
    # n families of the same amount: the rest is (n - 2) of it, 3 or more.
    assert missing(*[600_000] * families, ratio=1.0) == 0


def column(**cells):
    """Return a column of cells, each the amounts of its families in units of `UNIT_RP`."""
    paid = [
        (name, f"{name}{number}", amount * UNIT_RP)
        for name, amounts in cells.items()
        for number, amount in enumerate(amounts)
    ]
    frame = pd.DataFrame(paid, columns=["sel", "id_keluarga", "rp"])
    found = contributions(frame, by="sel", value="rp", dominance_ratio=0.10)
    found = found.reindex(list(cells), fill_value=0)
    return found.assign(
        banyak=found["keluarga"],
        rupiah=[sum(amounts) * UNIT_RP for amounts in cells.values()],
        dicetak=True,
    )


def test_column_without_few_or_dominating_families_is_printed_whole():
    assert not hidden_of_amounts(column(a=[10] * 9, b=[20] * 8), minimum=5).to_numpy().any()


def test_dominated_sum_and_one_more_are_hidden_while_their_counts_are_printed():
    # a: the rest of 1 + 1 + 1 + 1 misses 10 % of 1,000 by 96; b and c have 90 and 700 to hide it.
    cells = column(a=[1_000, 1, 1, 1, 1, 1], b=[10] * 9, c=[100] * 7)
    hidden = hidden_of_amounts(cells, minimum=5)
    assert cells.loc["a", "kurang_rp"] == (100 - 4) * UNIT_RP
    assert hidden["rupiah"].to_dict() == {"a": True, "b": False, "c": True}
    assert not hidden["banyak"].any()


def test_dominated_sums_do_not_hide_each_other():
    # Each knows its own cell, and so would the other's; c must be hidden beside them.
    cells = column(a=[1_000, 1, 1, 1, 1, 1], b=[900, 1, 1, 1, 1, 1], c=[100] * 7, d=[10] * 5)
    hidden = hidden_of_amounts(cells, minimum=5)
    assert hidden["rupiah"].to_dict() == {"a": True, "b": True, "c": True, "d": False}


def test_hidden_count_takes_its_sum_along():
    # 3 families of 10 each: 30 would say 3.
    hidden = hidden_of_amounts(column(a=[10] * 3, b=[10] * 9, c=[10] * 9), minimum=5)
    assert hidden.loc["a"].tolist() == [True, True]
    assert hidden.sum().tolist() == [2, 2]


def test_two_families_with_three_programmes_each_are_two_families():
    cells = column(a=[10] * 2, b=[10] * 9, c=[10] * 9).assign(banyak=[6, 9, 9])
    assert hidden_of_amounts(cells, minimum=5).loc["a"].tolist() == [True, True]


def test_row_that_is_left_out_hides_nothing():
    # Hiding the empty row would cost least, and protect nobody: a reader sees that it is empty.
    cells = column(a=[10] * 3, b=[], c=[10] * 9).assign(dicetak=[True, False, True])
    hidden = hidden_of_amounts(cells, minimum=5)
    assert hidden["banyak"].to_dict() == {"a": True, "b": False, "c": True}


def test_internal_edition_hides_nothing():
    assert not hidden_of_amounts(column(a=[1_000], b=[1]), minimum=1).to_numpy().any()
