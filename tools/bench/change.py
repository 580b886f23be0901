"""What changed costs what: nothing, one kecamatan's attributes; and the commands that answer."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

import duckdb
from counting import Cost, cost_of
from places import QUARTER
from quarter import median_cost

if TYPE_CHECKING:
    from pathlib import Path

    from places import Place

RUN = ("run", QUARTER, "--quiet")
REGISTER = "sasaran_keluarga"
_FLOOR = '"Jenis Lantai"'
_IN_BANJARSARI = "Kecamatan = 'BANJARSARI'"
# What is made within moments of a save is not remembered: file clocks tick.
_SETTLING_SECONDS = 1


def unchanged_cost(place: Place, folder: Path, *, rounds: int) -> Cost:
    """Return the cost of a quarter in which nothing changed, from a cold command line."""
    _cli(place, folder, *RUN)
    return median_cost([_cli(place, folder, *RUN) for _ in range(rounds)])


def changed_cost(place: Place, folder: Path, *, rounds: int) -> Cost:
    """Return the cost after an attribute of one kecamatan's families changed, totals equal."""
    register = place.project.data / QUARTER / f"{REGISTER}.parquet"
    _cli(place, folder, *RUN)
    costs = []
    for _ in range(rounds):
        _exchange_floors(register)
        costs.append(_cli(place, folder, *RUN))
    return median_cost(costs)


def answer_costs(place: Place, folder: Path, *, rounds: int) -> dict[str, Cost]:
    """Return the cost of the commands that compute nothing."""
    commands = {"--help": ("--help",), "status": ("status", QUARTER)}
    return {
        name: median_cost([_cli(place, folder, *words) for _ in range(rounds)])
        for name, words in commands.items()
    }


def _cli(place: Place, folder: Path, *words: str) -> Cost:
    command = [sys.executable, "-m", "lebak_reports", *words]
    return cost_of(command, place.environment, folder / "log")


def _exchange_floors(register: Path) -> None:
    """Give every family of Banjarsari another kind of floor; no total of the district changes."""
    changed = register.with_suffix(".baru")
    # A connection of its own: an older one would remember what the file held before.
    with duckdb.connect() as connection:
        families = connection.read_parquet(str(register))
        kinds = families.select(_FLOOR).distinct().order("1").fetchall()
        names = [kind for (kind,) in kinds]
        turned = " ".join(
            f"WHEN '{name}' THEN '{following}'"
            for name, following in zip(names, [*names[1:], names[0]], strict=True)
        )
        exchanged = f"CASE WHEN {_IN_BANJARSARI} THEN CASE {_FLOOR} {turned} END ELSE {_FLOOR} END"
        families.select(f"* REPLACE ({exchanged} AS {_FLOOR})").write_parquet(str(changed))
    changed.replace(register)
    time.sleep(_SETTLING_SECONDS)
