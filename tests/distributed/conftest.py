"""A real Dask cluster on loopback: a scheduler and workers, as the command line starts them."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import nbformat
import pytest

from lebak_reports.project import Project

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).resolve().parents[2]
DASK = Path(sys.executable).with_name("dask")
START_SECONDS = 60


class DaskProcesses:
    """One scheduler and its workers; everything they print lands in files of one folder."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self.folder = folder
        self._stack = stack
        self._contact = folder / "scheduler.json"
        arguments = ("--host", "127.0.0.1", "--port", "0", "--no-dashboard")
        self.scheduler = self.start("scheduler", *arguments)
        wait_until(self._contact.exists)

    @property
    def address(self) -> str:
        return json.loads(self._contact.read_text(encoding="utf-8"))["address"]

    def start(self, kind: str, *arguments: str, **variables: str) -> subprocess.Popen[bytes]:
        log = (self.folder / f"{kind}-{len(self.logs())}.log").open("wb")
        process = subprocess.Popen(
            [DASK, kind, "--scheduler-file", self._contact, *arguments],
            stdout=log,
            stderr=subprocess.STDOUT,
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT), **variables},
            start_new_session=True,
        )
        log.close()
        self._stack.callback(end, process)
        return process

    def start_worker(self, name: str, **variables: str) -> subprocess.Popen[bytes]:
        place = ("--host", "127.0.0.1", "--local-directory", str(self.folder / name))
        options = ("--name", name, "--nthreads", "1", "--no-dashboard")
        return self.start("worker", *place, *options, **variables)

    def logs(self) -> list[Path]:
        return sorted(self.folder.glob("*.log"))

    def printed(self) -> str:
        return "\n".join(log.read_text(encoding="utf-8") for log in self.logs())

    def left_behind(self) -> list[Path]:
        """Return what runs keep on the workers' disks."""
        return list(self.folder.rglob("lebak-*"))


def end(process: subprocess.Popen[bytes]) -> None:
    kill_group(process)
    process.wait(START_SECONDS)


def kill_group(process: subprocess.Popen[bytes]) -> None:
    """Kill a worker as a power cut would: with its nanny, without a word."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)


def wait_until(is_so: Callable[[], object]) -> None:
    deadline = time.monotonic() + START_SECONDS
    while not is_so():
        assert time.monotonic() < deadline, "the cluster did not get there in time"
        time.sleep(0.05)


@contextmanager
def running(folder: Path) -> Iterator[DaskProcesses]:
    if not DASK.exists():
        missing = pytest.fail if os.environ.get("CI") else pytest.skip
        missing("dask is not installed: make dask")
    with ExitStack() as stack:
        yield DaskProcesses(folder, stack)


@pytest.fixture
def scheduler(tmp_path: Path) -> Iterator[DaskProcesses]:
    """A scheduler of the test's own, without workers."""
    with running(tmp_path) as processes:
        yield processes


@pytest.fixture(scope="module")
def two_workers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DaskProcesses]:
    """A scheduler and two workers."""
    with running(tmp_path_factory.mktemp("klaster")) as processes:
        processes.start_worker("satu")
        processes.start_worker("dua")
        yield processes


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with the lock of this checkout and no notebooks yet."""
    root = tmp_path / "proyek"
    for name in ("notebooks", "requirements"):
        (root / name).mkdir(parents=True)
    shutil.copy(ROOT / "requirements" / "run.txt", root / "requirements")
    return Project(
        root=root,
        data=root / "data",
        cache=root / ".cache",
        outputs=root / "outputs",
        outputs_internal=root / "outputs-internal",
    )


def write_notebook(project: Project, name: str, *cells: str) -> Path:
    head = nbformat.v4.new_code_cell('kode_wilayah: str = "36.02"')
    head.metadata.tags = ["parameters"]
    notebook = nbformat.v4.new_notebook(cells=[head, *map(nbformat.v4.new_code_cell, cells)])
    for number, cell in enumerate(notebook.cells):
        cell.id = f"sel-{number}"
    python = {"name": "python3", "display_name": "Python 3", "language": "python"}
    notebook.metadata.kernelspec = python
    path = project.notebooks / f"{name}.ipynb"
    nbformat.write(notebook, path)
    return path
