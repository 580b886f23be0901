"""The plan: which notebooks run for which region, with which parameters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from lebak_reports.params import Params
    from lebak_reports.periods import Quarter
    from lebak_reports.regions import Wilayah

NotebookParameters = dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One notebook to run for one region.

    Attributes
    ----------
    kode_wilayah : str
        The region, so that a result finds its report again.
    notebook : Path
        The analyst's notebook; never written.
    parameters : dict of str
        Typed values for the notebook's ``parameters`` cell.
    cell_timeout : int
        Seconds that one cell may take.
    memory_limit_mib : int
        Memory that the kernel may take, in MiB.
    """

    kode_wilayah: str
    notebook: Path
    parameters: NotebookParameters
    cell_timeout: int
    memory_limit_mib: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionPlan:
    """A region: its documents by slug, and the notebooks of their chapters in order.

    A notebook of two documents runs once.
    """

    wilayah: Wilayah
    dokumen: tuple[str, ...]
    tasks: tuple[Task, ...]


def plan_quarter(
    quarter: Quarter, regions: Iterable[Wilayah], *, params: Params, notebooks: Path, edisi: str
) -> tuple[RegionPlan, ...]:
    """Return the matrix notebook x region, longest report first.

    The kabupaten has the most chapters, so it starts first and does not end last.
    """
    run = params.run(quarter)
    plans = []
    for wilayah in regions:
        dokumen = params.dokumen[wilayah.level]
        parameters = {"quarter": str(quarter), "kode_wilayah": wilayah.kode, "edisi": edisi}
        tasks = tuple(
            Task(
                kode_wilayah=wilayah.kode,
                notebook=notebooks / f"{name}.ipynb",
                parameters=parameters,
                cell_timeout=run.batas_waktu_sel_detik,
                memory_limit_mib=run.batas_memori_mib,
            )
            for name in dict.fromkeys(name for each in dokumen for name in each.notebooks)
        )
        slugs = tuple(each.slug for each in dokumen)
        plans.append(RegionPlan(wilayah=wilayah, dokumen=slugs, tasks=tasks))
    return tuple(sorted(plans, key=lambda region: -len(region.tasks)))
