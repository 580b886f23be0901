"""What changed costs what: nothing, one kecamatan's attributes; and the commands that answer."""

from __future__ import annotations

import sys
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


def unchanged_cost(place: Place, folder: Path, *, rounds: int) -> Cost:
    """Return the cost of a quarter in which nothing changed, from a cold command line."""
    _cli(place, folder, *RUN)
    return median_cost([_cli(place, folder, *RUN) for _ in range(rounds)])


def changed_cost(place: Place, folder: Path, *, rounds: int) -> Cost:
    """Return the cost after an attribute of one kecamatan's families changed, totals equal."""
    register = place.project.data / QUARTER / f"{REGISTER}.parquet"
    _cli(place, folder, *RUN)
    costs = []
    for number in range(rounds):
        _change_a_floor(register, number)
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


def _change_a_floor(register: Path, number: int) -> None:
    """Give a family of Banjarsari another floor: one kecamatan's rows change, no sum of the list.

    Each call takes another family, in the order of their ids.
    """
    changed = register.with_suffix(".baru")
    duckdb.sql(
        f"""
        COPY (
            SELECT * REPLACE (
                CASE WHEN "ID Keluarga P3KE" = (
                    SELECT "ID Keluarga P3KE" FROM '{register}'
                    WHERE "Kode Kemdagri" LIKE '36.02.09%' ORDER BY 1 LIMIT 1 OFFSET {number}
                ) THEN 'Tanah' ELSE "Jenis Lantai" END AS "Jenis Lantai"
            ) FROM '{register}'
        ) TO '{changed}' (FORMAT parquet)
        """  # noqa: S608  a path of our own and a number
    )
    changed.replace(register)
