"""Every notebook says the same on a forked kernel and on one of its own, byte for byte.

What the comparison leaves out is what ``runner.canonical`` drops: clocks, paths, addresses. The
published notebooks are those of forked kernels.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from lebak_reports.periods import Quarter
from lebak_reports.runner import LocalExecutor, Task, Workers, plan_quarter
from lebak_reports.runner.environment import kernel_environment
from lebak_reports.runner.execute import execute
from tests.conftest import KEY
from tests.release.conftest import QUARTER

if TYPE_CHECKING:
    from pathlib import Path

    from lebak_reports.params import Params
    from lebak_reports.project import Project
    from tests.release.conftest import Bench

pytestmark = pytest.mark.slow

REGIONS = ("36.02", "36.02.09")


@pytest.fixture
def tasks(sample_quarter: Bench, checkout_params: Params) -> dict[Path, Task]:
    """Each notebook once, at the first level that has it, by where it is published."""
    regions = [checkout_params.regions.resolve(code) for code in REGIONS]
    plans = plan_quarter(
        Quarter.parse(QUARTER),
        regions,
        params=checkout_params,
        notebooks=sample_quarter.root / "notebooks",
        edisi="publik",
    )
    first: dict[Path, tuple[Path, Task]] = {}
    for plan in plans:
        folder = sample_quarter.region(plan.wilayah.slug) / "notebooks"
        for task in plan.tasks:
            first.setdefault(task.notebook, (folder / task.notebook.name, task))
    return dict(first.values())


def test_all_notebooks_give_equal_bytes_on_warm_and_on_cold_kernels(
    sample_quarter: Bench,
    sample_project: Project,
    tasks: dict[Path, Task],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LEBAK_KEY", KEY)
    environment = kernel_environment(replace(sample_project, cache=sample_quarter.cache))
    with LocalExecutor(Workers(2, environment, tmp_path / "log")) as executor:
        futures = {path: executor.submit(execute, task) for path, task in tasks.items()}
        executed = {path: future.result() for path, future in futures.items()}
    cold = {path: each.notebook for path, each in executed.items()}

    notebooks = (sample_quarter.root / "notebooks").glob("*.ipynb")
    assert {path.name for path in cold} == {path.name for path in notebooks}
    assert cold == {path: path.read_text(encoding="utf-8") for path in cold}
    # Each told what it read; what only the profil reads, how families live, concerns no other.
    reads = {path.stem: each.reads for path, each in executed.items()}
    assert None not in reads.values()
    assert "keluarga" in reads["90_profil"]
    assert "anggaran" in reads["30_anggaran"]
    # A fallback is logged: without one, the published notebooks were warm throughout.
    log = (sample_quarter.cache / "catatan" / f"{QUARTER}.log").read_text(encoding="utf-8")
    assert "Kernel hangat tidak tersedia" not in log
