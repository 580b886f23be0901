"""Every notebook says the same on a forked kernel and on one of its own, byte for byte.

What the comparison leaves out is what ``runner.canonical`` drops: clocks, paths, addresses.
"""

import pytest

from lebak_reports import aggregates
from lebak_reports.periods import Quarter
from lebak_reports.runner import LocalExecutor, Workers, plan_quarter
from lebak_reports.runner.execute import execute
from lebak_reports.runner.kernels import kernel_environment
from lebak_reports.runner.warm import warm_kernels

QUARTER = Quarter.parse("2024Q3")

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def tasks(sample_project, checkout_params):
    aggregates.prepare(QUARTER, project=sample_project, params=checkout_params)
    regions = [checkout_params.regions.resolve(code) for code in ("36.02", "36.02.09")]
    plans = plan_quarter(
        QUARTER,
        regions,
        params=checkout_params,
        notebooks=sample_project.notebooks,
        edisi="publik",
    )
    return [task for region in plans for task in region.tasks]


@pytest.fixture(scope="module")
def environment(sample_project):
    return kernel_environment(sample_project)


def run_all(tasks, environment, log):
    with LocalExecutor(Workers(2, environment, log)) as executor:
        futures = [executor.submit(execute, task) for task in tasks]
        return {future.result().name: future.result().notebook for future in futures}


def test_all_notebooks_give_equal_bytes_on_warm_and_on_cold_kernels(tasks, environment, tmp_path):
    logs = tmp_path / "warm", tmp_path / "cold"
    with warm_kernels(environment) as variables:
        warm = run_all(tasks, environment | variables, logs[0])
    cold = run_all(tasks, environment, logs[1])

    assert len(warm) == len(tasks) == 7
    assert warm == cold
    # A fallback is logged: without one, the first run was warm throughout.
    assert "Kernel hangat tidak tersedia" not in logs[0].read_text()
