"""Whatever a notebook does to its kernel, its parent or the machine, only its region fails."""

import contextlib
import os
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from lebak_reports.runner import Failure, LocalExecutor, NoMemory, Work, Workers, run_matrix
from lebak_reports.runner.execute import NotebookStoppedError, execute
from lebak_reports.runner.warm import warm_kernels
from tests.unit.runner.conftest import plan_of, task_of, wait_until_gone

SMALL_MIB = 512


def stopped(notebook, **options):
    with pytest.raises(NotebookStoppedError) as error:
        execute(task_of(notebook, **options))
    return error.value.cell, error.value.message


def test_a_segmentation_fault_names_its_cell(kernels, make_notebook):
    notebook = make_notebook("segfault", "1", "import ctypes; ctypes.string_at(0)")

    assert stopped(notebook) == (3, "kernel berhenti mendadak")


def test_leaving_python_names_its_cell(kernels, make_notebook):
    assert stopped(make_notebook("leave", "import os; os._exit(0)")) == (
        2,
        "kernel berhenti mendadak",
    )


def test_a_cell_that_never_ends_is_stopped_in_time(kernels, make_notebook):
    notebook = make_notebook("hang", "while True: pass")

    assert stopped(notebook, cell_timeout=1) == (2, "sel melewati batas waktu 1 detik")


@pytest.mark.parametrize(
    "cell",
    [
        "import numpy; numpy.ones(1 << 28)",
        "rows = []\nwhile True: rows.append('x' * 1_000_000 + str(len(rows)))",
    ],
    ids=["in one piece", "bit by bit"],
)
def test_a_cell_that_fills_memory_is_stopped_at_the_limit(kernels, make_notebook, cell):
    notebook = make_notebook("memory", cell)

    expected = (2, f"kehabisan memori (batas {SMALL_MIB} MiB)")
    assert stopped(notebook, memory_limit_mib=SMALL_MIB) == expected


@pytest.mark.parametrize(
    "cell",
    ["print('x' * 100_000_000)", "while True: print('x' * 1000)"],
    ids=["at once", "for ever"],
)
def test_a_cell_that_writes_too_much_is_stopped(kernels, make_notebook, cell):
    notebook = make_notebook("flood", cell)

    assert stopped(notebook) == (2, "keluaran sel melewati batas 16 MiB")


def test_a_kernel_that_changes_folder_and_environment_changes_nobody_elses(kernels, make_notebook):
    here, environment = Path.cwd(), dict(os.environ)
    restless = make_notebook("restless", "import os; os.chdir('/'); os.environ['TZ'] = 'UTC'")
    asks = make_notebook("asks", "import os; print(os.getcwd(), os.environ['TZ'])")

    execute(task_of(restless))
    printed = nbformat.reads(execute(task_of(asks)).notebook, as_version=4).cells[-1].outputs[0]

    assert printed.text.strip() == f"{asks.parent} Asia/Jakarta"
    assert (Path.cwd(), dict(os.environ)) == (here, environment)


def keep_codes(plan, _executed):
    return plan.wilayah.kode


def outcomes_of(plans, environment, log):
    with (
        warm_kernels(environment) as warm,
        LocalExecutor(Workers(2, environment | warm, log)) as executor,
    ):
        work = Work(
            finish=keep_codes,
            deliver=lambda _plan, _result: None,
            executor=executor,
            memory=NoMemory(),
            on_end=lambda _outcome: None,
        )
        ended = run_matrix(plans, work)
    return {each.plan.wilayah.kode: each.failure for each in ended}


def test_a_notebook_that_kills_the_zygote_fails_nobody_else(make_notebook, environment, tmp_path):
    kills = make_notebook(
        "patricide",
        "import os, signal, time\ntime.sleep(1)",
        "os.kill(os.getppid(), signal.SIGKILL); time.sleep(60)",
    )
    innocent = make_notebook("innocent", "import time; time.sleep(2)")
    plans = [
        plan_of("kills", task_of(kills)),
        plan_of("beside", task_of(innocent)),
        plan_of("after", task_of(innocent)),
    ]

    failures = outcomes_of(plans, environment, tmp_path / "log")

    # Alone, on a cold kernel, its parent is the worker.
    died = Failure("patricide.ipynb", None, "proses pekerja berhenti mendadak")
    assert failures == {"kills": died, "beside": None, "after": None}


LEAVES_CHILDREN = """
import os, pathlib, subprocess, sys
forked = os.fork()
if forked == 0:
    import time
    time.sleep(600)
own_session = subprocess.Popen(["sleep", "600"], start_new_session=True)
pathlib.Path({file!r}).write_text(f"{{os.getpid()}} {{forked}} {{own_session.pid}}")
os._exit(1)
"""


@pytest.mark.parametrize("is_warm", [True, False], ids=["hangat", "dingin"])
def test_children_of_a_kernel_that_died_are_gone_before_the_next_notebook(
    make_notebook, environment, tmp_path, is_warm
):
    pids = tmp_path / "pids"
    notebook = make_notebook("brood", LEAVES_CHILDREN.format(file=str(pids)))
    surroundings = environment if is_warm else environment | {"LEBAK_ZIGOT": "/tidak/ada"}

    failures = outcomes_of([plan_of("brood", task_of(notebook))], surroundings, tmp_path / "log")

    assert failures["brood"].message == "kernel berhenti mendadak"
    assert all(wait_until_gone(int(pid)) for pid in pids.read_text().split())


def test_a_run_leaves_no_process_no_socket_and_no_folder(make_notebook, environment, tmp_path):
    program = (
        "import pathlib, sys\n"
        "from tests.unit.runner.test_faults import outcomes_of\n"
        "from tests.unit.runner.conftest import plan_of, task_of\n"
        "from lebak_reports.project import Project\n"
        "from lebak_reports.runner.environment import kernel_environment\n"
        "if __name__ == '__main__':\n"
        "    names = map(pathlib.Path, sys.argv[2:])\n"
        "    plans = [plan_of(name.stem, task_of(name, cell_timeout=1)) for name in names]\n"
        "    outcomes_of(plans, kernel_environment(Project.from_environment()),"
        " pathlib.Path(sys.argv[1]))\n"
    )
    script = tmp_path / "run.py"
    script.write_text(program)
    room = tmp_path / "tmp"
    room.mkdir()
    notebooks = [
        make_notebook("fine", "1"),
        make_notebook("crashes", "import os; os._exit(1)"),
        make_notebook("hangs", "import time; time.sleep(60)"),
    ]
    subprocess.run(
        [sys.executable, script, tmp_path / "log", *notebooks],
        env={**os.environ, "TMPDIR": str(room), "PYTHONPATH": os.pathsep.join(sys.path)},
        check=True,
    )

    assert list(room.iterdir()) == []
    assert all(wait_until_gone(pid) for pid in processes_with(f"TMPDIR={room}"))


def processes_with(variable):
    """Every process of the run inherits the run's folder for temporary files, or one in it."""
    for environ in Path("/proc").glob("[0-9]*/environ"):
        with contextlib.suppress(OSError):
            if variable.encode() in environ.read_bytes():
                yield environ.parent.name
