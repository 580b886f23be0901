"""Warm kernels are as clean as cold ones, give equal outputs, and leave nothing behind."""

import os
import signal
import subprocess
import sys
import time

import nbformat
import pytest

from lebak_reports.runner.execute import NotebookStoppedError, execute
from lebak_reports.runner.warm import PROVISIONER_NAME, PROVISIONER_VARIABLE, SOCKET_VARIABLE
from lebak_reports.runner.warm.house import ZygoteHouse, can_fork
from tests.unit.runner.conftest import go_cold, task_of, wait_until_gone

CLIENT = """
import sys
from pathlib import Path
from lebak_reports.runner.execute import execute
from tests.unit.runner.conftest import task_of
execute(task_of(Path(sys.argv[1])))
"""

pytestmark = pytest.mark.skipif(not can_fork(), reason="platform ini tidak bercabang dengan aman")


def printed(notebook, **options):
    executed = nbformat.reads(execute(task_of(notebook, **options)).notebook, as_version=4)
    return executed.cells[-1].outputs[0].text.strip()


def test_a_kernel_is_a_child_of_the_zygote(warm, make_notebook):
    notebook = make_notebook("parent", "import os; print(os.getppid())")

    assert int(printed(notebook)) == warm.pid


def test_the_stack_and_what_notebooks_call_are_there(warm, make_notebook):
    notebook = make_notebook(
        "modules",
        "import sys; print('pandas' in sys.modules, 'lebak_reports.exhibits' in sys.modules)",
    )

    assert printed(notebook) == "True True"


def test_a_thorough_reset_and_the_debugger_know_the_modules_the_zygote_held(warm, make_notebook):
    notebook = make_notebook(
        "held",
        "import pandas\n"
        "shell = get_ipython()\n"
        "debugged = shell.kernel.debugger.kernel_modules\n"
        "print('pandas' in shell._sys_modules_keys, pandas.__file__ in debugged)",
    )

    assert printed(notebook) == "True True"


def test_environment_and_folder_are_the_clients(warm, make_notebook, monkeypatch):
    monkeypatch.setenv("LEBAK_CONTOH", "1")
    notebook = make_notebook(
        "surroundings", "import os; print(os.environ['LEBAK_CONTOH'], os.getcwd())"
    )

    assert printed(notebook) == f"1 {notebook.parent}"


def test_two_kernels_draw_different_random_numbers(warm, make_notebook):
    notebook = make_notebook(
        "random", "import random, numpy; print(random.random(), numpy.random.random())"
    )

    assert printed(notebook) != printed(notebook)


def test_a_warm_kernel_gives_the_bytes_of_a_cold_one(warm, make_notebook, monkeypatch):
    notebook = make_notebook(
        "figure",
        "import pandas as pd\nimport matplotlib.pyplot as plt",
        "pd.DataFrame({'a': [1, 2], 'b': ['x', 'y']})",
        "plt.plot([1, 2, 3]); plt.title('Judul')",
        "print(quarter, kode_wilayah)",
    )
    task = task_of(notebook)

    from_warm = execute(task)
    go_cold(monkeypatch)
    from_cold = execute(task)

    assert "image/png" in from_warm.notebook
    assert from_warm == from_cold


def test_what_a_kernel_starts_in_another_session_ends_with_it(warm, make_notebook):
    notebook = make_notebook(
        "stray",
        "import subprocess\n"
        "stray = subprocess.Popen(['sleep', '600'], start_new_session=True)\n"
        "print(stray.pid)",
    )

    assert wait_until_gone(int(printed(notebook)))


def test_a_kernel_ends_when_its_client_dies(warm, make_notebook, tmp_path):
    pid_file = tmp_path / "pid"
    notebook = make_notebook(
        "orphan",
        f"import os, pathlib, time\npathlib.Path({str(pid_file)!r}).write_text(str(os.getpid()))",
        "time.sleep(600)",
    )
    client = subprocess.Popen(
        [
            sys.executable,
            "-c",
            CLIENT,
            str(notebook),
        ],
        env=dict(os.environ),
    )
    deadline = time.monotonic() + 30
    while not (pid_file.exists() and pid_file.read_text()) and time.monotonic() < deadline:
        time.sleep(0.05)
    client.kill()
    client.wait()

    assert wait_until_gone(int(pid_file.read_text()))


def test_a_zygote_ends_with_its_keeper_and_leaves_no_folder(as_in_a_worker, tmp_path):
    program = (
        "import os, time\n"
        "from lebak_reports.runner.warm.house import ZygoteHouse\n"
        "print(ZygoteHouse(os.environ).pid, flush=True)\n"
        "time.sleep(600)"
    )
    keeper = subprocess.Popen(
        [sys.executable, "-c", program],
        env={**os.environ, "TMPDIR": str(tmp_path)},
        stdout=subprocess.PIPE,
        text=True,
    )
    with keeper:
        zygote = int(keeper.stdout.readline())
        keeper.kill()

    # It may still be importing: it looks at its lifeline when it has warmed up.
    assert wait_until_gone(zygote, seconds=30)
    assert list(tmp_path.iterdir()) == []


def test_a_crash_is_seen_at_once(warm, make_notebook):
    notebook = make_notebook("crash", "import os, signal; os.kill(os.getpid(), signal.SIGSEGV)")

    with pytest.raises(NotebookStoppedError, match="kernel berhenti mendadak"):
        execute(task_of(notebook))


def test_without_a_zygote_a_cold_kernel_takes_its_place(
    as_in_a_worker, environment, make_notebook, monkeypatch
):
    dead = ZygoteHouse(environment)
    dead._process.send_signal(signal.SIGKILL)
    dead._process.wait()
    monkeypatch.setenv(PROVISIONER_VARIABLE, PROVISIONER_NAME)
    monkeypatch.setenv(SOCKET_VARIABLE, dead.socket_path)
    notebook = make_notebook("fallback", "print(kode_wilayah)")

    assert printed(notebook) == "36.02.09"
    dead.close()
