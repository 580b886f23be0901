"""A kernel is forked only from what it would have been started from; else it starts cold."""

import asyncio
import json
import os
import sys
import sysconfig
from pathlib import Path

import nbformat
import pytest
from jupyter_client.kernelspec import KernelSpecManager

from lebak_reports.runner.execute import execute
from lebak_reports.runner.warm import key
from lebak_reports.runner.warm.key import is_own_kernel, zygote_key
from lebak_reports.runner.warm.own import OwnZygotes
from lebak_reports.runner.warm.process import ForkedProcess, Request
from tests.unit.runner.conftest import task_of, wait_until_gone

LAUNCH = ["-m", "ipykernel_launcher", "-f", "kernel.json"]
PARENT = "import os; print(os.getppid())"


def parent_of(notebook):
    executed = nbformat.reads(execute(task_of(notebook)).notebook, as_version=4)
    return int(executed.cells[-1].outputs[0].text)


@pytest.fixture
def own():
    zygotes = OwnZygotes()
    yield zygotes
    zygotes.close()


@pytest.fixture
def packages(monkeypatch, tmp_path):
    """A folder of installed packages that a test may change."""
    paths = {**sysconfig.get_paths(), "purelib": str(tmp_path)}
    monkeypatch.setattr(sysconfig, "get_paths", lambda: paths)
    return tmp_path


def install(packages):
    (packages / "baru.dist-info").mkdir()
    os.utime(packages, ns=(0, packages.stat().st_mtime_ns + 1))


def test_a_package_that_is_installed_changes_the_key(packages):
    before = zygote_key({})
    install(packages)

    assert zygote_key({}) != before


def test_code_of_the_project_that_is_edited_changes_the_key(monkeypatch, tmp_path):
    monkeypatch.setattr(key, "PACKAGE", tmp_path)
    module = tmp_path / "exhibits" / "peta.py"
    module.parent.mkdir()
    module.write_text("a = 1")
    before = zygote_key({})
    os.utime(module, ns=(0, module.stat().st_mtime_ns + 1))

    assert zygote_key({}) != before


def test_compiled_code_does_not_change_the_key(monkeypatch, tmp_path):
    monkeypatch.setattr(key, "PACKAGE", tmp_path)
    before = zygote_key({})
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "peta.cpython-311.pyc").write_bytes(b"")

    assert zygote_key({}) == before


@pytest.mark.parametrize(
    "name", ["PYTHONHASHSEED", "MPLCONFIGDIR", "LD_PRELOAD", "OMP_NUM_THREADS", "LC_ALL"]
)
def test_a_variable_that_is_read_at_start_changes_the_key(name):
    assert zygote_key({name: "7"}) != zygote_key({})


def test_other_variables_do_not_change_the_key():
    assert zygote_key({"LEBAK_CONTOH": "1", "TMPDIR": "/lain", "TZ": "UTC"}) == zygote_key({})


def test_what_a_zygote_sets_itself_is_the_same_key_as_nothing():
    assert zygote_key({"OPENBLAS_NUM_THREADS": "1"}) == zygote_key({})


@pytest.mark.parametrize(
    ("command", "is_own"),
    [
        ([sys.executable, *LAUNCH], True),
        ([sys.executable, "-Xfrozen_modules=off", *LAUNCH], True),
        ([sys.executable, "-O", *LAUNCH], False),
        (["/usr/bin/python3", *LAUNCH], False),
        (["R", "--slave", "-e", "IRkernel::main()"], False),
    ],
)
def test_only_this_interpreters_plain_kernel_is_forked(command, is_own):
    assert is_own_kernel(command) == is_own


def test_a_kernel_under_other_variables_starts_cold(warm, make_notebook, monkeypatch):
    notebook = make_notebook("other-variables", PARENT)
    monkeypatch.setenv("MPLCONFIGDIR", "/lain")

    assert parent_of(notebook) == os.getpid()


def test_after_an_upgrade_kernels_start_cold(warm, make_notebook, packages):
    notebook = make_notebook("upgraded", PARENT)
    install(packages)

    assert parent_of(notebook) == os.getpid()


def test_a_kernel_of_another_interpreter_starts_cold(warm, make_notebook, monkeypatch, tmp_path):
    other = tmp_path / "bin" / "python"
    other.parent.mkdir()
    other.write_text(f'#!/bin/sh\nexec {sys.executable} "$@"\n')
    other.chmod(0o755)
    spec = tmp_path / "kernels" / "python3" / "kernel.json"
    spec.parent.mkdir(parents=True)
    argv = [str(other), "-m", "ipykernel_launcher", "-f", "{connection_file}"]
    spec.write_text(json.dumps({"argv": argv, "display_name": "lain", "language": "python"}))
    monkeypatch.setattr(KernelSpecManager, "kernel_dirs", [str(spec.parents[1])])

    assert parent_of(make_notebook("other-interpreter", PARENT)) == os.getpid()


def test_a_client_without_a_zygote_starts_one_and_keeps_it(own, environment):
    first = own.house_for(environment)

    assert own.house_for({**environment, "LEBAK_CONTOH": "1"}) is first


def test_under_another_key_a_new_zygote_takes_over_and_the_old_one_retires(own, environment):
    old = own.house_for(environment)
    new = own.house_for({**environment, "MPLCONFIGDIR": "/lain"})

    assert new is not old
    assert old._process.wait(30) == 0
    assert not new.has_ended
    own.house_for(environment | {"MPLCONFIGDIR": "/lain"})
    assert not old.folder.exists()


def test_a_zygote_that_was_killed_is_replaced(own, environment):
    killed = own.house_for(environment)
    killed._process.kill()
    assert wait_until_gone(killed.pid) or killed._process.wait()

    assert own.house_for(environment) is not killed
    assert not Path(killed.folder).exists()


def test_a_retired_zygote_stays_while_its_kernel_does(own, environment):
    house = own.house_for(environment)
    connection = connect(house, environment)
    house.retire()
    assert house._process.poll() is None

    connection.close()

    assert house._process.wait(30) == 0


def connect(house, environment):
    folder = house.folder
    command = [sys.executable, "-m", "ipykernel_launcher", "-f", str(folder / "k.json")]
    request = Request(command=command, cwd=str(folder), env=environment, key=house.key)
    process = asyncio.run(ForkedProcess.start(house.socket_path, request))
    return process._connection
