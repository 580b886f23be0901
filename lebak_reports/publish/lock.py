"""One run at a time: a second run of a quarter refuses while the first works."""

from __future__ import annotations

import fcntl
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from lebak_reports.errors import QuarterBusyError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def quarter_lock(cache: Path, quarter: str) -> Iterator[None]:
    """Hold the only right to work on a quarter; raise QuarterBusyError when it is taken.

    The kernel drops the lock when the process dies, also by kill -9. It is a record lock
    (``lockf``) and not ``flock``, because forked notebook kernels must not inherit it.
    """
    folder = cache / "kunci"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    with (folder / f"{quarter}.lock").open("a+") as file:
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.seek(0)
            raise QuarterBusyError(quarter, f"PID {file.read().strip()}") from None
        file.truncate(0)
        file.write(f"{os.getpid()}\n")
        file.flush()
        yield
