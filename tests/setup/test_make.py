"""make asks for the set-up when it is needed, and passes on what the command line says."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from subprocess import CompletedProcess

    from conftest import Machine


def make(machine: Machine, *arguments: str, code: int = 0) -> CompletedProcess[str]:
    return machine.run("make", f"VENV={machine.venv}", *arguments, CLI_CODE=str(code))


def test_the_first_command_sets_up_and_registers_the_project(machine_with_uv: Machine) -> None:
    done = make(machine_with_uv, "quarterly", "Q=2024Q3")
    assert done.returncode == 0, done.stderr
    assert "requirements/run.txt" in machine_with_uv.calls
    assert "--no-deps --no-build-isolation --editable" in machine_with_uv.calls


def test_the_second_command_installs_nothing(machine_with_uv: Machine) -> None:
    make(machine_with_uv, "quarterly", "Q=2024Q3")
    calls = machine_with_uv.calls
    again = make(machine_with_uv, "quarterly", "Q=2024Q3")
    assert (again.returncode, again.stderr, machine_with_uv.calls) == (0, "", calls)


def test_a_broken_python_is_noticed_although_the_stamp_stands(machine_with_uv: Machine) -> None:
    make(machine_with_uv, "quarterly", "Q=2024Q3")
    (machine_with_uv.venv / "bin" / "python").unlink()
    assert make(machine_with_uv, "quarterly", "Q=2024Q3").returncode == 0
    assert machine_with_uv.environments_made == 2


def test_a_failed_set_up_leaves_no_stamp(machine_with_uv: Machine) -> None:
    machine_with_uv.variables["UV_BEHAVIOUR"] = "exit 1"
    assert make(machine_with_uv, "quarterly", "Q=2024Q3").returncode == 2
    assert not (machine_with_uv.venv / ".run").exists()


def test_the_code_that_make_hides_is_printed(machine_with_uv: Machine) -> None:
    for code in (1, 3, 4, 5, 130):
        failed = make(machine_with_uv, "quarterly", "Q=2024Q3", code=code)
        assert failed.returncode == 2
        assert f"Kode keluar {code}:" in failed.stderr


def test_the_arguments_reach_the_command_line_as_they_were_typed(machine_with_uv: Machine) -> None:
    done = make(machine_with_uv, "region", "Q=TW3-2024", "R=Gunung Kencana", "ARGS=--contoh")
    assert done.stdout == "-m lebak_reports run TW3-2024 --wilayah Gunung Kencana --contoh\n"
