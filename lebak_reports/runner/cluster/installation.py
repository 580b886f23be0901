"""What must be equal on both sides for a cluster to give the results of this machine."""

from __future__ import annotations

import hashlib
import platform
import re
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

Installation = dict[str, str]
"""Versions by the name of what has them; plain, so that any other version can read it."""

SAME_EVERYWHERE: Final = "Pasang kode dan requirements/run.txt yang sama di semua komputer klaster"

# Found by place: importing the front door would let the delivery hand reach the computing one.
_PACKAGE: Final = Path(__file__).parents[2]
_MISSING: Final = "tidak ada"
_SHOWN_DIGITS: Final = 16


def describe(names: Iterable[str]) -> Installation:
    """Return the versions of what is named: packages, and the names of ``OWN``."""
    return {name: OWN[name]() if name in OWN else _version_of(name) for name in names}


def describe_here(lock: Path) -> Installation:
    """Return the versions of this machine that a cluster must have: ``OWN`` and a lock."""
    names = re.findall(r"^([a-z0-9-]+)==", lock.read_text(encoding="utf-8"), re.MULTILINE)
    return describe([*OWN, *names])


def difference(here: Mapping[str, str], there: Mapping[str, str]) -> str | None:
    """Say the first thing that differs, or None."""
    for name, own in here.items():
        other = there.get(name, _MISSING)
        if other != own:
            return f"{name} {other}, di sini {own}"
    return None


def _version_of(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return _MISSING


def _code_digest() -> str:
    """Hash every file of the package: code, templates, styles."""
    digest = hashlib.sha256()
    for path in _files(_PACKAGE):
        digest.update(f"{path.relative_to(_PACKAGE).as_posix()}\n".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:_SHOWN_DIGITS]


def _files(root: Path) -> Iterator[Path]:
    for path in sorted(root.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path


OWN: Final[Mapping[str, Callable[[], str]]] = {
    "Python": platform.python_version,
    "kode lebak-reports": _code_digest,
}
