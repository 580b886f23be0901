"""When files last changed, as one hash: looked at, not read."""

from __future__ import annotations

import hashlib
import os
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lebak_reports.project import is_unfinished

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

# The clock of a file system ticks every few milliseconds: of two writes within one tick the
# second can't be seen. git calls such an entry racy and reads the file again.
TICK_SECONDS: Final = 0.05
_NOT_SOURCES: Final = frozenset({"__pycache__"})


@dataclass(frozen=True, slots=True)
class Stamp:
    """The state of files and settings at one moment.

    Attributes
    ----------
    digest : str
        sha256 over path, size, times of change and inode of every file, and the settings.
    is_settled : bool
        Whether the last change is old enough for the next one to be seen.
    """

    digest: str
    is_settled: bool

    @classmethod
    def of(cls, places: Iterable[Path], settings: Iterable[str] = ()) -> Stamp:
        """Look at files, and at all files below folders; a place that is missing counts too."""
        now = time.time_ns()
        entries = {place: sorted(entries_of(str(place))) for place in places}
        newest = max((entry[1] for found in entries.values() for entry in found), default=0)
        digest = hashlib.sha256("\n".join(settings).encode())
        for place, found in entries.items():
            digest.update(f"\0{place}\0{found}".encode())
        return cls(digest.hexdigest(), is_settled=newest + TICK_SECONDS * 1e9 < now)


def entries_of(path: str) -> Iterator[tuple[str, int, int, int, int]]:
    """Yield path, time of change, time of writing, size and inode of a file or of all in a folder.

    The time of change (ctime) betrays a file whose time of writing was set back.
    """
    try:
        with os.scandir(path) as folder:
            for entry in folder:
                if entry.name in _NOT_SOURCES or is_unfinished(entry.name):
                    continue
                if entry.is_dir():
                    yield from entries_of(entry.path)
                else:
                    yield from _entry_of(entry.path)
    except NotADirectoryError:
        yield from _entry_of(path)
    except FileNotFoundError:
        return


def _entry_of(path: str) -> Iterator[tuple[str, int, int, int, int]]:
    with suppress(FileNotFoundError):  # it went away meanwhile
        status = os.stat(path)  # noqa: PTH116  a Path a file would double the time
        yield path, status.st_ctime_ns, status.st_mtime_ns, status.st_size, status.st_ino
