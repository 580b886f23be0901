"""Threads and children as the system counts them, and their end.

Run by path inside the zygote and never imported, see ``zygote``.
"""

from __future__ import annotations

import contextlib
import os
import signal
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container


def count_threads() -> int:
    """Return how many threads this process has."""
    return sum(1 for _ in Path("/proc/self/task").iterdir())


def kill_group(pid: int) -> None:
    """Kill a process and its group, if they are still there and ours."""
    for kill in (os.killpg, os.kill):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            kill(pid, signal.SIGKILL)


def kill_adopted(kernels: Container[int]) -> None:
    """Kill what a dead kernel left behind in sessions of its own: it became our child."""
    children = Path(f"/proc/self/task/{os.getpid()}/children").read_text(encoding="ascii")
    for pid in map(int, children.split()):
        if pid not in kernels:
            kill_group(pid)
