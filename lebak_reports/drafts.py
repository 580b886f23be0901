"""Folders of the cache that appear whole or not at all, and what killed runs left of them."""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_FOLDER_MODE: Final = 0o700
_FILE_MODE: Final = 0o600
_ENDING: Final = ".draf"


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Give a private new folder that takes the place of ``target`` when all went well.

    Afterwards only its owner can read it. A run that is killed leaves the target as it was, and
    a draft beside it for `remove_left_drafts`.
    """
    target.parent.mkdir(mode=_FOLDER_MODE, parents=True, exist_ok=True)
    with _workshop(target) as workshop:
        fresh = workshop / "baru"
        fresh.mkdir()
        yield fresh
        for path in (fresh, *fresh.rglob("*")):
            path.chmod(_FOLDER_MODE if path.is_dir() else _FILE_MODE)
        if target.exists():
            target.replace(workshop / "lama")
        fresh.replace(target)


def remove_left_drafts(folder: Path) -> None:
    """Remove the drafts of a folder that no running process works on.

    A draft is locked by the process that makes it, and the kernel drops the lock when that
    process dies, also by kill -9.
    """
    if folder.is_dir():
        with _locked(folder, fcntl.LOCK_EX):
            for draft in folder.glob(f".*{_ENDING}"):
                try:
                    with _locked(draft, fcntl.LOCK_EX | fcntl.LOCK_NB):
                        shutil.rmtree(draft)
                except BlockingIOError:
                    continue


@contextmanager
def _workshop(target: Path) -> Iterator[Path]:
    """Make a locked folder beside the target; the parent is locked until it is."""
    with _locked(target.parent, fcntl.LOCK_EX):
        made = tempfile.mkdtemp(prefix=f".{target.name}-", suffix=_ENDING, dir=target.parent)
        workshop = Path(made)
        descriptor = _opened(workshop)
        fcntl.flock(descriptor, fcntl.LOCK_EX)
    try:
        yield workshop
    finally:
        shutil.rmtree(workshop, ignore_errors=True)
        os.close(descriptor)


@contextmanager
def _locked(folder: Path, operation: int) -> Iterator[None]:
    descriptor = _opened(folder)
    try:
        fcntl.flock(descriptor, operation)
        yield
    finally:
        os.close(descriptor)


def _opened(folder: Path) -> int:
    return os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
