import numpy as np
import pytest

from lebak_reports.sample.allocation import LARGEST_FAMILY, family_sizes, labels, proportional
from lebak_reports.sample.streams import stream


def test_the_parts_of_a_split_sum_to_the_total():
    parts = proportional(100, [1, 1, 1])
    assert parts.tolist() == [34, 33, 33]


def test_a_weight_of_zero_gets_nothing():
    assert proportional(7, [0, 1, 0]).tolist() == [0, 7, 0]


def test_family_sizes_sum_to_the_persons_asked_for():
    sizes = family_sizes(13, 69, stream("uji"))
    assert sizes.sum() == 69
    assert sizes.min() >= 1
    assert sizes.max() <= LARGEST_FAMILY


@pytest.mark.parametrize("total", [4, 5 * LARGEST_FAMILY + 1])
def test_persons_that_no_families_can_hold_are_refused(total):
    with pytest.raises(ValueError, match=f"5 families cannot hold {total} persons"):
        family_sizes(5, total, stream("uji"))


def test_groups_are_numbered_and_repeated_by_their_count():
    assert labels([2, 0, 1]).tolist() == [0, 0, 2]


def test_streams_of_two_names_differ_and_of_one_name_agree():
    draws = [stream(name).integers(1_000_000, size=8) for name in ("a", "a", "b")]
    assert np.array_equal(draws[0], draws[1])
    assert not np.array_equal(draws[0], draws[2])
