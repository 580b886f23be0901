"""A cluster gives the results of this machine, whatever happens to its workers."""

from __future__ import annotations

import signal

import pytest

from lebak_reports.runner import LocalExecutor, Workers
from lebak_reports.runner.environment import kernel_environment
from tests.distributed.conftest import kill_group, wait_until, write_notebook
from tests.distributed.runs import Run, refuse, region

pytestmark = [pytest.mark.system, pytest.mark.filterwarnings("ignore::ResourceWarning")]

MARKER = "RAHASIA-9f3c"
READS_ITS_PART = (
    "import os, pathlib\n"
    "tabel = pathlib.Path(os.environ['LEBAK_TABEL'])\n"
    "for path in sorted(tabel.rglob('*.txt')):\n"
    "    print(path.relative_to(tabel).as_posix(), path.read_text())\n"
)


@pytest.fixture
def parts(project):
    """A part of a table for each of two regions."""
    made = {}
    for kode in ("36.02.01", "36.02.02"):
        path = project.cache / "tabel" / "keluarga" / f"{kode}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{MARKER} baris {kode}", encoding="utf-8")
        made[kode] = (path,)
    return made


def test_notebooks_are_equal_to_those_of_this_machine(two_workers, project, tmp_path):
    figure = "import matplotlib.pyplot as plt; plt.plot([1, 2]); plt.show()"
    drawn = write_notebook(project, "gambar", figure, "kode_wilayah")
    plans = [region(f"36.02.0{number}", drawn) for number in (1, 2, 3)]

    there = Run(plans).on_cluster(two_workers.address, project)

    workers = Workers(1, kernel_environment(project), tmp_path / "log")
    with LocalExecutor(workers) as executor:
        here = Run(plans).on(executor)
    assert there.failures == here.failures == {}
    assert there.results == here.results


def test_a_kecamatan_reads_its_own_part_and_the_kabupaten_all(two_workers, project, parts):
    reads = write_notebook(project, "baca", READS_ITS_PART)
    plans = [region("36.02.01", reads), region("36.02", reads)]

    run = Run(plans[:1]).on_cluster(two_workers.address, project, **parts)
    assert f"keluarga/36.02.01.txt {MARKER} baris 36.02.01" in run.results["36.02.01"]
    assert "baris 36.02.02" not in run.results["36.02.01"]

    run = Run(plans[1:]).on_cluster(two_workers.address, project, **parts)
    assert "baris 36.02.01" in run.results["36.02"]
    assert "baris 36.02.02" in run.results["36.02"]


def test_logs_say_nothing_of_rows_parameters_or_notebooks(two_workers, project, parts):
    reads = write_notebook(project, "baca", READS_ITS_PART, f"'{MARKER}'", "kode_wilayah")
    shouts = write_notebook(project, "teriak", f"import os; os.write(2, b'{MARKER}')", "1 / 0")
    fails = write_notebook(project, "gagal", READS_ITS_PART, f"raise ValueError('{MARKER}')")
    kills = write_notebook(project, "bunuh", f"'{MARKER}'; import os; os.kill(os.getppid(), 9)")
    plans = [
        region("36.02.01", reads),
        region("36.02.02", reads, fails),
        region(MARKER, shouts),
        region("36.02.04", kills),
    ]

    run = Run(plans, finish=refuse).on_cluster(two_workers.address, project, **parts)

    # The reasons come back to the analyst, with everything the logs must not hold.
    assert run.failures["36.02.02"] == f"gagal.ipynb, sel 3: ValueError: {MARKER}"
    assert MARKER in run.failures["36.02.01"]
    assert set(run.failures) == {"36.02.01", "36.02.02", MARKER, "36.02.04"}
    printed = two_workers.printed()
    assert "Starting Worker plugin" in printed
    assert MARKER not in printed
    assert "keluarga" not in printed


def test_dask_would_have_printed_them(scheduler):
    """Negative control: without parcels the same logs show what a task was given."""
    from distributed import Client

    scheduler.start_worker("satu")
    with Client(scheduler.address, set_as_default=False) as client:
        assert client.submit(int, MARKER).exception() is not None
    assert MARKER in scheduler.printed()


def test_a_run_leaves_nothing_on_the_workers(two_workers, project, parts):
    Run([region("36.02.01", write_notebook(project, "baca", READS_ITS_PART))]).on_cluster(
        two_workers.address, project, **parts
    )
    assert two_workers.left_behind() == []


def test_an_interrupted_run_leaves_nothing_on_the_workers(two_workers, project):
    slow = write_notebook(project, "lambat", "import time; time.sleep(0.5)")
    plans = [region(f"36.02.0{number}", slow) for number in range(1, 9)]
    interrupted = Run(plans, on_end=lambda _outcome: signal.raise_signal(signal.SIGINT))

    with pytest.raises(KeyboardInterrupt):
        interrupted.on_cluster(two_workers.address, project)

    assert len(interrupted.results) == 1
    assert two_workers.left_behind() == []


def test_a_worker_killed_in_the_middle_loses_nothing(scheduler, project):
    doomed, _other = scheduler.start_worker("satu"), scheduler.start_worker("dua")
    slow = write_notebook(project, "lambat", "import time; time.sleep(0.5)", "kode_wilayah")
    plans = [region(f"36.02.{number:02}", slow, slow) for number in range(1, 9)]

    wait_until(lambda: scheduler.printed().count("Registered to:") == 2)
    run = Run(plans, on_end=lambda _outcome: kill_group(doomed)).on_cluster(
        scheduler.address, project
    )

    assert doomed.returncode is not None or doomed.wait(10)
    assert run.failures == {}
    assert sorted(run.results) == [f"36.02.{number:02}" for number in range(1, 9)]
