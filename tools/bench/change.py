"""What changed costs what: nothing, one kecamatan's attributes; and the commands that answer."""

from __future__ import annotations

import subprocess
import sys
import time
from contextlib import contextmanager
from itertools import count
from typing import TYPE_CHECKING

import duckdb
from counting import Cost, cost_of
from measured import Json, rounds_of
from places import QUARTER, with_data

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from places import Place

RUN = ("run", QUARTER, "--quiet")
REGISTER = "sasaran_keluarga"
_FLOOR = '"Jenis Lantai"'
_IN_BANJARSARI = "Kecamatan = 'BANJARSARI'"
# What is made within moments of a save is not remembered: file clocks tick.
_SETTLING_SECONDS = 1
_PATIENCE_SECONDS = 600


def publish(place: Place, folder: Path) -> None:
    """Make the release of the quarter, or find that it stands."""
    _cli(place, folder, *RUN)


def command_costs(place: Place, folder: Path, *, rounds: int) -> Json:
    """Return the costs of a run in which nothing changed, and of the commands that answer."""
    publish(place, folder)
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
    numbers = count()

    def save() -> None:
        _deal_floors(register, folder / f"{REGISTER}.parquet", turn=next(numbers))

    # The sample's register is that of the quarter before, which reports note: no longer.
    save()
    publish(place, folder)
    cold = []
    for _ in range(rounds):
        save()
        time.sleep(_SETTLING_SECONDS)
        cold.append(_cli(place, folder, *RUN))
    with _watching(place, folder):
        watched = [_seconds_to_release(place, save) for _ in range(rounds)]
    return {"cold": rounds_of(cold), "watch": [{"wall": each} for each in watched]}


def _cli(place: Place, folder: Path, *words: str) -> Cost:
    command = [sys.executable, "-m", "lebak_reports", *words]
    return cost_of(command, place.environment, folder / "log")


@contextmanager
def _watching(place: Place, folder: Path) -> Iterator[None]:
    """Keep a watch that has made its first release, so that its kernels are warm."""
    command = [sys.executable, "-m", "lebak_reports", "watch", QUARTER]
    before = _release(place)
    with (folder / "log").open("ab") as log:
        process = subprocess.Popen(command, env=place.environment, stdout=log, stderr=log)
    try:
        _await_other_release(place, before)
        yield
    finally:
        process.terminate()
        process.wait()


def _seconds_to_release(place: Place, save: Callable[[], None]) -> float:
    # What a run made while a file was being saved is not remembered.
    time.sleep(_SETTLING_SECONDS)
    before = _release(place)
    save()
    saved = time.monotonic()
    _await_other_release(place, before)
    return time.monotonic() - saved


def _release(place: Place) -> int:
    """Return what tells one release from the next."""
    return (place.project.outputs / QUARTER / "status.json").stat().st_ino


def _await_other_release(place: Place, before: int) -> None:
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while _release(place) == before:
        if time.monotonic() > deadline:
            raise SystemExit("watch made no release of the change")
        time.sleep(0.01)


def _deal_floors(register: Path, changed: Path, *, turn: int) -> None:
    """Give every family of Banjarsari a floor, dealt anew each turn; no total changes.

    No two turns are alike, so that no report is remembered from an earlier one. The new file is
    written elsewhere: in the data folder it would be a stranger, which every report notes.
    """
    # A connection of its own: an older one would remember what the file held before.
    with duckdb.connect() as connection:
        families = connection.read_parquet(str(register), file_row_number=True)
        kinds = [kind for (kind,) in families.select(_FLOOR).distinct().order("1").fetchall()]
        dealt = f"{kinds!r}[CAST(1 + hash(file_row_number + {turn}) % {len(kinds)} AS BIGINT)]"
        floor = f"CASE WHEN {_IN_BANJARSARI} THEN {dealt} ELSE {_FLOOR} END AS {_FLOOR}"
        columns = f"* EXCLUDE file_row_number REPLACE ({floor})"
        families.select(columns).write_parquet(str(changed))
    changed.replace(register)
