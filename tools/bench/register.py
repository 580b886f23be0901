"""What landing a register of 400,000 families costs, as CSV, with its verification.

Run as a script it lands the quarter of the environment's data folder and nothing else.
"""

from __future__ import annotations

import shutil
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import duckdb
from counting import cost_of
from measured import Json, rounds_of
from places import QUARTER

from lebak_reports import tables
from lebak_reports.params import load_params
from lebak_reports.periods import Quarter
from lebak_reports.project import Project

if TYPE_CHECKING:
    from pathlib import Path

    from places import Place

FAMILIES = 400_000
REGISTER, VERVAL = "sasaran_keluarga", "verval"
# What tells families apart, so that each copy is of other families: text, and digits of one length.
_RENAMED = ("ID Keluarga P3KE", "Kepala Keluarga", "Alamat")
_RENUMBERED = ("NIK", "No KK")


def register_costs(sample: Place, folder: Path, *, rounds: int) -> Json:
    """Return the costs of landing the register, each time in a folder without a cache."""
    made = sample.project.cache / "contoh" / QUARTER
    costs = []
    for number in range(rounds):
        root = folder / f"register-{number}"
        project = replace(sample.project, data=root / "data", cache=root / "cache")
        _write_register(made, project.data / QUARTER)
        place = replace(sample, project=project, has_data=True)
        costs.append(cost_of([sys.executable, __file__], place.environment, folder / "log"))
    return {"families": FAMILIES, "costs": rounds_of(costs)}


def _write_register(made: Path, target: Path) -> None:
    """Write the sample's register again and again, each time under other identities."""
    target.mkdir(parents=True)
    with duckdb.connect() as connection:
        sample = connection.read_parquet(str(made / f"{REGISTER}-CONTOH.parquet"))
        numbered = sample.cross(connection.sql("FROM range(3) AS copies(copy)")).order("copy")
        others = numbered.select(f"* EXCLUDE (copy) REPLACE ({_other_identities()})")
        others.limit(FAMILIES).write_csv(str(target / f"{REGISTER}.csv"))
    (verval,) = made.glob(f"{VERVAL}-CONTOH.*")
    shutil.copy(verval, target / f"{VERVAL}{verval.suffix}")


def _other_identities() -> str:
    """Return SQL that leaves the first copy as it is, so that its verification still fits."""
    texts = {name: f"concat(\"{name}\", '-', copy)" for name in _RENAMED}
    numbers = {name: f'concat(copy, substr("{name}", 2))' for name in _RENUMBERED}
    return ", ".join(
        f'CASE copy WHEN 0 THEN "{name}" ELSE {other} END AS "{name}"'
        for name, other in {**texts, **numbers}.items()
    )


if __name__ == "__main__":
    project = Project.from_environment()
    params = load_params(project.params, cache=project.cache)
    tables.land(Quarter.parse(QUARTER), project=project, params=params, synthetic=False)
