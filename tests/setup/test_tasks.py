"""make and make.cmd have the same targets, which run the same commands."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))

import tasks  # noqa: E402  found beside the Makefile
import windows  # noqa: E402  its folder joins the path first

if TYPE_CHECKING:
    from conftest import Machine

MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
RULES = {
    target: (needs.split(), recipe.strip())
    for target, needs, recipe in re.findall(
        r"^([a-z-]+):([^#\n]*) ## .*\n\t(.*)$", MAKEFILE, re.MULTILINE
    )
}
# Features that came after 3.81, the make of macOS.
NEWER = (
    r"::=|!=|\$\((?:file|guile|intcmp|let) |\.ONESHELL|\.RECIPEPREFIX|--output-sync"
    r"|^undefine |^load "
)


def test_every_target_of_make_is_one_of_make_cmd() -> None:
    assert set(RULES) == {*tasks.TASKS, "clean", "help"}


@pytest.mark.parametrize("target", sorted(tasks.TASKS))
def test_both_run_the_command_that_stands_in_tasks(target: str) -> None:
    _needs, recipe = RULES[target]
    beside = '@$(VENV)-oracles/bin/python tools/tasks.py "$(VENV)-oracles" $@ $(ARGS)'
    assert recipe == (beside if tasks.TASKS[target].beside else "$(task)")


@pytest.mark.parametrize("target", sorted(tasks.TASKS))
def test_both_install_the_same_sets(target: str) -> None:
    needs, _recipe = RULES[target]
    sets = {name.strip("$()").lower() for name in needs if name.startswith("$(")}
    # Every stamp stands on the one of `run`, but that of the oracles.
    expected = sets if sets == {"oracles"} else sets | {"run"}
    assert set(tasks.TASKS[target].needs) == expected


@pytest.mark.parametrize("target", ["quarterly", "region"])
def test_both_refuse_without_the_same_variables(target: str) -> None:
    assert "arguments" in RULES[target][0]
    asked = re.search(r"\),(region [A-Z ]+),(quarterly [A-Z ]+)\)$", MAKEFILE, re.MULTILINE)
    assert asked is not None
    assert any(text.split() == [target, *tasks.TASKS[target].asks] for text in asked.groups())


def test_no_feature_is_newer_than_the_make_of_macos() -> None:
    assert re.findall(NEWER, MAKEFILE, re.MULTILINE) == []


def test_windows_lists_what_make_lists(machine: Machine) -> None:
    assert windows.listing() + "\n" == machine.run("make").stdout


def test_make_cmd_hands_all_it_was_told_to_the_shared_script() -> None:
    script = (ROOT / "make.cmd").read_text(encoding="utf-8")
    pythons = re.search(r"for %%V in \((.*)\) do", script)
    assert pythons is not None
    assert pythons[1].split() == ["3.13", "3.12", "3.11"]
    assert r'"%~dp0tools\windows.py" %*' in script
    assert "*.cmd text eol=crlf" in (ROOT / ".gitattributes").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["quarterly"], "make quarterly Q=2024Q3"),
        (["quarterly", "Q=kemarin"], "Triwulan 'kemarin' tidak dikenali"),
        (["region", "Q=2024Q3"], "make region Q=2024Q3 R=Banjarsari"),
    ],
)
def test_windows_refuses_before_it_installs(machine: Machine, words: list[str], said: str) -> None:
    done = machine.run(sys.executable, "tools/windows.py", *words, f"VENV={machine.venv}")
    assert (done.returncode, machine.venv.exists()) == (2, False)
    assert said in done.stderr


def test_windows_lists_the_targets_when_it_does_not_know_one(machine: Machine) -> None:
    done = machine.run(sys.executable, "tools/windows.py", "kuartal")
    assert done.returncode == 2
    assert "make quarterly" in done.stdout


def test_windows_sets_up_once_and_runs_what_was_typed(machine_with_uv: Machine) -> None:
    machine = machine_with_uv
    command = (sys.executable, "tools/windows.py", "region", "Q=2024Q3", "R=Gunung Kencana")
    typed = (*command, "ARGS=--contoh", f"VENV={machine.venv}")
    done = machine.run(*typed, CLI_CODE="0")
    assert done.returncode == 0, done.stderr
    assert done.stdout == "-m lebak_reports run 2024Q3 --wilayah Gunung Kencana --contoh\n"
    calls = machine.calls
    assert machine.run(*typed, CLI_CODE="4").returncode == 4
    assert machine.calls == calls


def test_on_windows_programs_stand_where_venv_and_conda_put_them(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(tasks.os, "name", "nt")
    path_of = tasks.program
    assert path_of("python", tmp_path) == str(tmp_path / "Scripts" / "python.exe")
    (tmp_path / "conda-meta").mkdir()
    assert path_of("python", tmp_path) == str(tmp_path / "python.exe")
    assert path_of("ruff", tmp_path) == str(tmp_path / "Scripts" / "ruff.exe")
