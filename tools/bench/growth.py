"""Cost per report as reports grow: ``growth.py N`` makes reports of N made-up regions.

The real engine, cache and pages: each report is executed, remembered, rendered as HTML, PDF and
XLSX, and written. The notebook is the frozen one without its figures and all but one table, so
that thousands of them take minutes.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import nbformat
from documents import PROVENANCE
from places import FROZEN, PROFIL

from lebak_reports.cli.delivering import Delivery
from lebak_reports.cli.report import ReportMaker
from lebak_reports.params import load_params
from lebak_reports.periods import Quarter
from lebak_reports.project import Project
from lebak_reports.publish.files import Hashes
from lebak_reports.regions import Wilayah
from lebak_reports.render import Edition
from lebak_reports.runner import LocalExecutor, RegionPlan, Task, Work, Workers, run_matrix
from lebak_reports.runner.cache import Ingredients, Store, StoredMemory
from lebak_reports.runner.environment import kernel_environment
from lebak_reports.runner.warm import warm_kernels

JOBS = 2
QUARTER = "2024Q3"
KECAMATAN = "36.02.09"
LIMIT = 1 << 34


def light_notebook(folder: Path) -> Path:
    """Write the frozen notebook without its figures and with one table."""
    notebook = nbformat.read(FROZEN, as_version=4)
    tables = [cell for cell in notebook.cells if cell.source.startswith("table(")]
    notebook.cells = [
        cell
        for cell in notebook.cells
        if not cell.source.startswith("figure(") and cell not in tables[1:]
    ]
    path = folder / f"{PROFIL}.ipynb"
    nbformat.write(notebook, path)
    return path


def plan_of(number: int, notebook: Path) -> RegionPlan:
    """Return a made-up region's plan."""
    kode = f"99.{number:05d}"
    task = Task(
        kode_wilayah=kode,
        notebook=notebook,
        parameters={"quarter": QUARTER, "kode_wilayah": kode, "edisi": "publik"},
        cell_timeout=60,
        memory_limit_mib=2048,
    )
    wilayah = Wilayah(kode, "0", kode, "kecamatan")
    return RegionPlan(wilayah=wilayah, dokumen=("profil-kecamatan",), tasks=(task,))


def maker_of(plans: list[RegionPlan], project: Project) -> ReportMaker:
    """Return what renders the reports: under each made-up code, the pages of a real kecamatan."""
    edition = Edition(
        quarter=Quarter.parse(QUARTER), kode_wilayah=KECAMATAN, edisi="publik", contoh=True
    )
    editions = {plan.wilayah.kode: edition for plan in plans}
    data = dict.fromkeys(editions, "")
    provenances = dict.fromkeys(editions, PROVENANCE)
    return ReportMaker(
        project=project, editions=editions, inputs=(), data=data, provenances=provenances
    )


def memory_of(plans: list[RegionPlan], folder: Path) -> StoredMemory:
    """Return an empty cache with a key for every region."""
    regions = {plan.wilayah.kode: plan.wilayah.kode for plan in plans}
    ingredients = Ingredients(
        execution="",
        typesetting="",
        params="",
        regions=regions,
        given=regions,
        tables=lambda _kode: {},
    )
    return StoredMemory(Store(folder / "simpanan", LIMIT), ingredients, lambda: True)


def main(regions: int) -> None:
    """Run so many regions; any failure is an error."""
    project = Project.from_environment()
    environment = kernel_environment(project)
    load_params(project.params, cache=project.cache)
    with tempfile.TemporaryDirectory() as name, warm_kernels(environment) as warm:
        folder = Path(name)
        notebook = light_notebook(folder)
        plans = [plan_of(number, notebook) for number in range(regions)]
        with LocalExecutor(Workers(JOBS, environment | warm, Path(os.devnull))) as executor:
            work = Work(
                finish=maker_of(plans, project),
                deliver=Delivery(Hashes(folder / "rilis")),
                executor=executor,
                memory=memory_of(plans, folder),
                on_end=lambda _outcome: None,
            )
            outcomes = run_matrix(plans, work)
    failed = [outcome.failure for outcome in outcomes if outcome.failure]
    if failed:
        raise SystemExit(f"{len(failed)} of {regions} failed: {failed[0]}")


if __name__ == "__main__":
    main(int(sys.argv[1]))
