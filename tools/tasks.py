"""What a target runs: the one list behind ``make`` on Linux and macOS and ``make.cmd`` on Windows.

Called as ``python tools/tasks.py VENV TARGET [ARGUMENT ...]``; Q and R come from the environment of
the process, so that no shell reads them. Needs the standard library only.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

ROOT = Path(__file__).resolve().parents[1]
ARGUMENTS = "{ARGS}"
"""Stands in a command for what the person added with ARGS."""

LOCKS = ("bootstrap", "run", "test", "dev", "lab", "dask", "docx", "oracles")
GARBAGE = (
    ".cache",
    ".import_linter_cache",
    ".pytest_cache",
    ".mypy_cache",
    ".ruff_cache",
    ".hypothesis",
    ".coverage",
)
# What Jupyter, its language servers and matplotlib write to the home folder goes to the cache.
VARIABLES = MappingProxyType(
    {
        "JUPYTER_PLATFORM_DIRS": "1",
        "JUPYTER_CONFIG_PATH": str(ROOT / "tools/jupyter"),
        "JUPYTER_CONFIG_DIR": str(ROOT / ".cache/jupyter/config"),
        "JUPYTER_DATA_DIR": str(ROOT / ".cache/jupyter/data"),
        "JUPYTER_RUNTIME_DIR": str(ROOT / ".cache/jupyter/runtime"),
        "IPYTHONDIR": str(ROOT / ".cache/jupyter/ipython"),
        "MPLCONFIGDIR": str(ROOT / ".cache/matplotlib"),
        "npm_config_cache": str(ROOT / ".cache/npm"),
        # Kernels import installed packages, whose files never change: no need to check them.
        "PYDEVD_DISABLE_FILE_VALIDATION": "1",
    }
)
FOREIGN = ("PYTHONDONTWRITEBYTECODE", "PYTHONPATH", "PYTHONHOME")
"""Variables of the person's own Python, which are none of the environment's."""


@dataclass(frozen=True, kw_only=True)
class Task:
    """A target.

    Attributes
    ----------
    needs : tuple of str
        Sets of packages, by the name of their lock.
    commands : tuple of tuple of str
        Run in order until one fails. The first word is a program of the environment; ``{Q}``,
        ``{R}`` and ``{ARGS}`` stand for what the person typed.
    asks : tuple of str
        Variables without which it is refused.
    beside : str
        Appended to the name of the environment, for packages that must not meet the others.
    says : str
        Printed when all went well.
    """

    needs: tuple[str, ...] = ("run",)
    commands: tuple[tuple[str, ...], ...] = ()
    asks: tuple[str, ...] = ()
    beside: str = ""
    says: str = ""


def _compiled(name: str) -> tuple[str, ...]:
    return (
        *("uv", "pip", "compile", "--quiet", "--universal", "--fork-strategy", "fewest"),
        *("--generate-hashes", "--python-version", "3.11", "--no-emit-index-url", "--no-header"),
        *("--no-annotate", f"requirements/{name}.in", "-o", f"requirements/{name}.txt"),
    )


_RUN = ("python", "-m", "lebak_reports", "run", "{Q}")
_PYTEST = ("python", "-m", "pytest")
# Tests are shared out among workers, those of one file mostly to one.
_SHARED_OUT = ("--numprocesses", "auto", "--maxprocesses", "4", "--dist", "worksteal")
_CHECKS = (
    ("ruff", "check"),
    ("ruff", "format", "--check"),
    ("mypy",),
    ("mypy", "--strict", "tools"),
    ("lint-imports",),
    ("nbstripout", "--verify", "--keep-id", "{NOTEBOOKS}"),
)
TASKS = MappingProxyType(
    {
        "quarterly": Task(commands=((*_RUN, ARGUMENTS),), asks=("Q",)),
        "region": Task(commands=((*_RUN, "--wilayah", "{R}", ARGUMENTS),), asks=("Q", "R")),
        "lab": Task(needs=("run", "lab"), commands=(("python", "-m", "jupyterlab", ARGUMENTS),)),
        "dask": Task(
            needs=("run", "dask"), says="Paket Dask siap: lihat docs/panduan/klaster-dask.md"
        ),
        "docx": Task(
            needs=("run", "docx"),
            says="Paket DOCX siap: lihat docs/panduan/paket-pelaporan.md",
        ),
        "test": Task(
            needs=("run", "test"),
            commands=((*_PYTEST, *_SHARED_OUT, "-m", "not system", ARGUMENTS),),
        ),
        "test-all": Task(
            needs=("run", "test", "dev", "lab", "dask", "docx"),
            commands=((*_PYTEST, *_SHARED_OUT, ARGUMENTS),),
        ),
        "test-oracles": Task(
            needs=("oracles",),
            commands=((*_PYTEST, "--confcutdir=tests/oracles", "tests/oracles", ARGUMENTS),),
            beside="-oracles",
        ),
        "bench": Task(
            needs=("run", "dev", "dask"), commands=(("python", "tools/bench", ARGUMENTS),)
        ),
        "soak": Task(commands=(("python", "tools/soak.py", "1000"),)),
        "check": Task(needs=("run", "test", "dev"), commands=_CHECKS),
        "docs": Task(commands=(("python", "tools/write_reference.py"),)),
        "lock": Task(needs=("run", "dev"), commands=tuple(map(_compiled, LOCKS))),
        "wheelhouse": Task(
            commands=(
                ("python", "-m", "ensurepip", "--default-pip"),
                ("python", "tools/wheelhouse.py", ARGUMENTS),
            )
        ),
    }
)


def program(name: str, environment: Path) -> str:
    """Return the path of a program of an environment, made by venv or by conda."""
    if os.name != "nt":
        return str(environment / "bin" / name)
    folder = (
        environment
        if (environment / "conda-meta").is_dir() and name == "python"
        else (environment / "Scripts")
    )
    return str(folder / f"{name}.exe")


def filled(command: tuple[str, ...], arguments: list[str]) -> list[str]:
    """Return the words of a command after the program, with what was typed in their places."""
    words: list[str] = []
    for word in command[1:]:
        match word:
            case "{Q}" | "{R}":
                words.append(os.environ[word.strip("{}")])
            case "{ARGS}":
                words += arguments
            case "{NOTEBOOKS}":
                words += sorted(f"notebooks/{path.name}" for path in ROOT.glob("notebooks/*.ipynb"))
            case _:
                words.append(word)
    return words


def run(target: str, environment: Path, arguments: list[str]) -> int:
    """Run the commands of a target; return the exit code of the first that failed, else 0."""
    task = TASKS[target]
    (ROOT / ".cache").mkdir(mode=0o700, exist_ok=True)
    for command in task.commands:
        code = _call([program(command[0], environment), *filled(command, arguments)])
        if code:
            if task.asks:
                # make turns every failure into its own code 2, so ours is printed.
                told = f"Kode keluar {code}: artinya ada di docs/panduan/bila-gagal.md"
                print(told, file=sys.stderr)
            return code
    if task.says:
        print(task.says)
    return 0


def _call(command: list[str]) -> int:
    variables = {name: value for name, value in os.environ.items() if name not in FOREIGN}
    with subprocess.Popen(command, cwd=ROOT, env=variables | VARIABLES) as process:
        while True:
            try:
                code = process.wait()
            except KeyboardInterrupt:
                # The terminal told the command as well; it says what was stopped.
                continue
            return code if code >= 0 else 128 - code


def clean() -> int:
    """Delete what can be made again; inputs, releases and the environment stay."""
    for path in (ROOT / name for name in GARBAGE):
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    return 0


def main() -> int:
    """Run a target; return the exit code."""
    environment, target, *arguments = sys.argv[1:]
    return clean() if target == "clean" else run(target, Path(environment).absolute(), arguments)


if __name__ == "__main__":
    sys.exit(main())
