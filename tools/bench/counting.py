"""What a command costs: wall time, CPU of everything it started, memory of its largest process.

Chromium's helpers are nobody's reaped children, so ``time`` misses most of a webpdf. Here the
counting process adopts every orphan and buries it, and the kernel adds up its CPU.
"""

from __future__ import annotations

import ctypes
import json
import os
import resource
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_PR_SET_CHILD_SUBREAPER = 36
_PATIENCE_SECONDS = 10


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of wall time and of CPU, and MiB."""

    wall: float
    cpu: float
    peak_mib: float


class CommandFailedError(RuntimeError):
    """A measured command failed, so that its cost means nothing."""


def cost_of(command: Sequence[str], environment: Mapping[str, str], log: Path) -> Cost:
    """Run a command below a counting process of its own and return its cost.

    Raises
    ------
    CommandFailedError
        If it exits with anything but 0.
    """
    with log.open("ab") as words:
        counted = subprocess.run(
            [sys.executable, __file__, *command],
            env=dict(environment),
            stdout=subprocess.PIPE,
            stderr=words,
            check=False,
        )
    if counted.returncode != 0:
        raise CommandFailedError(f"{' '.join(command)}: see {log}")
    return Cost(**json.loads(counted.stdout))


def _count(command: Sequence[str]) -> int:
    ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    started = time.monotonic()
    code = subprocess.run(command, stdout=sys.stderr, check=False).returncode
    wall = time.monotonic() - started
    _bury_orphans()
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    cost = {
        "wall": wall,
        "cpu": usage.ru_utime + usage.ru_stime,
        "peak_mib": usage.ru_maxrss / 1024,
    }
    print(json.dumps(cost))
    return code


def _bury_orphans() -> None:
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while _has_children():
        if os.waitpid(-1, os.WNOHANG) == (0, 0):
            if time.monotonic() > deadline:
                raise SystemExit("the command left processes running")
            time.sleep(0.02)


def _has_children() -> bool:
    children = Path(f"/proc/self/task/{os.getpid()}/children")
    return bool(children.read_text(encoding="ascii").split())


if __name__ == "__main__":
    sys.exit(_count(sys.argv[1:]))
