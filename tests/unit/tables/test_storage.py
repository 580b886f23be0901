"""Quarters are stored beside the reading, all of them, and no failure is lost."""

import threading

import pytest

from lebak_reports.tables.storage import storage_beside


def fail() -> None:
    raise OSError("cakram penuh")


def test_everything_is_stored_in_order_when_the_context_ends() -> None:
    stored: list[int] = []
    with storage_beside() as storage:
        for number in range(5):
            storage(lambda number=number: stored.append(number))
    assert stored == [0, 1, 2, 3, 4]


def test_caller_goes_on_while_a_quarter_is_stored() -> None:
    is_read = threading.Event()
    with storage_beside() as storage:
        storage(lambda: is_read.wait(timeout=60) or fail())
        is_read.set()


def test_what_could_not_be_stored_is_raised() -> None:
    with pytest.raises(OSError, match="penuh"), storage_beside() as storage:
        storage(fail)


def read_badly() -> None:
    with storage_beside() as storage:
        storage(fail)
        raise ValueError("baca")


def test_the_callers_own_failure_comes_first() -> None:
    with pytest.raises(ValueError, match="baca"):
        read_badly()
