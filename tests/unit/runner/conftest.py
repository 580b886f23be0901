"""Tiny notebooks, plans and workers: real kernels, no data."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

import nbformat
import pytest
from jupyter_client.provisioning.factory import KernelProvisionerFactory

from lebak_reports.project import Project
from lebak_reports.regions import Wilayah
from lebak_reports.runner import RegionPlan, Task
from lebak_reports.runner.environment import kernel_environment
from lebak_reports.runner.warm import PROVISIONER_NAME, PROVISIONER_VARIABLE, SOCKET_VARIABLE
from lebak_reports.runner.warm.house import ZygoteHouse, can_fork

if TYPE_CHECKING:
    from collections.abc import Callable

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


@pytest.fixture
def as_in_a_worker(environment, monkeypatch):
    """The process holds the run's environment and nothing else."""
    for name in os.environ:
        monkeypatch.delenv(name)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    # jupyter_client reads the default provisioner once a process.
    KernelProvisionerFactory.clear_instance()
    yield
    KernelProvisionerFactory.clear_instance()


@pytest.fixture(scope="module")
def house(environment):
    if not can_fork():
        pytest.skip("platform ini tidak bercabang dengan aman")
    with ZygoteHouse(environment) as house:
        yield house


@pytest.fixture
def warm(house, as_in_a_worker, monkeypatch):
    monkeypatch.setenv(PROVISIONER_VARIABLE, PROVISIONER_NAME)
    monkeypatch.setenv(SOCKET_VARIABLE, house.socket_path)
    return house


@pytest.fixture(params=["warm", "as_in_a_worker"], ids=["hangat", "dingin"])
def kernels(request):
    """Every test that asks for it runs on warm kernels, then on cold ones."""
    return request.getfixturevalue(request.param)


def go_cold(monkeypatch):
    monkeypatch.delenv(PROVISIONER_VARIABLE)
    KernelProvisionerFactory.clear_instance()


def wait_until_gone(pid, *, seconds=5):
    deadline = time.monotonic() + seconds
    while Path(f"/proc/{pid}").exists() and time.monotonic() < deadline:
        time.sleep(0.02)
    return not Path(f"/proc/{pid}").exists()


def task_of(
    notebook: Path,
    kode_wilayah: str = "36.02.09",
    *,
    cell_timeout: int = 60,
    memory_limit_mib: int = 2048,
) -> Task:
    parameters = {"quarter": "2024Q3", "kode_wilayah": kode_wilayah, "edisi": "publik"}
    return Task(
        kode_wilayah=kode_wilayah,
        notebook=notebook,
        parameters=parameters,
        cell_timeout=cell_timeout,
        memory_limit_mib=memory_limit_mib,
    )


def plan_of(kode_wilayah: str, *tasks: Task) -> RegionPlan:
    wilayah = Wilayah(kode_wilayah, "3602060", kode_wilayah, "kecamatan")
    return RegionPlan(wilayah=wilayah, dokumen=("profil-kecamatan",), tasks=tasks)
