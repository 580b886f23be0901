"""Which Python make takes, and what it says when there is none."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Machine

FIND = ("sh", "tools/find-python.sh")


def test_the_python_found_is_the_one_behind_a_virtual_environment(machine: Machine) -> None:
    found = machine.run(*FIND)
    assert (0, f"{sys._base_executable}\n") == (found.returncode, found.stdout)


def test_a_shim_that_does_not_run_is_passed_over(machine: Machine) -> None:
    machine.add("python3.13", "#!/bin/sh\necho 'pyenv: command not found' >&2\nexit 127\n")
    assert f"{sys._base_executable}\n" == machine.run(*FIND).stdout


@pytest.mark.parametrize("version", ["3.9", "3.10", "3.14", "2.7"])
def test_a_python_out_of_range_gets_one_line_that_says_what_to_do(
    machine: Machine, version: str
) -> None:
    machine.add("python3", f"#!/bin/sh\necho {version}\n")
    refused = machine.run(*FIND)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert refused.stderr.count("\n") == 1
    assert f"python3 ({version})" in refused.stderr
    assert "Pasang dahulu" in refused.stderr


def test_no_python_at_all_gets_one_line_too(machine: Machine) -> None:
    (machine.bin / "python3").unlink()
    refused = machine.run(*FIND)
    assert (refused.returncode, refused.stderr.count("\n")) == (2, 1)
    assert "tidak ada" in refused.stderr
