"""Run a plan: every region ends, whatever one of them does.

A region's notebooks are independent jobs; when the last one has ended, the region's report is
finished by a job of its own, ahead of waiting notebooks, so that reports appear one by one. What
is remembered from an earlier run is not done again. A job that was running when a worker process
or the zygote died is tried once more with nothing else running: if it takes them down again, its
region failed and nobody else's.
"""

from __future__ import annotations

import time
from collections import deque
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Future, wait
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic

from lebak_reports.errors import ClusterError, LebakReportsError
from lebak_reports.runner.execute import (
    Executed,
    NotebookStoppedError,
    ZygoteLostError,
    execute,
)
from lebak_reports.runner.outcomes import Failure, RegionOutcome, Result

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lebak_reports.runner.plan import RegionPlan
    from lebak_reports.runner.work import Work


def run_matrix(plans: Iterable[RegionPlan], work: Work[Result]) -> tuple[RegionOutcome, ...]:
    """Run every notebook of every plan and finish every region.

    Returns
    -------
    tuple of RegionOutcome
        One a plan, in the order of the plans, which is also the order in which they start.

    Raises
    ------
    ClusterError
        If the executor is lost as a whole: no region would end otherwise than failed.
    """
    return _Matrix(tuple(plans), work).run()


@dataclass(slots=True)
class _Region(Generic[Result]):
    plan: RegionPlan
    started: float | None = None
    executed: dict[int, Executed] = field(default_factory=dict)
    outcome: RegionOutcome | None = None

    @property
    def is_executed(self) -> bool:
        return len(self.executed) == len(self.plan.tasks)


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
    def __init__(self, plans: tuple[RegionPlan, ...], work: Work[Result]) -> None:
        self.regions: list[_Region[Result]] = [_Region(plan) for plan in plans]
        self.work = work
        self.waiting: deque[_Job[Result]] = deque()
        self.running: dict[Future[Any], _Job[Result]] = {}

    def run(self) -> tuple[RegionOutcome, ...]:
        for region in self.regions:
            self._recall(region)
            # The first job begins now: what else is remembered is delivered meanwhile.
            self._start_jobs()
        while self.waiting or self.running:
            self._start_jobs()
            done, _ = wait(self.running, return_when=FIRST_COMPLETED)
            if any(isinstance(future.exception(), BrokenExecutor) for future in done):
                self._start_over()
            else:
                for future in done:
                    self._take(self.running.pop(future), future)
        return tuple(region.outcome for region in self.regions if region.outcome is not None)

    def _recall(self, region: _Region[Result]) -> None:
        """End a region that is remembered whole, or queue the notebooks that are not."""
        result = self.work.memory.result_of(region.plan)
        if result is not None:
            self._deliver(region, result)
            return
        for index, task in enumerate(region.plan.tasks):
            executed = self.work.memory.executed(task)
            if executed is None:
                self.waiting.append(_Job(region, index))
            else:
                region.executed[index] = executed
        if region.is_executed:
            self.waiting.append(_Job(region, None))

    def _start_jobs(self) -> None:
        while self.waiting and self._has_room(self.waiting[0]):
            job = self.waiting.popleft()
            if job.region.outcome is None:
                self.running[self._submit(job)] = job

    def _has_room(self, job: _Job[Result]) -> bool:
        if job.alone or any(other.alone for other in self.running.values()):
            return not self.running
        return len(self.running) < self.work.executor.slots

    def _submit(self, job: _Job[Result]) -> Future[Any]:
        job.region.started = job.region.started or time.monotonic()
        if job.index is not None:
            return self.work.executor.submit(execute, job.region.plan.tasks[job.index])
        executed = tuple(job.region.executed[index] for index in sorted(job.region.executed))
        return self.work.executor.submit(self.work.finish, job.region.plan, executed)

    def _take(self, job: _Job[Result], future: Future[Any]) -> None:
        region = job.region
        if region.outcome is not None:
            return
        error = future.exception()
        if isinstance(error, ClusterError):
            raise error
        if isinstance(error, ZygoteLostError) and not job.alone:
            self._repeat_alone(job)
        elif isinstance(error, NotebookStoppedError):
            self._end(region, Failure(error.notebook, error.cell, error.message))
        elif error is not None:
            self._end(region, Failure(job.name, None, _said(error)))
        elif job.index is None:
            self.work.memory.keep_result(region.plan, future.result())
            self._deliver(region, future.result())
        else:
            self._note(region, job.index, future.result())

    def _note(self, region: _Region[Result], index: int, executed: Executed) -> None:
        self.work.memory.keep_executed(region.plan.tasks[index], executed)
        region.executed[index] = executed
        if region.is_executed:
            self.waiting.appendleft(_Job(region, None))

    def _deliver(self, region: _Region[Result], result: Result) -> None:
        self.work.deliver(region.plan, result)
        self._end(region)

    def _end(self, region: _Region[Result], failure: Failure | None = None) -> None:
        region.outcome = RegionOutcome(
            plan=region.plan,
            failure=failure,
            seconds=0.0 if region.started is None else time.monotonic() - region.started,
            is_recalled=region.started is None,
        )
        region.executed.clear()
        self.work.on_end(region.outcome)

    def _start_over(self) -> None:
        """Repeat the jobs that ran when a worker died, each one alone."""
        suspects = list(self.running.values())
        self.running.clear()
        self.work.executor.restart()
        for job in suspects:
            if job.alone:
                self._end(job.region, Failure(job.name, None, "proses pekerja berhenti mendadak"))
            else:
                self._repeat_alone(job)

    def _repeat_alone(self, job: _Job[Result]) -> None:
        self.waiting.appendleft(_Job(job.region, job.index, alone=True))


def _said(error: BaseException) -> str:
    """Return what an error says; only ours say it in a sentence."""
    return (
        str(error) if isinstance(error, LebakReportsError) else f"{type(error).__name__}: {error}"
    )
