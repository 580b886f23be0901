"""Every region ends, whatever one of them does to its cell, its kernel or its worker."""

from typing import NamedTuple

import pytest

from lebak_reports.runner import Failure, LocalExecutor, NoMemory, Work, Workers, run_matrix
from tests.unit.runner.conftest import plan_of, task_of


def count_notebooks(plan, executed):
    return plan.wilayah.kode, tuple(each.name for each in executed)


def refuse_to_finish(plan, executed):
    raise ValueError("tidak ada isi")


@pytest.fixture(scope="module")
def executor(environment, tmp_path_factory):
    log = tmp_path_factory.mktemp("log") / "workers.log"
    with LocalExecutor(Workers(2, environment, log)) as executor:
        yield executor


def work_of(executor, finish, **told):
    nothing = {"deliver": lambda _plan, _result: None, "on_end": lambda _outcome: None}
    return Work(finish=finish, executor=executor, memory=NoMemory(), **{**nothing, **told})


class Ended(NamedTuple):
    outcomes: dict
    told: list
    delivered: dict


@pytest.fixture(scope="module")
def ended(make_notebook, executor):
    good = make_notebook("good", "kode_wilayah")
    also_good = make_notebook("also-good", "1 + 1")
    bad = make_notebook("bad", "1 + 1", "1 / 0")
    dies = make_notebook("dies", "import os; os._exit(3)")
    slow = make_notebook("slow", "import time; time.sleep(60)")
    kills = make_notebook("kills", "import os, signal; os.kill(os.getppid(), signal.SIGKILL)")
    plans = [
        plan_of("good", task_of(good), task_of(also_good)),
        plan_of("bad", task_of(bad), task_of(good)),
        plan_of("dies", task_of(dies)),
        plan_of("slow", task_of(slow, cell_timeout=2)),
        plan_of("kills", task_of(kills)),
        plan_of("last", task_of(good)),
    ]
    told, delivered = [], {}
    work = work_of(
        executor,
        count_notebooks,
        deliver=lambda plan, result: delivered.update({plan.wilayah.kode: result}),
        on_end=told.append,
    )
    outcomes = run_matrix(plans, work)
    return Ended({each.plan.wilayah.kode: each for each in outcomes}, told, delivered)


def test_every_region_ends_and_is_told_once(ended):
    assert list(ended.outcomes) == ["good", "bad", "dies", "slow", "kills", "last"]
    assert sorted(each.plan.wilayah.kode for each in ended.told) == sorted(ended.outcomes)


def test_a_region_is_finished_with_its_notebooks_in_the_order_of_the_document(ended):
    assert ended.delivered == {
        "good": ("good", ("good", "also-good")),
        "last": ("last", ("good",)),
    }


def test_a_failed_cell_is_named_as_the_analyst_counts_cells(ended):
    # Cell 1 holds the parameters; the cell that papermill injects is not counted.
    expected = Failure("bad.ipynb", 3, "ZeroDivisionError: division by zero")
    assert ended.outcomes["bad"].failure == expected


def test_a_kernel_that_dies_fails_its_own_region(ended):
    assert ended.outcomes["dies"].failure == Failure("dies.ipynb", 2, "kernel berhenti mendadak")


def test_a_cell_that_takes_too_long_is_stopped(ended):
    expected = Failure("slow.ipynb", 2, "sel melewati batas waktu 2 detik")
    assert ended.outcomes["slow"].failure == expected


def test_a_notebook_that_kills_its_worker_fails_nobody_else(ended):
    assert ended.outcomes["kills"].failure.message == "proses pekerja berhenti mendadak"


def test_a_report_that_cannot_be_finished_is_a_failure_of_its_region(make_notebook, executor):
    plan = plan_of("36.02.09", task_of(make_notebook("unfinished", "1")))

    (outcome,) = run_matrix([plan], work_of(executor, refuse_to_finish))

    expected = Failure("penyusunan laporan", None, "ValueError: tidak ada isi")
    assert outcome.failure == expected
