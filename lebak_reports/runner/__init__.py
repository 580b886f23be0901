"""Run notebooks: the plan, strict parameters, private kernels, a pool of processes.

Knows notebooks and parameters; computes nothing, and knows neither HTML nor PDF.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.exports import exported

if TYPE_CHECKING:
    from lebak_reports.runner.execute import Executed
    from lebak_reports.runner.executors import Executor, LocalExecutor, Workers
    from lebak_reports.runner.matrix import run_matrix
    from lebak_reports.runner.memory import Memory, NoMemory
    from lebak_reports.runner.outcomes import Failure, RegionOutcome
    from lebak_reports.runner.plan import RegionPlan, Task, plan_quarter
    from lebak_reports.runner.standby import Standby, StandbyExecutor
    from lebak_reports.runner.work import Work

__all__ = [
    "Executed",
    "Executor",
    "Failure",
    "LocalExecutor",
    "Memory",
    "NoMemory",
    "RegionOutcome",
    "RegionPlan",
    "Standby",
    "StandbyExecutor",
    "Task",
    "Work",
    "Workers",
    "plan_quarter",
    "run_matrix",
]

# A run that has nothing to do looks into the store, which is in this room, and no further.
__getattr__ = exported(
    __name__,
    {
        "Executed": "execute",
        "Executor": "executors",
        "Failure": "outcomes",
        "LocalExecutor": "executors",
        "Memory": "memory",
        "NoMemory": "memory",
        "RegionOutcome": "outcomes",
        "RegionPlan": "plan",
        "Standby": "standby",
        "StandbyExecutor": "standby",
        "Task": "plan",
        "Work": "work",
        "Workers": "executors",
        "plan_quarter": "plan",
        "run_matrix": "matrix",
    },
)
