"""Cost per report as reports grow: ``growth.py N`` runs a tiny notebook for N made-up regions.

The engine alone is measured: plan, kernels, one finished report each; no data, no documents.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path

from lebak_reports.project import Project
from lebak_reports.regions import Wilayah
from lebak_reports.runner import (
    Executed,
    LocalExecutor,
    NoMemory,
    RegionPlan,
    Task,
    Work,
    Workers,
    run_matrix,
)
from lebak_reports.runner.kernels import kernel_environment
from lebak_reports.runner.warm import warm_kernels

JOBS = 2


def finish(_plan: RegionPlan, executed: tuple[Executed, ...]) -> bytes:
    """Return a report of some size."""
    return executed[0].notebook.encode() * 10


def plan_of(number: int, notebook: Path) -> RegionPlan:
    """Return a made-up region's plan."""
    kode = f"99.{number:05d}"
    parameters = {"quarter": "2024Q3", "kode_wilayah": kode, "edisi": "publik"}
    task = Task(
        kode_wilayah=kode,
        notebook=notebook,
        parameters=parameters,
        cell_timeout=60,
        memory_limit_mib=2048,
    )
    return RegionPlan(
        wilayah=Wilayah(kode, "0", kode, "kecamatan"), dokumen="profil", tasks=(task,)
    )


def tiny_notebook(folder: Path) -> Path:
    """Write a notebook of one short cell."""
    source = "\n".join(f'{name}: str = ""' for name in ("quarter", "kode_wilayah", "edisi"))
    cells = [
        _cell("parameter", source, tags=["parameters"]),
        _cell("hitung", "sum(range(1000)), kode_wilayah", tags=[]),
    ]
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    content = {
        "cells": cells,
        "metadata": {"kernelspec": kernel},
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    path = folder / "kecil.ipynb"
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def _cell(name: str, source: str, *, tags: list[str]) -> dict[str, object]:
    return {
        "cell_type": "code",
        "execution_count": None,
        "id": name,
        "metadata": {"tags": tags},
        "outputs": [],
        "source": source,
    }


def main(regions: int) -> None:
    """Run so many regions; any failure is an error."""
    environment = kernel_environment(Project.from_environment())
    with tempfile.TemporaryDirectory() as folder, warm_kernels(environment) as warm:
        notebook = tiny_notebook(Path(folder))
        workers = Workers(JOBS, environment | warm, Path(os.devnull))
        with LocalExecutor(workers) as executor:
            work = Work(
                finish=finish,
                deliver=lambda _plan, _report: None,
                executor=executor,
                memory=NoMemory(),
                on_end=lambda _outcome: None,
            )
            outcomes = run_matrix((plan_of(n, notebook) for n in range(regions)), work)
    failed = [outcome.failure for outcome in outcomes if outcome.failure]
    if failed:
        raise SystemExit(f"{len(failed)} of {regions} failed: {failed[0]}")


if __name__ == "__main__":
    main(int(sys.argv[1]))
