"""The pip that fetches uv: the one of the Python outside, else one unpacked inside."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))

import installers
from environment import Environment


@pytest.fixture
def commands(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """What was run inside of environments, which is not run."""
    run: list[tuple[str, ...]] = []
    monkeypatch.setattr(Environment, "run", lambda _self, *command: run.append(command))
    return run


def test_pip_outside_installs_into_the_environment(
    commands: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(installers, "works", lambda command: "--python" in command)
    pip = installers.pip_for(Environment(tmp_path))
    inside = Environment(tmp_path).python
    assert (pip, commands) == ((sys.executable, "-m", "pip", "--python", inside), [])


def test_a_python_without_pip_gets_one_inside(
    commands: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(installers, "works", lambda _command: False)
    inside = Environment(tmp_path).python
    assert installers.pip_for(Environment(tmp_path)) == (inside, "-m", "pip")
    assert commands == [(inside, "-m", "ensurepip")]
