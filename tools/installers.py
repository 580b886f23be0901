"""The programs that install packages, and where they look for them."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from environment import SetUpError, works
from mirrors import settings_for_pip

import wheelhouse

if TYPE_CHECKING:
    from environment import Environment

REQUIREMENTS = Path(__file__).resolve().parents[1] / "requirements"


def uv_on_path() -> list[str]:
    """Return the command of a uv that runs, or nothing."""
    command = shutil.which("uv")
    wanted = not os.environ.get("LEBAK_NO_UV")
    return [command] if wanted and command and works([command, "--version"]) else []


def uv_inside(environment: Environment) -> list[str]:
    """Return the command of the uv inside; pip installs the pinned one where there is none."""
    python = environment.python
    uv = [python, "-m", "uv"]
    if works([*uv, "--version"]):
        return uv
    pip = (*pip_for(environment), "--disable-pip-version-check", "--retries", "2", "install")
    lock = str(REQUIREMENTS / "bootstrap.txt")
    options = ("--only-binary", ":all:", "--require-hashes", "--requirement", lock)
    environment.run(*pip, *options, *sources("bootstrap"), **settings_for_pip())
    return uv


def pip_for(environment: Environment) -> tuple[str, ...]:
    """Return the command of a pip that installs into the environment.

    That of the Python outside spares four seconds in which one is unpacked inside; a pip before
    22.3 cannot do it.
    """
    outside = (sys.executable, "-m", "pip", "--python", environment.python)
    if works([*outside, "--version"]):
        return outside
    inside = (environment.python, "-m", "pip")
    if not works([*inside, "--version"]):
        environment.run(environment.python, "-m", "ensurepip")
    return inside


def sources(name: str) -> tuple[str, ...]:
    """Return where an installer looks for a set: the folder of wheels, or its own settings.

    Raises
    ------
    SetUpError
        If a set-up without network is asked for and the folder lacks a package of the lock.
    """
    if not wheelhouse.is_wanted():
        return ()
    absent = wheelhouse.missing(REQUIREMENTS / f"{name}.txt", wheelhouse.FOLDER)
    if absent:
        raise SetUpError(
            f"LEBAK_OFFLINE=1, tetapi wheelhouse/ tidak memuat {len(absent)} paket '{name}' untuk "
            f"{sys.implementation.cache_tag} {sys.platform}: {', '.join(absent)}. Pada komputer "
            "sejenis yang terhubung jalankan make wheelhouse, lalu salin foldernya ke sini."
        )
    return ("--no-index", "--find-links", str(wheelhouse.FOLDER))
