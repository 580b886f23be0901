"""What changed costs what: nothing, one kecamatan's attributes; and the commands that answer."""

from __future__ import annotations

import subprocess
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import duckdb
from counting import Cost, cost_of
from measured import Json, rounds_of
from places import QUARTER, with_data

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from places import Place

RUN = ("run", QUARTER, "--quiet")
REGISTER = "sasaran_keluarga"
_FLOOR = '"Jenis Lantai"'
_IN_BANJARSARI = "Kecamatan = 'BANJARSARI'"
# What is made within moments of a save is not remembered: file clocks tick.
_SETTLING_SECONDS = 1
_PATIENCE_SECONDS = 120


def command_costs(place: Place, folder: Path, *, rounds: int) -> Json:
    """Return the costs of a run in which nothing changed, and of the commands that answer."""
    _cli(place, folder, *RUN)
    commands = {"unchanged": RUN, "--help": ("--help",), "status": ("status", QUARTER)}
    return {
        name: rounds_of(_cli(place, folder, *words) for _ in range(rounds))
        for name, words in commands.items()
    }


def change_costs(sample: Place, folder: Path, *, rounds: int) -> Json:
    """Return the costs after attributes of one kecamatan's families changed, totals equal.

    From a cold command line, and under ``watch``: there seconds from the save of the file to the
    new release.
    """
    place = with_data(sample)
    register = place.project.data / QUARTER / f"{REGISTER}.parquet"
    _cli(place, folder, *RUN)
    cold = []
    for _ in range(rounds):
        _exchange_floors(register)
        time.sleep(_SETTLING_SECONDS)
        cold.append(_cli(place, folder, *RUN))
    with _watching(place, folder):
        watched = [_seconds_to_release(place, register) for _ in range(rounds + 1)]
    # The first one also waits for the kernels to be warm.
    return {"cold": rounds_of(cold), "watch": [{"wall": each} for each in watched[1:]]}


def _cli(place: Place, folder: Path, *words: str) -> Cost:
    command = [sys.executable, "-m", "lebak_reports", *words]
    return cost_of(command, place.environment, folder / "log")


@contextmanager
def _watching(place: Place, folder: Path) -> Iterator[None]:
    command = [sys.executable, "-m", "lebak_reports", "watch", QUARTER]
    with (folder / "log").open("ab") as log:
        process = subprocess.Popen(command, env=place.environment, stdout=log, stderr=log)
    try:
        time.sleep(_SETTLING_SECONDS)
        yield
    finally:
        process.terminate()
        process.wait()


def _seconds_to_release(place: Place, register: Path) -> float:
    status = place.project.outputs / QUARTER / "status.json"
    before = status.stat()
    _exchange_floors(register)
    saved = time.monotonic()
    while not status.exists() or status.stat().st_ino == before.st_ino:
        if time.monotonic() - saved > _PATIENCE_SECONDS:
            raise SystemExit("watch made no release of the change")
        time.sleep(0.01)
    seconds = time.monotonic() - saved
    time.sleep(_SETTLING_SECONDS)
    return seconds


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
