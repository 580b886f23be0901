"""What was measured: kept between parts, so that each can be run alone."""

from __future__ import annotations

import json
import os
from dataclasses import asdict
from statistics import median
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from counting import Cost

Json = dict[str, Any]


def keep(folder: Path, part: str, measure: Callable[[], Json]) -> None:
    """Measure a part and write it down with the load of the machine around it."""
    folder.mkdir(parents=True, exist_ok=True)
    before = os.getloadavg()[0]
    found = measure()
    load = [round(before, 1), round(os.getloadavg()[0], 1)]
    kept = json.dumps({"load": load, "cores": os.cpu_count(), **found}, indent=1)
    (folder / f"{part}.json").write_text(kept, encoding="utf-8")


def kept_parts(folder: Path) -> dict[str, Json]:
    """Return every part that was measured, by name."""
    return {path.stem: json.loads(path.read_text("utf-8")) for path in folder.glob("*.json")}


def rounds_of(costs: Iterable[Cost]) -> list[Json]:
    """Return the costs of some rounds as JSON."""
    return [asdict(cost) for cost in costs]


def middle(rounds: list[Json], field: str) -> float:
    """Return the median over the rounds."""
    return float(median(each[field] for each in rounds))


def spread(rounds: list[Json], field: str) -> tuple[float, float]:
    """Return the least and the most over the rounds."""
    values = [each[field] for each in rounds]
    return min(values), max(values)
