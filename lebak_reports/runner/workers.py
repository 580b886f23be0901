"""Worker processes: what a worker is told once, and how a pool of them is made and ended."""

from __future__ import annotations

import multiprocessing
import os
import signal
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

GRACE_SECONDS = 5


@dataclass(frozen=True, slots=True)
class Workers:
    """How the worker processes of a run are made.

    Attributes
    ----------
    jobs : int
        How many at once.
    environment : dict of str
        The whole environment of each, see ``kernels.kernel_environment``.
    log : Path
        Where they and their kernels write what no notebook catches: a crash's last words.
    """

    jobs: int
    environment: dict[str, str]
    log: Path


def make_pool(workers: Workers) -> ProcessPoolExecutor:
    """Return a pool of fresh processes that hold nothing but the given environment."""
    # Spawned, not forked: the parent may hold threads, and a worker starts the same everywhere.
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(
        workers.jobs, mp_context=context, initializer=_prepare, initargs=(workers,)
    )


def stop_pool(pool: ProcessPoolExecutor) -> None:
    """End a pool at once, its running work included."""
    processes = list((pool._processes or {}).values())  # noqa: SLF001  nothing public before 3.14
    pool.shutdown(wait=False, cancel_futures=True)
    for process in processes:
        process.terminate()
    for process in processes:
        process.join(GRACE_SECONDS)
        process.kill()


def _prepare(workers: Workers) -> None:
    # Ctrl-C reaches the whole group; the parent decides, and terminates the workers.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _leave)
    os.environ.clear()
    os.environ.update(workers.environment)
    log = os.open(workers.log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    os.dup2(log, 1)
    os.dup2(log, 2)
    os.close(log)


def _leave(_signum: int, _frame: object) -> None:
    # An exception, not the default death, so that a running kernel is shut down on the way out.
    raise SystemExit(0)
