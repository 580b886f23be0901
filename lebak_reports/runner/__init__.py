"""Run notebooks: the plan, strict parameters, private kernels, a pool of processes.

Knows notebooks and parameters; computes nothing, and knows neither HTML nor PDF.
"""

from lebak_reports.runner.execute import Executed
from lebak_reports.runner.matrix import run_matrix
from lebak_reports.runner.outcomes import Failure, RegionOutcome
from lebak_reports.runner.plan import RegionPlan, Task, plan_quarter
from lebak_reports.runner.workers import Workers

__all__ = [
    "Executed",
    "Failure",
    "RegionOutcome",
    "RegionPlan",
    "Task",
    "Workers",
    "plan_quarter",
    "run_matrix",
]
