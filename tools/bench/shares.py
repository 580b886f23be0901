"""Where the CPU of one of our quarters goes."""

from __future__ import annotations

from dataclasses import dataclass

from measured import Json, middle


@dataclass(frozen=True, slots=True)
class Share:
    """A part of our CPU, and how many times as much the others would use without it."""

    name: str
    seconds: float
    ratio_without: float


def shares_of(quarter: Json, overheads: list[Json]) -> list[Share]:
    """Return the shares of a quarter, when every region was measured; else nothing."""
    if sum(row["times"] for row in overheads) != quarter["notebooks"]:
        return []
    ours, theirs = (middle(quarter[way], "cpu") for way in ("ours", "by_two"))
    seconds = {
        "sel notebook sendiri": _total(overheads, "cells"),
        "kernel di atas sel": _total(overheads, "kernel"),
        "klien: papermill dan pesan": _total(overheads, "client"),
    }
    rest = ours - sum(seconds.values())
    seconds["memulai, masukan, HTML, PDF, XLSX, gerbang privasi, menerbitkan"] = rest
    return [Share(name, each, theirs / (ours - each)) for name, each in seconds.items()]


def _total(overheads: list[Json], part: str) -> float:
    return float(sum(row["times"] * row[part] for row in overheads) / 1000)
