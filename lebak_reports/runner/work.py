"""How a plan is worked off: what the matrix is given by those who run it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic

from lebak_reports.runner.outcomes import Result

if TYPE_CHECKING:
    from collections.abc import Callable

    from lebak_reports.runner.execute import Executed
    from lebak_reports.runner.executors import Executor
    from lebak_reports.runner.memory import Memory
    from lebak_reports.runner.outcomes import RegionOutcome
    from lebak_reports.runner.plan import RegionPlan


@dataclass(frozen=True, slots=True, kw_only=True)
class Work(Generic[Result]):
    """How a plan is worked off.

    Attributes
    ----------
    finish : callable
        Turns a region's executed notebooks into its result, in a worker; must pickle.
    deliver : callable
        Takes each result in this process, one at a time; none is kept here.
    executor : Executor
        Where jobs run.
    memory : Memory
        What need not be done again, and where to keep what was.
    on_end : callable
        Told of each region as it ends.
    """

    finish: Callable[[RegionPlan, tuple[Executed, ...]], Result]
    deliver: Callable[[RegionPlan, Result], None]
    executor: Executor
    memory: Memory[Result]
    on_end: Callable[[RegionOutcome], None]
