"""Processes that outlive the job or the run that started them.

A notebook can start programs, also in sessions of their own, and its kernel can die without
taking them along. A worker adopts every orphan below it and ends them after each job. Warm
kernels are children of the zygote, which does the same. Linux only: elsewhere a kernel's own
process group is all that can be ended.
"""

from __future__ import annotations

import contextlib
import ctypes
import multiprocessing
import os
import signal
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

_PR_SET_CHILD_SUBREAPER = 36
_HAS_SUBREAPER = sys.platform.startswith("linux")


def adopt_orphans() -> None:
    """Make this process the parent of every descendant whose parent dies."""
    if _HAS_SUBREAPER:
        ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def end_with_parent() -> None:
    """Let this worker die as soon as its parent is gone, also by kill -9.

    A worker waits for work on a pipe that its siblings hold open, so it would wait for ever.
    """
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_follow, args=(parent,), daemon=True).start()


def _follow(parent: BaseProcess) -> None:
    parent.join()
    end_children()
    os._exit(1)


def end_children() -> None:
    """Kill and reap every child of this process, and the children they leave behind."""
    while children := _children():
        for pid in children:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        for pid in children:
            with contextlib.suppress(ChildProcessError):
                os.waitpid(pid, 0)


def _children() -> list[int]:
    listed = Path(f"/proc/self/task/{os.getpid()}/children")
    if not _HAS_SUBREAPER or not listed.exists():
        return []
    return [int(pid) for pid in listed.read_text(encoding="ascii").split()]
