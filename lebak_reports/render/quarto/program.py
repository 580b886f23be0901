"""Find Quarto on this machine, and see whether it is new enough."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import dataclass

from lebak_reports.errors import MissingToolError, ToolVersionError

PATH_VARIABLE = "QUARTO_PATH"
# The first version that writes PDF/UA (``pdf-standard``).
OLDEST = (1, 9)
_VERSION = re.compile(r"(\d+)\.(\d+)")
_ASKING_SECONDS = 60
_REMEDY = (
    f"pasang Quarto {OLDEST[0]}.{OLDEST[1]} atau sesudahnya, atau sebutkan letaknya dengan "
    f"{PATH_VARIABLE}; dokumen lain tidak memerlukannya"
)


@dataclass(frozen=True, slots=True)
class Quarto:
    """A Quarto that is new enough.

    Attributes
    ----------
    program : str
        Path of the executable.
    version : str
        What it calls itself.
    """

    program: str
    version: str


def find_quarto() -> Quarto:
    """Return the Quarto that ``QUARTO_PATH`` names, or else the first one on ``PATH``.

    Raises
    ------
    MissingToolError
        There is none, or what ``QUARTO_PATH`` names is none.
    ToolVersionError
        It is older than `OLDEST`.
    """
    named = os.environ.get(PATH_VARIABLE)
    program = shutil.which(named or "quarto")
    if program is None:
        raise MissingToolError(named or "quarto", _REMEDY)
    version = _version_of(program)
    numbers = _VERSION.match(version)
    if numbers is None:
        raise MissingToolError(program, f"ia menjawab '{version}', bukan versi Quarto; {_REMEDY}")
    if (int(numbers[1]), int(numbers[2])) < OLDEST:
        raise ToolVersionError("Quarto", version, f"{OLDEST[0]}.{OLDEST[1]}")
    return Quarto(program, version)


def _version_of(program: str) -> str:
    """Return the first line of ``quarto --version``; empty when it says nothing in time."""
    try:
        done = subprocess.run(  # noqa: S603  the program that the person named or installed
            [program, "--version"],
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=_ASKING_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip().partition("\n")[0][:80]
