"""All or none of a small group says something of each of its families."""

import pytest

from lebak_reports.disclosure import tells_about_each


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [(0, 12, True), (12, 12, True), (6, 12, False), (0, 30, False), (29, 29, True), (0, 0, False)],
)
def test_group_below_the_smallest_is_told_about_by_all_or_none(part, whole, expected):
    assert tells_about_each(part, whole, smallest_group=30) is expected
