"""The quarter: the loop of today's tools and one run, in turns: ours, theirs, ours.

One at a time the loop takes as long as its notebooks together, so a few of them are enough to
know; by two, and in our way, every report is made.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from counting import Cost, cost_of
from measured import Json, rounds_of

if TYPE_CHECKING:
    from places import Place

HERE = Path(__file__).parent
JOBS = 2


def quarter_costs(place: Place, folder: Path, *, regions: int, rounds: int) -> Json:
    """Return the costs of each way of making the reports of the first regions."""
    ours: list[Cost] = []
    by_two: list[Cost] = []
    in_turn: list[Cost] = []
    reports = place.reports(regions)
    few = [reports[0], *reports[-2:]]
    for _ in range(rounds):
        ours.append(_told(place, "kami", _ours(place, folder, regions=regions)))
        by_two.append(_told(place, "dua", _peers(place, folder, reports, at_once=JOBS)))
        ours.append(_told(place, "kami", _ours(place, folder, regions=regions)))
        in_turn.append(_told(place, "satu", _peers(place, folder, few, at_once=1)))
    return {
        "regions": regions,
        "notebooks": len(reports),
        "few": len(few),
        "ours": rounds_of(ours),
        "by_two": rounds_of(by_two),
        "in_turn": rounds_of(in_turn),
    }


def _told(place: Place, way: str, cost: Cost) -> Cost:
    print(f"{place.name}: {way}: {cost.wall:.1f} s, {cost.cpu:.1f} CPU s", flush=True)
    return cost


def _peers(place: Place, folder: Path, reports: list[tuple[Path, str]], *, at_once: int) -> Cost:
    out = folder / "peers"
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir()
    todo = folder / "todo"
    lines = (f"{notebook} {kode}\n" for notebook, kode in reports)
    todo.write_text("".join(lines), encoding="utf-8")
    one = ["sh", HERE / "report.sh", sys.executable, HERE / "nbconvert_chromium.py", out]
    loop = ["xargs", "-a", todo, "-L", "1", "-P", str(at_once), *one]
    return cost_of([str(word) for word in loop], place.environment, folder / "log")


def _ours(place: Place, folder: Path, *, regions: int) -> Cost:
    command = [sys.executable, str(HERE / "regions.py"), str(regions), str(JOBS)]
    return cost_of(command, place.environment, folder / "log")
