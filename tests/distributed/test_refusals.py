"""What keeps a run from a cluster is said in one sentence, before anything is published."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys

import pytest

from lebak_reports.errors import ClusterError
from lebak_reports.runner.cluster import connected, connection, lookout
from tests.distributed.conftest import ROOT, end, wait_until, write_notebook
from tests.distributed.runs import Run, region

pytestmark = [pytest.mark.system, pytest.mark.filterwarnings("ignore::ResourceWarning")]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def refusal(address, project):
    with pytest.raises(ClusterError) as caught, connected(address, project=project, jobs=1):
        pytest.fail("connected")
    assert caught.value.exit_code == 2
    return str(caught.value)


def test_a_scheduler_out_of_reach_is_one_line_and_exit_2(tmp_path):
    address = f"tcp://127.0.0.1:{free_port()}"
    command = ["run", "2024Q3", "--executor", "dask", "--scheduler", address]

    done = subprocess.run(
        [sys.executable, "-m", "lebak_reports", *command],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=os.environ | {f"LEBAK_{name}": str(tmp_path / name) for name in ("CACHE", "OUTPUTS")},
        check=False,
    )

    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr == (
        f"Klaster Dask {address} tidak dapat dihubungi. "
        "Periksa alamat dan apakah 'dask scheduler' berjalan di sana.\n"
    )


def test_a_scheduler_without_workers_is_refused(scheduler, project, monkeypatch):
    monkeypatch.setattr(connection, "WORKERS_SECONDS", 1)
    assert "belum punya pekerja" in refusal(scheduler.address, project)


def test_a_worker_with_other_code_is_refused(scheduler, project, tmp_path):
    other = tmp_path / "lain"
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "lebak_reports", other / "lebak_reports", ignore=ignored)
    with (other / "lebak_reports" / "periods.py").open("a") as module:
        module.write("# sebuah perubahan\n")
    scheduler.start_worker("satu", PYTHONPATH=str(other))

    said = refusal(scheduler.address, project)

    assert "memakai kode lebak-reports" in said
    assert ", di sini " in said


def test_a_worker_without_the_suite_is_refused(scheduler, project, tmp_path):
    (tmp_path / "kosong" / "lebak_reports").mkdir(parents=True)
    (tmp_path / "kosong" / "lebak_reports" / "__init__.py").touch()
    scheduler.start_worker("satu", PYTHONPATH=str(tmp_path / "kosong"))
    assert "tidak memiliki lebak-reports versi ini" in refusal(scheduler.address, project)


def test_a_scheduler_that_dies_ends_the_run(scheduler, project):
    scheduler.start_worker("satu")
    slow = write_notebook(project, "lambat", "import time; time.sleep(0.5)")
    plans = [region(f"36.02.0{number}", slow) for number in range(1, 9)]

    with pytest.raises(ClusterError, match="terputus"):
        Run(plans, on_end=lambda _outcome: end(scheduler.scheduler)).on_cluster(
            scheduler.address, project
        )


def test_a_cluster_that_lost_all_its_workers_ends_the_run(scheduler, project, monkeypatch):
    monkeypatch.setattr(lookout, "PATIENCE_SECONDS", 2)
    worker = scheduler.start_worker("satu")
    wait_until(lambda: "Registered to:" in scheduler.printed())
    slow = write_notebook(project, "lambat", "import time; time.sleep(0.5)")
    plans = [region(f"36.02.0{number}", slow) for number in range(1, 9)]

    with pytest.raises(ClusterError, match="terputus"):
        Run(plans, on_end=lambda _outcome: end(worker)).on_cluster(scheduler.address, project)
