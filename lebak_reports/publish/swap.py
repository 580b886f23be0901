"""A release appears whole or not at all.

On Linux two folders change places in one system call. Elsewhere the two renames that replace
it are announced in a journal, and ``recover`` finishes them at the next start. The caller holds
the quarter's lock, so that fixed names are enough and leftovers belong to nobody.
"""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_AT_FDCWD = -100  # renameat2(2): paths are taken as they are
_RENAME_EXCHANGE = 2  # linux/fs.h
_STAGING = ".staging"
_UNSUPPORTED = frozenset({errno.EINVAL, errno.ENOSYS, errno.EOPNOTSUPP})


def staging_of(target: Path) -> Path:
    """Return where a release is built, on the same file system as its target."""
    return target.with_name(f".{target.name}{_STAGING}")


def target_of(staged: Path) -> Path:
    """Return where what is built there appears: the inverse of `staging_of`."""
    return staged.with_name(staged.name.removeprefix(".").removesuffix(_STAGING))


def replace_folder(target: Path) -> None:
    """Put the staged folder in the place of ``target`` and remove what stood there.

    Parameters
    ----------
    target : Path
        The release. What replaces it is complete at ``staging_of(target)``.
    """
    staged = staging_of(target)
    if not target.exists():
        staged.rename(target)
        return
    if not _exchange(staged, target):
        _rename_with_journal(target)
    _remove(staged)


def recover(target: Path) -> None:
    """Finish a swap that was cut short and remove the leftovers of killed runs."""
    staged, old, journal = staging_of(target), _old_of(target), _journal_of(target)
    if journal.exists() and old.exists() and not target.exists():
        staged.rename(target)
    # The journal goes first: without it no leftover can be taken for a release again.
    journal.unlink(missing_ok=True)
    _remove(old)
    _remove(staged)


def _rename_with_journal(target: Path) -> None:
    staged, old, journal = staging_of(target), _old_of(target), _journal_of(target)
    journal.touch()
    target.rename(old)
    staged.rename(target)
    journal.unlink()
    _remove(old)


def _exchange(first: Path, second: Path) -> bool:
    """Swap two folders atomically; return False where the system can't."""
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return False
    paths = (os.fsencode(first), os.fsencode(second))
    if renameat2(_AT_FDCWD, paths[0], _AT_FDCWD, paths[1], _RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in _UNSUPPORTED:
        return False
    raise OSError(code, os.strerror(code), str(first), None, str(second))


def _old_of(target: Path) -> Path:
    return target.with_name(f".{target.name}.old")


def _journal_of(target: Path) -> Path:
    return target.with_name(f".{target.name}.journal")


def _remove(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)
