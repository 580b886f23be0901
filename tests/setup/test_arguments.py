"""Q and R are refused in one line, before anything is installed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Machine


def refusal(machine: Machine, *arguments: str) -> str:
    """Return what make says before its own last line; the set-up must not have begun."""
    done = machine.run("make", f"VENV={machine.venv}", *arguments)
    assert done.returncode == 2
    assert not machine.venv.exists()
    said, makes_own_line = done.stderr.splitlines()
    assert makes_own_line.startswith("make: ***")
    return said


@pytest.mark.parametrize("quarter", ["2024", "2024Q5", "Q3", "kemarin", '2024Q3"; exit 0'])
@pytest.mark.parametrize("target", ["quarterly", "region"])
def test_a_malformed_quarter_is_refused(machine: Machine, target: str, quarter: str) -> None:
    said = refusal(machine, target, f"Q={quarter}", "R=Banjarsari")
    assert f"Triwulan '{quarter}' tidak dikenali" in said


def test_a_missing_quarter_is_refused_with_the_command_to_type(machine: Machine) -> None:
    assert refusal(machine, "quarterly").endswith("make quarterly Q=2024Q3")


def test_a_missing_region_is_refused_with_the_command_to_type(machine: Machine) -> None:
    assert refusal(machine, "region", "Q=2024Q3").endswith("make region Q=2024Q3 R=Banjarsari")


def test_arguments_are_refused_first_when_make_works_in_parallel(machine: Machine) -> None:
    assert "make quarterly Q=2024Q3" in refusal(machine, "-j4", "quarterly")


def test_make_alone_lists_every_target_that_has_a_description(machine: Machine) -> None:
    listed = machine.run("make")
    assert listed.returncode == 0
    assert re.search(r"^  make quarterly +Jalankan satu triwulan", listed.stdout, re.MULTILINE)
