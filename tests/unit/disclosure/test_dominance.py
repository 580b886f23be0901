"""A sum of rupiah is not printed where one family could compute another's amount."""

import pandas as pd
import pytest

from lebak_reports.disclosure import is_dominated


def dominated(*paid, ratio=0.10):
    families = [f"k{number}" for number in range(len(paid))]
    amounts = pd.DataFrame({"id_keluarga": families, "sel": "s", "rp": paid})
    return bool(is_dominated(amounts, by="sel", value="rp", dominance_ratio=ratio)["s"])


@pytest.mark.parametrize(
    ("paid", "expected"),
    [
        ((100, 50, 10), False),  # the rest, 10, is not less than 10 % of 100
        ((100, 50, 9), True),
        ((100, 50, 5, 5), False),
        ((100, 100), True),  # the rest is 0: each knows the other
        ((100,), True),
        ((1, 1, 1), False),
    ],
)
def test_rest_must_be_a_tenth_of_the_largest(paid, expected):
    assert dominated(*paid) is expected


def test_payments_of_one_family_count_together():
    amounts = pd.DataFrame(
        {"id_keluarga": ["a", "a", "a", "b"], "sel": "s", "rp": [300, 300, 300, 300]}
    )
    assert is_dominated(amounts, by="sel", value="rp", dominance_ratio=0.10)["s"]
