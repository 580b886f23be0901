"""Set up the virtual environment: what make runs before a target that needs packages.

Called as ``python tools/bootstrap.py VENV SET``, where SET names a lock of ``requirements/``:
run, test, dev, lab, dask, docx or oracles. Needs the standard library only, on a Python that
``find-python.sh`` chose.

1. A virtual environment whose Python runs; one that an interrupted set-up left is made anew.
2. uv from PATH (unless ``LEBAK_NO_UV`` is set), else the uv pinned by hash in ``bootstrap.txt``.
3. The packages of the lock, each checked against its hash, compiled to bytecode.
4. With the set ``run`` the project itself, so that its entry points are registered.

With ``LEBAK_OFFLINE=1`` everything comes from ``wheelhouse/`` and no network is asked. An
environment that conda made is filled in place and never replaced.

make touches its stamp after all of it. Exit codes: 0 done, 2 one line says what to do, 130 stopped.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from environment import Environment, SetUpError, UnreachableIndexError
from installers import REQUIREMENTS, sources, uv_inside, uv_on_path
from mirrors import settings_for_uv

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[1]

# Two thirds of all bytecode: test suites, and packages of which a quarter imports a corner at most.
# Python compiles what is imported of them after all.
NOT_COMPILED = (
    r"/tests?/|/testing/|^\./(IPython/terminal|babel/messages|bleach|bs4|debugpy/_vendored"
    r"|duckdb/experimental|fontTools|hatchling|jedi|mpl_toolkits|numpy/(distutils|f2py"
    r"|polynomial)|parso|pexpect|pip|pkg_resources|prompt_toolkit|psutil|pydantic/v1"
    r"|pygments/(formatters|lexers|styles)|setuptools|soupsieve|tinycss2|tomlkit|tqdm|wcwidth)/"
)


def make_environment(environment: Environment, uv: list[str]) -> None:
    """Make the environment, in place of whatever an interrupted set-up left there."""
    folder = environment.folder
    if environment.is_condas:
        raise SetUpError(
            f"Python pada lingkungan conda {folder} tidak berjalan atau bukan 3.11 sampai 3.13. "
            "Perbaiki dahulu: conda env update -f environment.yml"
        )
    if folder.exists() and folder != ROOT / ".venv" and not (folder / "pyvenv.cfg").exists():
        raise SetUpError(f"{folder} bukan lingkungan Python. Sebutkan folder lain: make VENV=...")
    if not uv and not (importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip")):
        package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        raise SetUpError(
            f"Modul venv tidak ada pada {sys.executable}. "
            f"Pasang dahulu: sudo apt-get install {package}, lalu ulangi."
        )
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    environment.unfinished.touch()
    if uv:
        environment.run(*uv, "venv", "--allow-existing", "--python", sys.executable, str(folder))
    else:
        environment.run(sys.executable, "-m", "venv", "--without-pip", str(folder))


def install(environment: Environment, name: str, uv: list[str]) -> None:
    """Install a lock, each package checked against its hash."""
    settings = settings_for_uv()
    command = (*uv, "pip", "install", "--python", environment.python)
    lock = str(REQUIREMENTS / f"{name}.txt")
    options = ("--require-hashes", "--requirement", lock, *sources(name))
    environment.run(*command, *options, **settings)
    if name == "run":
        project = ("--no-deps", "--no-build-isolation", "--editable", str(ROOT))
        environment.run(*command, "--offline", *project, **settings)
        compile_packages(environment)


def compile_packages(environment: Environment) -> None:
    """Compile what a quarter imports; uv's own option compiles all, in twice the time."""
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    packages = subprocess.check_output([environment.python, "-c", ask], text=True).strip()
    command = [environment.python, "-m", "compileall", "-qq", "-j", "0", "-x", NOT_COMPILED, "."]
    # Some packages carry templates that are no Python, hence no look at the exit code.
    subprocess.run(command, cwd=packages, check=False)


def set_up(environment: Environment, name: str) -> None:
    """Bring the environment to where the set can be used; safe to repeat at any moment."""
    uv = uv_on_path()
    if not environment.is_whole():
        make_environment(environment, uv)
    environment.unfinished.touch()
    try:
        install(environment, name, uv or uv_inside(environment))
    except UnreachableIndexError:
        environment.unfinished.unlink()
        raise
    environment.unfinished.unlink()


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Wait until no other make sets up this checkout; the lock leaves no file behind."""
    if os.name == "nt":
        # Nobody runs make twice there at once; msvcrt would need a file to lock.
        yield
        return
    import fcntl

    folder = os.open(ROOT, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def prepared(folder: Path, name: str) -> int:
    """Set up one set of packages and say how it went; return the exit code."""
    print(f"Menyiapkan paket '{name}' di {folder} ...", file=sys.stderr)
    started = time.monotonic()
    try:
        with one_at_a_time():
            set_up(Environment(folder), name)
    except SetUpError as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("Dihentikan. Ulangi perintah yang sama untuk melanjutkan.", file=sys.stderr)
        return 130
    print(f"Siap dalam {time.monotonic() - started:.0f} detik.", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(prepared(Path(sys.argv[1]).absolute(), sys.argv[2]))
