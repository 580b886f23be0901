"""Warm kernels for everybody who runs notebooks: papermill, jupyter execute, a server."""

import asyncio
import subprocess
import sys

import nbformat
import papermill
import pytest
from jupyter_client.multikernelmanager import AsyncMultiKernelManager
from papermill.exceptions import PapermillExecutionError

from lebak_reports.runner.client import CellStoppedError
from lebak_reports.runner.execute import execute
from tests.unit.runner.conftest import task_of

PARENT = "import os; print(os.getppid())"


def printed(path):
    return nbformat.read(path, as_version=4).cells[-1].outputs[0].text.strip()


def tool(*command):
    program = [sys.executable, "-m", *map(str, command)]
    return subprocess.run(program, capture_output=True, check=False)


@pytest.fixture
def writes(monkeypatch):
    """Every time papermill writes a notebook."""
    written = []
    write = papermill.iorw.papermill_io.write
    monkeypatch.setattr(
        papermill.iorw.papermill_io,
        "write",
        lambda content, path: (written.append(path), write(content, path)),
    )
    return written


def test_papermill_knows_the_engine_by_its_name(warm, make_notebook, tmp_path):
    notebook, out = make_notebook("outsider", PARENT), tmp_path / "out.ipynb"

    done = tool("papermill", "--engine", "lebak", "--no-progress-bar", notebook, out)

    assert done.returncode == 0, done.stderr
    assert int(printed(out)) == warm.pid


def test_jupyter_execute_uses_warm_kernels(warm, make_notebook, tmp_path):
    notebook, out = make_notebook("execute", PARENT), tmp_path / "out.ipynb"

    done = tool("jupyter", "execute", notebook, f"--output={out}")

    assert done.returncode == 0, done.stderr
    assert int(printed(out)) == warm.pid


async def parent_of_a_servers_kernel():
    """Ask as a server does: a kernel manager that holds many, and a client by its side."""
    manager = AsyncMultiKernelManager()
    kernel = manager.get_kernel(await manager.start_kernel(kernel_name="python3"))
    client = kernel.client()
    client.start_channels()
    await client.wait_for_ready(timeout=30)
    try:
        reply = await client.execute_interactive(
            "", user_expressions={"parent": "__import__('os').getppid()"}, timeout=30
        )
        return int(reply["content"]["user_expressions"]["parent"]["data"]["text/plain"])
    finally:
        client.stop_channels()
        await manager.shutdown_all(now=True)


@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_a_server_uses_warm_kernels(warm):
    assert asyncio.run(parent_of_a_servers_kernel()) == warm.pid


def test_a_notebook_is_written_once(kernels, make_notebook, tmp_path, writes):
    notebook, out = make_notebook("once", "1", "2", "3"), tmp_path / "out.ipynb"

    papermill.execute_notebook(notebook, out, engine_name="lebak", progress_bar=False)

    assert writes == [str(out)]


@pytest.mark.parametrize(
    ("cell", "error"),
    [("1 / 0", PapermillExecutionError), ("import os; os._exit(1)", CellStoppedError)],
)
def test_a_notebook_that_breaks_off_is_kept_as_far_as_it_came(
    kernels, make_notebook, tmp_path, cell, error
):
    notebook, out = make_notebook("broken", "print('sampai sini')", cell), tmp_path / "out.ipynb"

    with pytest.raises(error):
        papermill.execute_notebook(notebook, out, engine_name="lebak", progress_bar=False)

    assert "sampai sini" in out.read_text()


def test_a_command_can_be_run_with_warm_kernels(as_in_a_worker, make_notebook, tmp_path):
    notebook = make_notebook("loop", "import sys; print('pandas' in sys.modules)")
    out = tmp_path / "out.ipynb"

    done = tool(
        "lebak_reports.runner.warm",
        *(sys.executable, "-m", "papermill", "--engine", "lebak", notebook, out),
    )

    assert done.returncode == 0, done.stderr
    assert printed(out) == "True"


def test_a_notebook_tells_which_tables_it_read(kernels, make_notebook, tmp_path):
    of_two_tables = make_notebook(
        "baca",
        "from pathlib import Path; from lebak_reports.tables import Tables",
        f"own = Tables(Path({str(tmp_path)!r}), '36.02.09'); own.klasik; own.anggaran;",
    )
    of_its_own = make_notebook("sendiri", "1 + 1")

    assert execute(task_of(of_two_tables)).reads == ("anggaran", "klasik")
    assert execute(task_of(of_its_own)).reads is None
