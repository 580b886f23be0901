"""The folder of wheels from which a computer without network is set up.

Called as ``python tools/wheelhouse.py [SET ...]``: downloads the wheels of the sets for this
platform and this Python into ``wheelhouse/``, each checked against the hash of its lock. Carried
to another computer and used there with ``LEBAK_OFFLINE=1``. Needs pip, nothing else.
"""

from __future__ import annotations

import hashlib
import os
import platform
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
REQUIREMENTS = ROOT / "requirements"
FOLDER = Path(os.environ.get("LEBAK_WHEELHOUSE") or ROOT / "wheelhouse")
USUAL_SETS = ("run", "test", "lab")

_PIN = re.compile(r"^([a-z0-9-]+)==\S+(?: ; (?P<marker>.+))? \\$")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_SYSTEMS = {"linux": "linux", "darwin": "macosx", "win32": "win"}


def is_wanted() -> bool:
    """Return whether the person asked for a set-up without network."""
    return os.environ.get("LEBAK_OFFLINE", "") not in {"", "0"}


def fits(wheel: str) -> bool:
    """Return whether a wheel is for this system and this Python, by the tags of its name."""
    python, abi, system = wheel.removesuffix(".whl").split("-")[-3:]
    of_python = python.startswith("py") or abi == "abi3" or python == _cpython()
    on_machine = platform.machine().lower() in system.lower() or "universal2" in system
    return of_python and (system == "any" or (_SYSTEMS[sys.platform] in system and on_machine))


def pinned(lock: Path) -> dict[str, frozenset[str]]:
    """Return what a lock asks for on every platform: a package and the hashes of its files."""
    hashes: dict[str, set[str]] = {}
    package = None
    for line in lock.read_text(encoding="utf-8").splitlines():
        pin = _PIN.match(line)
        if pin:
            # The installer reads the markers; here a package that may be absent is not missed.
            package = None if pin["marker"] else pin[1]
        elif package is not None:
            hashes.setdefault(package, set()).update(_HASH.findall(line))
    return {package: frozenset(found) for package, found in hashes.items()}


def missing(lock: Path, folder: Path) -> list[str]:
    """Return the packages of a lock without a wheel of theirs that fits, in order of name."""
    wheels = (path for path in sorted(folder.glob("*.whl")) if fits(path.name))
    there = {hashlib.sha256(path.read_bytes()).hexdigest() for path in wheels}
    return sorted(package for package, hashes in pinned(lock).items() if not hashes & there)


def _cpython() -> str:
    return f"cp{sys.version_info.major}{sys.version_info.minor}"


def _download(name: str) -> int:
    command = (
        *(sys.executable, "-m", "pip", "--disable-pip-version-check", "download", "--quiet"),
        *("--only-binary", ":all:", "--require-hashes", "--dest", str(FOLDER)),
        *("--requirement", str(REQUIREMENTS / f"{name}.txt")),
    )
    return subprocess.run(command, check=False).returncode


def main() -> int:
    """Fill the folder; return the exit code."""
    sets = ("bootstrap", *(sys.argv[1:] or USUAL_SETS))
    for name in sets:
        if _download(name):
            print(f"Roda paket '{name}' tidak terunduh; pesan pip ada di atas.", file=sys.stderr)
            return 2
    wheels = list(FOLDER.glob("*.whl"))
    size = sum(path.stat().st_size for path in wheels) / 1_000_000
    print(f"wheelhouse/: {len(wheels)} roda, {size:.0f} MB, untuk {_cpython()} {sys.platform}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
