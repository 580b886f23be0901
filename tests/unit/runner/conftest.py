"""Tiny notebooks, plans and workers: real kernels, no data."""

from __future__ import annotations

from typing import TYPE_CHECKING

import nbformat
import pytest

from lebak_reports.project import Project
from lebak_reports.regions import Wilayah
from lebak_reports.runner import RegionPlan, Task
from lebak_reports.runner.kernels import kernel_environment

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PARAMETERS_CELL = (
    'quarter: str = "2024Q3"  # triwulan laporan\n'
    'kode_wilayah: str = "36.02"  # kode Kemendagri\n'
    'edisi: str = "publik"  # publik atau internal'
)


@pytest.fixture(scope="session")
def make_notebook(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    folder = tmp_path_factory.mktemp("notebooks")

    def make(name: str, *cells: str, parameters: str = PARAMETERS_CELL) -> Path:
        head = nbformat.v4.new_code_cell(parameters)
        head.metadata.tags = ["parameters"]
        head.id = "parameters"
        notebook = nbformat.v4.new_notebook(cells=[head])
        for number, source in enumerate(cells):
            cell = nbformat.v4.new_code_cell(source)
            cell.id = f"cell-{number}"
            notebook.cells.append(cell)
        notebook.metadata.kernelspec = {
            "name": "python3",
            "display_name": "Python 3",
            "language": "python",
        }
        path = folder / f"{name}.ipynb"
        nbformat.write(notebook, path)
        return path

    return make


@pytest.fixture(scope="session")
def environment() -> dict[str, str]:
    return kernel_environment(Project.from_environment())


def task_of(notebook: Path, kode_wilayah: str = "36.02.09", cell_timeout: int = 60) -> Task:
    parameters = {"quarter": "2024Q3", "kode_wilayah": kode_wilayah, "edisi": "publik"}
    return Task(
        kode_wilayah=kode_wilayah,
        notebook=notebook,
        parameters=parameters,
        cell_timeout=cell_timeout,
    )


def plan_of(kode_wilayah: str, *tasks: Task) -> RegionPlan:
    wilayah = Wilayah(kode_wilayah, "3602060", kode_wilayah, "kecamatan")
    return RegionPlan(wilayah=wilayah, dokumen="profil-kecamatan", tasks=tasks)
