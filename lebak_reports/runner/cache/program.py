"""Digests of what turns data into a report: code, locked packages, interpreter."""

from __future__ import annotations

import hashlib
import os
import platform
import re
import sys
import sysconfig
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from lebak_reports.runner.cache.locked import locked_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# Rooms that no kernel passes through, nor what it displays.
_TYPESETTING: Final = ("render", "publish", "cli")
_LOCK: Final = "requirements/run.txt"
# Without it a run makes no DOCX: to install it is to change what comes out.
_EXTRA: Final = frozenset({"python-docx"})
_INSTALLED: Final = re.compile(r"^(?P<name>.+)-(?P<version>[^-]+)\.dist-info$")
_SEPARATORS: Final = re.compile(r"[-_.]+")


def execution_digest(root: Path) -> str:
    """Return the hash of all that runs when a notebook runs, notebook and data apart.

    Every room of the package but those that come after it: what is added counts, whether or
    not anybody thinks of the cache.
    """
    package = package_folder()
    rooms = (path for path in package.iterdir() if path.name not in _TYPESETTING)
    return _digest([*_sources(package, rooms), *_environment(root)])


def typesetting_digest(root: Path) -> str:
    """Return the hash of all that makes files of executed notebooks, execution included."""
    return _digest([*_sources(package_folder(), [package_folder()]), *_environment(root)])


def package_digest() -> str:
    """Return the hash of the whole package, the same on every machine."""
    return _digest(_sources(package_folder(), [package_folder()]))


def lock_digest(root: Path) -> str | None:
    """Return the hash of the list of locked packages, None outside a checkout."""
    lock = root / _LOCK
    return hashlib.sha256(lock.read_bytes()).hexdigest() if lock.exists() else None


def package_folder() -> Path:
    """Return where the code of the suite is."""
    return Path(__file__).parents[2]


def installed_packages(root: Path) -> tuple[str, ...]:
    """Return name and version of the locked packages and the extra, as installed, sorted.

    What is installed beside them, JupyterLab or a test runner, is not the report's business; nor
    what the lock asks for on other interpreters only.
    """
    lock = root / _LOCK
    if not lock.exists():
        return ()
    folders = sorted({Path(sysconfig.get_path(kind)) for kind in ("purelib", "platlib")})
    return _installed(tuple((place, place.stat().st_mtime_ns) for place in (lock, *folders)))


@lru_cache(maxsize=4)
def _installed(clocks: tuple[tuple[Path, int], ...]) -> tuple[str, ...]:
    """Look through folders of packages once as long as none is installed: a run asks often."""
    (lock, _), *folders = clocks
    names = locked_names(lock.read_text(encoding="utf-8")) | _EXTRA
    locked = {_normal(name) for name in names}
    found = (_INSTALLED.match(path.name) for folder, _ in folders for path in folder.iterdir())
    return tuple(sorted({each[0] for each in found if each and _normal(each["name"]) in locked}))


def interpreter(root: Path) -> Iterator[str]:
    """Yield the Python, the machine's kind and the packages that reports are made with."""
    yield f"{sys.version} {platform.machine()} {sys.platform}"
    yield from installed_packages(root)


def _environment(root: Path) -> Iterator[str]:
    yield lock_digest(root) or "tanpa kunci"
    yield from interpreter(root)
    # OpenBLAS chooses its kernels by processor, and they round differently.
    yield os.environ.get("OPENBLAS_CORETYPE", "")


def _sources(package: Path, places: Iterable[Path]) -> Iterator[str]:
    files = {file for place in places for file in _files(place)}
    for file in sorted(files):
        digest = hashlib.sha256(file.read_bytes()).hexdigest()
        yield f"{file.relative_to(package).as_posix()} {digest}"


def _files(place: Path) -> Iterator[Path]:
    """Yield a file, or every file below a folder but compiled code."""
    if place.is_file():
        yield place
    elif place.name != "__pycache__":
        for inside in place.iterdir():
            yield from _files(inside)


def _digest(parts: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _normal(name: str) -> str:
    """Return a package's name as PEP 503 compares it."""
    return _SEPARATORS.sub("-", name).lower()
