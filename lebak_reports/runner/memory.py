"""What a run remembers of earlier ones: the seam where the cache enters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, Protocol

from lebak_reports.runner.outcomes import Result

if TYPE_CHECKING:
    from lebak_reports.runner.execute import Executed
    from lebak_reports.runner.plan import RegionPlan, Task


class Memory(Protocol[Result]):
    """Executed notebooks and finished regions of earlier runs, under keys of its own."""

    def executed(self, task: Task) -> Executed | None:
        """Return the notebook as an equal task left it, or None."""

    def keep_executed(self, task: Task, executed: Executed) -> None:
        """Remember how a task ended."""

    def result_of(self, plan: RegionPlan) -> Result | None:
        """Return the result of an equal region, or None."""

    def keep_result(self, plan: RegionPlan, result: Result) -> None:
        """Remember a region's result."""


class NoMemory(Generic[Result]):
    """Remembers nothing: everything is done again."""

    def executed(self, _task: Task) -> Executed | None:
        """Return None."""
        return None

    def keep_executed(self, _task: Task, _executed: Executed) -> None:
        """Forget it."""

    def result_of(self, _plan: RegionPlan) -> Result | None:
        """Return None."""
        return None

    def keep_result(self, _plan: RegionPlan, _result: Result) -> None:
        """Forget it."""
