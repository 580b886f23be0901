"""A machine to set up on: a PATH of our own making and an installer that installs nothing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# Stands for uv: makes an environment around the Python that runs the tests, and for the rest does
# what UV_BEHAVIOUR says. It notes its arguments and the index it was told to use.
UV = """#!/bin/sh
echo "$* [index=$UV_DEFAULT_INDEX]" >> "$UV_CALLS"
case $1 in
    --version) echo uv 0.0 ;;
    venv)
        for folder; do :; done
        mkdir -p "$folder/bin"
        ln -sf "$HOME/python-inside" "$folder/bin/python"
        touch "$folder/pyvenv.cfg" ;;
    pip) eval "$UV_BEHAVIOUR" ;;
esac
"""

# The Python of that environment: compiles nothing, and answers for the command line with CLI_CODE.
PYTHON_INSIDE = f"""#!/bin/sh
case "$1 $2" in
    "-m compileall") exit 0 ;;
    "-m lebak_reports") echo "$*"; exit "$CLI_CODE" ;;
esac
exec "{sys.executable}" "$@"
"""


@dataclass(frozen=True)
class Machine:
    """A PATH with a shell, make and what a test adds, and variables that a test sets."""

    home: Path
    variables: dict[str, str]

    @property
    def bin(self) -> Path:
        return self.home / "bin"

    @property
    def venv(self) -> Path:
        return self.home / "venv"

    @property
    def calls(self) -> str:
        log = Path(self.variables["UV_CALLS"])
        return log.read_text(encoding="utf-8") if log.exists() else ""

    @property
    def environments_made(self) -> int:
        return sum(line.startswith("venv ") for line in self.calls.splitlines())

    def add(self, program: str, script: str) -> None:
        """Put a program of our own on PATH."""
        write_program(self.bin / program, script)

    def start(self, *command: str, **variables: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            command,
            cwd=ROOT,
            env={"PATH": str(self.bin), "HOME": str(self.home), **self.variables, **variables},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def run(self, *command: str, **variables: str) -> subprocess.CompletedProcess[str]:
        process = self.start(*command, **variables)
        stdout, stderr = process.communicate(timeout=60)
        return subprocess.CompletedProcess(command, process.returncode, stdout, stderr)

    def set_up(self, **variables: str) -> subprocess.CompletedProcess[str]:
        """Set up the test packages, as make does."""
        return self.run(sys.executable, "tools/bootstrap.py", str(self.venv), "test", **variables)


def write_program(path: Path, script: str) -> None:
    path.write_text(script, encoding="utf-8")
    path.chmod(0o755)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """A machine with make and the Python of the tests, and without uv."""
    made = Machine(tmp_path, {"UV_CALLS": str(tmp_path / "calls")})
    made.bin.mkdir()
    for program in ("awk", "dirname", "ln", "make", "mkdir", "sh", "sleep", "touch"):
        found = shutil.which(program, path=os.environ["PATH"])
        assert found is not None
        (made.bin / program).symlink_to(found)
    made.add("python3", f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    return made


@pytest.fixture
def machine_with_uv(machine: Machine) -> Machine:
    """The same machine with a uv that works and installs nothing."""
    machine.add("uv", UV)
    write_program(machine.home / "python-inside", PYTHON_INSIDE)
    machine.variables["UV_BEHAVIOUR"] = ":"
    return machine
