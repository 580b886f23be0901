"""Run a plan on a pool of processes: every region ends, whatever one of them does.

A region's notebooks are independent jobs; when the last one has ended, the region's report is
finished by a job of its own, ahead of waiting notebooks, so that reports appear one by one. A
job that takes its worker process down is tried once more with nothing else running: if it does
that again, its region failed and nobody else's.
"""

from __future__ import annotations

import tempfile
import time
from collections import deque
from concurrent.futures import FIRST_COMPLETED, Future, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Generic

from lebak_reports.runner.execute import Executed, NotebookStoppedError, execute
from lebak_reports.runner.outcomes import Failure, RegionOutcome, Result
from lebak_reports.runner.workers import Workers, make_pool, stop_pool

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from lebak_reports.runner.plan import RegionPlan


def run_matrix(
    plans: Iterable[RegionPlan],
    finish: Callable[[RegionPlan, tuple[Executed, ...]], Result],
    *,
    workers: Workers,
    on_end: Callable[[RegionOutcome[Result]], None],
) -> tuple[RegionOutcome[Result], ...]:
    """Run every notebook of every plan and finish every region.

    Parameters
    ----------
    plans : iterable of RegionPlan
        In the order in which to start.
    finish : callable
        Turns a region's executed notebooks into its result, in a worker; must pickle.
    workers : Workers
        How many processes, and their environment.
    on_end : callable
        Told of each region as it ends, in this process.

    Returns
    -------
    tuple of RegionOutcome
        One a plan, in the order of the plans.
    """
    # One folder for every socket and scratch file of the run, gone with it whatever happened.
    with tempfile.TemporaryDirectory(prefix="lebak-") as scratch:
        environment = workers.environment | {"TMPDIR": scratch}
        matrix = _Matrix(tuple(plans), finish, replace(workers, environment=environment), on_end)
        return matrix.run()


@dataclass(slots=True)
class _Region(Generic[Result]):
    plan: RegionPlan
    started: float | None = None
    executed: dict[int, Executed] = field(default_factory=dict)
    outcome: RegionOutcome[Result] | None = None


@dataclass(frozen=True, slots=True)
class _Job(Generic[Result]):
    """One piece of work: a notebook of a region, or (index None) the region's finish."""

    region: _Region[Result]
    index: int | None
    alone: bool = False

    @property
    def name(self) -> str:
        return "penyusunan laporan" if self.index is None else self.notebook

    @property
    def notebook(self) -> str:
        return self.region.plan.tasks[self.index or 0].notebook.name


class _Matrix(Generic[Result]):
    def __init__(
        self,
        plans: tuple[RegionPlan, ...],
        finish: Callable[[RegionPlan, tuple[Executed, ...]], Result],
        workers: Workers,
        on_end: Callable[[RegionOutcome[Result]], None],
    ) -> None:
        self.regions: list[_Region[Result]] = [_Region(plan) for plan in plans]
        self.waiting = deque(
            _Job(region, index)
            for region in self.regions
            for index in range(len(region.plan.tasks))
        )
        self.finish = finish
        self.workers = workers
        self.on_end = on_end
        self.running: dict[Future[Any], _Job[Result]] = {}

    def run(self) -> tuple[RegionOutcome[Result], ...]:
        self.pool = make_pool(self.workers)
        try:
            while self.waiting or self.running:
                self._start_jobs()
                done, _ = wait(self.running, return_when=FIRST_COMPLETED)
                if any(isinstance(future.exception(), BrokenProcessPool) for future in done):
                    self._replace_pool()
                else:
                    for future in done:
                        self._take(self.running.pop(future), future)
        finally:
            stop_pool(self.pool)
        return tuple(region.outcome for region in self.regions if region.outcome is not None)

    def _start_jobs(self) -> None:
        while self.waiting and self._has_room(self.waiting[0]):
            job = self.waiting.popleft()
            if job.region.outcome is None:
                self.running[self._submit(job)] = job

    def _has_room(self, job: _Job[Result]) -> bool:
        if job.alone or any(other.alone for other in self.running.values()):
            return not self.running
        return len(self.running) < self.workers.jobs

    def _submit(self, job: _Job[Result]) -> Future[Any]:
        job.region.started = job.region.started or time.monotonic()
        if job.index is not None:
            return self.pool.submit(execute, job.region.plan.tasks[job.index])
        executed = tuple(job.region.executed[index] for index in sorted(job.region.executed))
        return self.pool.submit(self.finish, job.region.plan, executed)

    def _take(self, job: _Job[Result], future: Future[Any]) -> None:
        region = job.region
        if region.outcome is not None:
            return
        error = future.exception()
        if isinstance(error, NotebookStoppedError):
            self._end(region, Failure(error.notebook, error.cell, error.message))
        elif error is not None:
            self._end(region, Failure(job.name, None, f"{type(error).__name__}: {error}"))
        elif job.index is None:
            self._end(region, future.result())
        else:
            region.executed[job.index] = future.result()
            if len(region.executed) == len(region.plan.tasks):
                self.waiting.appendleft(_Job(region, None))

    def _end(self, region: _Region[Result], end: Result | Failure) -> None:
        region.outcome = RegionOutcome(
            plan=region.plan,
            end=end,
            seconds=time.monotonic() - (region.started or time.monotonic()),
        )
        self.on_end(region.outcome)

    def _replace_pool(self) -> None:
        """Start over with the jobs that ran when a worker died, each one alone."""
        suspects = list(self.running.values())
        self.running.clear()
        stop_pool(self.pool)
        self.pool = make_pool(self.workers)
        for job in suspects:
            if job.alone:
                self._end(job.region, Failure(job.name, None, "proses pekerja berhenti mendadak"))
            else:
                self.waiting.appendleft(_Job(job.region, job.index, alone=True))
