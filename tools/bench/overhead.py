"""What notebooks cost above their own cells: ``overhead.py TIMES NOTEBOOK KODE ...``.

Prints, for each notebook, mean milliseconds of CPU a run: the cells' own, the kernel's above
them, the client's. The cells' own is what the kernel's process used between the first cell and
the last, so what the kernel does to run a cell counts as the cell's.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import tempfile
from pathlib import Path

import nbformat

from lebak_reports.project import Project
from lebak_reports.runner import Executed, Task
from lebak_reports.runner.environment import kernel_environment
from lebak_reports.runner.execute import execute
from lebak_reports.runner.warm import PROVISIONER_NAME, PROVISIONER_VARIABLE, SOCKET_VARIABLE
from lebak_reports.runner.warm.house import ZygoteHouse

BEFORE = "import time as _time; _started = _time.process_time()"
AFTER = "print(_time.process_time() - _started)"
TICK_SECONDS = 1 / os.sysconf("SC_CLK_TCK")


def probed(notebook: Path, folder: Path) -> Path:
    """Return a copy of a notebook that prints what its cells cost."""
    node = nbformat.read(notebook, as_version=4)
    node.cells = [
        nbformat.v4.new_code_cell(BEFORE),
        *node.cells,
        nbformat.v4.new_code_cell(AFTER),
    ]
    path = folder / notebook.name
    nbformat.write(node, path)
    return path


def own_seconds() -> float:
    """CPU seconds of this process."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def zygote_seconds(pid: int) -> float:
    """CPU seconds of a zygote and of every kernel it has buried."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return sum(map(int, fields[11:15])) * TICK_SECONDS


def measure_all(reports: list[tuple[Path, str]], times: int) -> list[dict[str, float]]:
    """Return the cost of each notebook for its region, all in kernels of one zygote."""
    environment = kernel_environment(Project.from_environment())
    os.environ.clear()
    os.environ.update(environment)
    with tempfile.TemporaryDirectory() as folder, ZygoteHouse(environment) as house:
        os.environ[PROVISIONER_VARIABLE] = PROVISIONER_NAME
        os.environ[SOCKET_VARIABLE] = house.socket_path
        return [
            measure(_task(probed(notebook, Path(folder)), kode), times, house.pid)
            for notebook, kode in reports
        ]


def measure(task: Task, times: int, zygote: int) -> dict[str, float]:
    """Return mean milliseconds of CPU a run: cells, kernel above them, client."""
    execute(task)
    client, kernels, cells = own_seconds(), zygote_seconds(zygote), 0.0
    for _ in range(times):
        cells += _printed_seconds(execute(task))
    client, kernels = own_seconds() - client, zygote_seconds(zygote) - kernels
    per_run = 1000 / times
    return {
        "cells": cells * per_run,
        "kernel": (kernels - cells) * per_run,
        "client": client * per_run,
    }


def _task(notebook: Path, kode: str) -> Task:
    return Task(
        kode_wilayah=kode,
        notebook=notebook,
        parameters={"quarter": "2024Q3", "kode_wilayah": kode, "edisi": "publik"},
        cell_timeout=600,
        memory_limit_mib=4096,
    )


def _printed_seconds(executed: Executed) -> float:
    last = json.loads(executed.notebook)["cells"][-1]
    return float(last["outputs"][0]["text"])


if __name__ == "__main__":
    times, *words = sys.argv[1:]
    notebooks = [Path(path).absolute() for path in words[::2]]
    reports = list(zip(notebooks, words[1::2], strict=True))
    print(json.dumps(measure_all(reports, int(times))))
