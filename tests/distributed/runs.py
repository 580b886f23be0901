"""Runs of tiny regions on a cluster; importable by its workers, so a module and no fixture."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from lebak_reports.regions import Wilayah
from lebak_reports.runner import NoMemory, RegionPlan, Task, Work, run_matrix
from lebak_reports.runner.cluster import Cargo, ClusterExecutor, connected

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from lebak_reports.project import Project
    from lebak_reports.runner import Executed, Executor, RegionOutcome


def whole_notebooks(_plan: RegionPlan, executed: tuple[Executed, ...]) -> str:
    return "\n".join(each.notebook for each in executed)


def refuse(_plan: RegionPlan, executed: tuple[Executed, ...]) -> str:
    raise ValueError(executed[0].notebook)


def sleep(seconds: float) -> None:
    time.sleep(seconds)


def region(kode_wilayah: str, *notebooks: Path) -> RegionPlan:
    tasks = tuple(
        Task(
            kode_wilayah=kode_wilayah,
            notebook=notebook,
            parameters={"kode_wilayah": kode_wilayah},
            cell_timeout=60,
            memory_limit_mib=2048,
        )
        for notebook in notebooks
    )
    wilayah = Wilayah(kode_wilayah, "3602060", kode_wilayah, "kecamatan")
    return RegionPlan(wilayah=wilayah, dokumen=("profil-kecamatan",), tasks=tasks)


@dataclass
class Run:
    """What a run is asked to do, and what came of it."""

    plans: list[RegionPlan]
    finish: Callable[..., Any] = whole_notebooks
    on_end: Callable[[RegionOutcome], None] = lambda _outcome: None
    results: dict[str, Any] = field(default_factory=dict)
    failures: dict[str, str] = field(default_factory=dict)

    def on(self, executor: Executor) -> Run:
        work = Work(
            finish=self.finish,
            deliver=lambda plan, result: self.results.update({plan.wilayah.kode: result}),
            executor=executor,
            memory=NoMemory(),
            on_end=self.on_end,
        )
        for outcome in run_matrix(self.plans, work):
            if outcome.failure:
                self.failures[outcome.plan.wilayah.kode] = str(outcome.failure)
        return self

    def on_cluster(self, address: str, project: Project, **parts: tuple[Path, ...]) -> Run:
        cargo = Cargo(
            common=tuple(project.notebooks.glob("*.ipynb")),
            parts={kode.replace("_", "."): paths for kode, paths in parts.items()},
            variables={"LEBAK_TABEL": project.cache / "tabel"},
        )
        with (
            connected(address, project=project, jobs=1) as cluster,
            ClusterExecutor(cluster, project, cargo) as executor,
        ):
            return self.on(executor)
