"""A virtual environment on disk, and what installers say when they fail in it.

SetUpError                    the set-up cannot go on; its text is the one line that says what to do
  - UnreachableIndexError     no package index answers
"""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tasks import program

from wheelhouse import is_wanted

if TYPE_CHECKING:
    from pathlib import Path

# The same as in find-python.sh, which chooses the Python that runs this.
IS_SUPPORTED = "import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))"

UNREACHABLE = r"(?i)error sending request|failed to fetch|connection|timed out|dns error|no route"
DISK_FULL = r"No space left on device"
NOT_THERE = r"(?i)no solution found|no matching distribution|could not find a version"
WRONG_HASH = r"(?i)hash mismatch|do not match the hashes"


class SetUpError(Exception):
    """The set-up cannot go on; the text is the one line that says what to do."""


class UnreachableIndexError(SetUpError):
    """No package index answers. Installers fetch before they write: nothing is half-written."""


@dataclass(frozen=True)
class Environment:
    """A virtual environment on disk.

    Attributes
    ----------
    folder : Path
        Where it lies, ``.venv`` unless make was given ``VENV=``.
    """

    folder: Path

    @property
    def python(self) -> str:
        """The interpreter inside."""
        return program("python", self.folder)

    @property
    def is_condas(self) -> bool:
        """Whether conda made it: conda alone may delete it."""
        return (self.folder / "conda-meta").is_dir()

    @property
    def unfinished(self) -> Path:
        """A mark that stands while packages are written and stays when that is cut short."""
        return self.folder / ".unfinished"

    @property
    def log(self) -> Path:
        """What the installers said, for the person who has to find out why."""
        return self.folder / "set-up.log"

    def is_whole(self) -> bool:
        """Tell whether its Python runs, is supported, and no set-up was cut short inside it."""
        # What conda made is kept: installing once more mends what was cut short.
        is_cut_short = self.unfinished.exists() and not self.is_condas
        return not is_cut_short and works([self.python, "-c", IS_SUPPORTED])

    def run(self, *command: str, **variables: str) -> None:
        """Run an installer; a failure becomes one line, its own words go to the log."""
        done = subprocess.run(
            command,
            env=os.environ | variables,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        self.log.write_text(f"$ {' '.join(command)}\n{done.stdout}", encoding="utf-8")
        if done.returncode:
            raise failure(done.stdout, log=self.log)


def works(command: list[str]) -> bool:
    """Tell whether a program is there and ends well."""
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def failure(output: str, *, log: Path) -> SetUpError:
    """Say in one line what an installer's output asks for."""
    if re.search(DISK_FULL, output):
        return SetUpError("Ruang disk habis. Kosongkan sedikitnya 1 GB, lalu ulangi.")
    if re.search(WRONG_HASH, output):
        return SetUpError(
            "Berkas dari indeks paket tidak sama dengan yang dikunci di requirements/. "
            f"Pakai indeks lain, lalu ulangi; jangan ubah kuncinya. Rincian: {log}"
        )
    if is_wanted() and re.search(NOT_THERE, output):
        return SetUpError(
            "wheelhouse/ tidak memuat semua paket untuk Python dan komputer ini. Isi dengan "
            f"make wheelhouse pada komputer sejenis yang terhubung. Rincian: {log}"
        )
    if re.search(UNREACHABLE, output):
        return UnreachableIndexError(
            "Indeks paket tidak dapat dihubungi. Periksa jaringan, atau sebutkan cermin kantor "
            f"(export PIP_INDEX_URL=https://.../simple), lalu ulangi. Rincian: {log}"
        )
    error = re.search(r"(?im)^error:?.*", output)
    reason = error.group() if error else "tanpa pesan"
    return SetUpError(f"Pemasangan paket gagal ({reason}). Rincian: {log}")
