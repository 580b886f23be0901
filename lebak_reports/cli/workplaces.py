"""Where a run's notebooks work: in processes of this machine, or on a Dask cluster."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import partial
from typing import TYPE_CHECKING, Final

from lebak_reports import runner
from lebak_reports.aggregates import LANDED_VARIABLE, uses_sample
from lebak_reports.runner.environment import kernel_environment
from lebak_reports.runner.warm import warm_kernels
from lebak_reports.tables import Landing, landing_folder

if TYPE_CHECKING:
    from pathlib import Path

    from lebak_reports.cli.workspace import Workspace
    from lebak_reports.runner.cluster import Cluster

# All that a job imports. A worker does it beside the landing, which needs one processor only.
_OF_EVERY_JOB: Final = (
    "papermill.execute",
    "papermill.parameterize",
    "jinja2",
    "typst",
    "xlsxwriter",
    "lebak_reports.cli.report",
    "lebak_reports.params.models",
    "lebak_reports.publish.ledger",
    "lebak_reports.render.outline",
    "lebak_reports.runner.execute",
)

Workplace = Callable[[Landing], AbstractContextManager[runner.Executor]]
"""Given what was landed, where jobs run."""


@contextmanager
def workplace(space: Workspace, *, jobs: int, scheduler: str | None) -> Iterator[Workplace]:
    """Make ready before anything is landed: kernels warm up meanwhile, a cluster refuses early.

    Processes of this machine stay until the end, however often inputs are landed in between.

    Parameters
    ----------
    space : Workspace
    jobs : int
        How many notebooks run at once on this machine.
    scheduler : str or None
        Address of a Dask scheduler, or ``local``; None for processes of this machine.

    Raises
    ------
    ClusterError
        If the cluster can't do the work.
    """
    if scheduler is None:
        environment = kernel_environment(space.project) | {LANDED_VARIABLE: str(_landed(space))}
        with (
            warm_kernels(environment) as warm,
            runner.LocalExecutor(
                runner.Workers(jobs, environment | warm, _log(space), _OF_EVERY_JOB)
            ) as executor,
        ):
            executor.start()
            yield lambda _landing: nullcontext(executor)
    else:
        from lebak_reports.runner.cluster import connected

        with connected(scheduler, project=space.project, jobs=jobs) as cluster:
            yield partial(_cluster, cluster, space)


def _landed(space: Workspace) -> Path:
    """Return where the quarter's tables are or will be: known before they are."""
    project = space.project
    return landing_folder(space.quarter, project=project, synthetic=uses_sample(project))


def _cluster(
    cluster: Cluster, space: Workspace, landing: Landing
) -> AbstractContextManager[runner.Executor]:
    from lebak_reports.cli.cargo import cargo_of
    from lebak_reports.runner.cluster import ClusterExecutor

    return ClusterExecutor(cluster, space.project, cargo_of(space.project, landing))


def _log(space: Workspace) -> Path:
    folder = space.project.cache / "catatan"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder / f"{space.quarter}.log"
