"""Where jobs run: an executor of worker processes on this machine."""

from __future__ import annotations

import multiprocessing
import os
import signal
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, replace
from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol, Self

from lebak_reports.runner.scratch import Scratch, remove_left_scratch
from lebak_reports.runner.strays import adopt_orphans, end_children, end_with_parent

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

GRACE_SECONDS = 5


class Executor(Protocol):
    """What the matrix needs of a place where jobs run.

    A worker that dies makes the future of its job raise ``BrokenExecutor``.
    """

    @property
    def slots(self) -> int:
        """How many jobs may run at once."""

    def submit(self, call: Callable[..., Any], /, *arguments: Any) -> Future[Any]:  # noqa: ANN401  any call
        """Start a job; call and arguments must pickle."""

    def restart(self) -> None:
        """Begin anew with fresh workers after one has died."""


@dataclass(frozen=True, slots=True)
class Workers:
    """How the worker processes of a run are made.

    Attributes
    ----------
    jobs : int
        How many at once.
    environment : dict of str
        The whole environment of each, see ``environment.kernel_environment``.
    log : Path
        Where they and their kernels write what no notebook catches: a crash's last words.
    modules : tuple of str
        What each imports before its first job.
    """

    jobs: int
    environment: dict[str, str]
    log: Path
    modules: tuple[str, ...] = ()


class LocalExecutor:
    """A pool of fresh processes that hold nothing but the given environment.

    A context manager: on leaving, the pool ends at once, its running work included, and one
    scratch folder that held every socket of the run is gone with it.
    """

    def __init__(self, workers: Workers) -> None:
        remove_left_scratch()
        self._scratch = Scratch("lebak")
        environment = workers.environment | {"TMPDIR": str(self._scratch.path)}
        self._workers = replace(workers, environment=environment)
        self._pool = _make_pool(self._workers)

    @property
    def slots(self) -> int:
        """How many jobs may run at once."""
        return self._workers.jobs

    def start(self) -> None:
        """Have a first process made ready now; others start when there is a job for them."""
        self._pool.submit(_be_ready)

    def submit(self, call: Callable[..., Any], /, *arguments: Any) -> Future[Any]:  # noqa: ANN401  any call
        """Start a job in one of the processes."""
        return self._pool.submit(_run, call, *arguments)

    def restart(self) -> None:
        """Replace the pool."""
        _stop_pool(self._pool)
        self._pool = _make_pool(self._workers)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        _stop_pool(self._pool)
        self._scratch.close()


def _make_pool(workers: Workers) -> ProcessPoolExecutor:
    # Spawned, not forked: the parent may hold threads, and a worker starts the same everywhere.
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(
        workers.jobs, mp_context=context, initializer=_prepare, initargs=(workers,)
    )


def _stop_pool(pool: ProcessPoolExecutor) -> None:
    processes = list((pool._processes or {}).values())  # noqa: SLF001  nothing public before 3.14
    pool.shutdown(wait=False, cancel_futures=True)
    for process in processes:
        process.terminate()
    for process in processes:
        process.join(GRACE_SECONDS)
        process.kill()


def _be_ready() -> None:
    """Do nothing: who can do that has started."""


def _run(call: Callable[..., Any], *arguments: Any) -> Any:  # noqa: ANN401  any call
    try:
        return call(*arguments)
    finally:
        end_children()


def _prepare(workers: Workers) -> None:
    adopt_orphans()
    end_with_parent()
    # Ctrl-C reaches the whole group; the parent decides, and terminates the workers.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _leave)
    os.environ.clear()
    os.environ.update(workers.environment)
    log = os.open(workers.log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    os.dup2(log, 1)
    os.dup2(log, 2)
    os.close(log)
    for name in workers.modules:
        import_module(name)


def _leave(_signum: int, _frame: object) -> None:
    # An exception, not the default death, so that a running kernel is shut down on the way out.
    raise SystemExit(0)
