"""The quarter: the loop of today's tools against one run, interleaved A B A B."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from counting import Cost, cost_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from places import Place

HERE = Path(__file__).parent
JOBS = 2

PEERS_IN_TURN = "papermill + nbconvert, satu per satu"
PEERS_BY_TWO = "papermill + nbconvert, xargs -P 2"
OURS = "lebak-reports"


def quarter_costs(place: Place, folder: Path, *, regions: int, rounds: int) -> dict[str, Cost]:
    """Return the median cost of each way of making the same reports."""
    ways: dict[str, Callable[[], Cost]] = {
        PEERS_IN_TURN: lambda: _peers(place, folder, regions=regions, at_once=1),
        OURS: lambda: _ours(place, folder, regions=regions),
        PEERS_BY_TWO: lambda: _peers(place, folder, regions=regions, at_once=JOBS),
    }
    costs: dict[str, list[Cost]] = {way: [] for way in ways}
    for number in range(rounds):
        for way, measure in ways.items():
            costs[way].append(measure())
            latest = costs[way][-1]
            print(f"{place.name}, {number + 1}: {way}: {latest.wall:.1f} s, {latest.cpu:.1f} CPU s")
    return {way: median_cost(each) for way, each in costs.items()}


def median_cost(costs: list[Cost]) -> Cost:
    """Return the medians of wall time, CPU and memory."""
    return Cost(
        median(cost.wall for cost in costs),
        median(cost.cpu for cost in costs),
        median(cost.peak_mib for cost in costs),
    )


def _peers(place: Place, folder: Path, *, regions: int, at_once: int) -> Cost:
    out = folder / "peers"
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir()
    todo = folder / "todo"
    lines = (f"{notebook} {kode}\n" for notebook, kode in place.reports(regions))
    todo.write_text("".join(lines), encoding="utf-8")
    one = ["sh", HERE / "report.sh", sys.executable, HERE / "nbconvert_chromium.py", out]
    loop = ["xargs", "-a", todo, "-L", "1", "-P", str(at_once), *one]
    return cost_of([str(word) for word in loop], place.environment, folder / "log")


def _ours(place: Place, folder: Path, *, regions: int) -> Cost:
    command = [sys.executable, str(HERE / "regions.py"), str(regions), str(JOBS)]
    return cost_of(command, place.environment, folder / "log")
