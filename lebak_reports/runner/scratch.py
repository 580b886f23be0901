"""Scratch folders that end with their owner, and what killed owners left of them.

A folder is locked by the process that made it, and the kernel drops the lock when that process
dies, also by kill -9: whoever can lock a folder may remove it. A process id written into it
would say less, because ids are used again and mean nothing in another container.
"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final, Self

if TYPE_CHECKING:
    from collections.abc import Iterator

try:
    import fcntl
except ImportError:  # Windows: no kernel of ours has sockets there, and nothing is swept
    _CAN_LOCK = False
else:
    _CAN_LOCK = True

_ENDING: Final = ".kerja"
_NAME: Final = re.compile(rf"(lebak|lk|lz)-[a-z0-9_]{{8}}{re.escape(_ENDING)}")


class Scratch:
    """A private folder for temporary files, gone when it is closed.

    A context manager.

    Parameters
    ----------
    kind : {"lebak", "lk", "lz"}
        Of a run, of one kernel, of a zygote. Short: a socket's path may not pass 104 bytes on
        macOS.
    within : Path, optional
        Where to make it; the system's folder for temporary files if not given.
    """

    def __init__(self, kind: str, within: Path | None = None) -> None:
        self.path, self._lock = _made(kind, within)

    def close(self) -> None:
        """Remove the folder and all that is in it."""
        shutil.rmtree(self.path, ignore_errors=True)
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def remove_left_scratch(within: Path | None = None) -> None:
    """Remove this user's scratch folders whose owner is dead."""
    if not _CAN_LOCK:
        return
    for path in _candidates(within or Path(tempfile.gettempdir())):
        lock = _locked(path, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if lock is not None:
            shutil.rmtree(path, ignore_errors=True)
            os.close(lock)


def _made(kind: str, within: Path | None) -> tuple[Path, int | None]:
    """Make a folder and lock it; one that was swept before it was locked is made again."""
    while True:
        path = Path(tempfile.mkdtemp(prefix=f"{kind}-", suffix=_ENDING, dir=within)).absolute()
        if not _CAN_LOCK:
            return path, None
        lock = _locked(path, fcntl.LOCK_EX)
        if lock is not None:
            return path, lock


def _candidates(folder: Path) -> Iterator[Path]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if _NAME.fullmatch(entry.name) and entry.is_dir(follow_symlinks=False):
                yield Path(entry.path)


def _locked(path: Path, operation: int) -> int | None:
    """Lock a folder of this user; None if it is somebody's, or gone by the time it is locked."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    except OSError:  # removed meanwhile, or another user's
        return None
    try:
        fcntl.flock(descriptor, operation)
        held, there = os.fstat(descriptor), path.lstat()
    except OSError:  # its owner lives, or removed it
        os.close(descriptor)
        return None
    if held.st_uid == os.geteuid() and os.path.samestat(held, there):
        return descriptor
    os.close(descriptor)
    return None
