"""The goals of the engine, each with what was measured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from measured import Json, middle
from places import FROZEN_NAME, OWN_NAME

from lebak_reports.formats import desimal

if TYPE_CHECKING:
    from collections.abc import Iterator

Row = tuple[str, str, str, str]
WALL_AND_CPU = {"wall": "waktu", "cpu": "CPU"}


def goal_rows(parts: dict[str, Json]) -> list[Row]:
    """Return a row for each goal; a part that was not measured says so."""
    kinds = (_ratios, _overheads, _waits, _flatness, _dask, _beginnings, _numbers, _documents)
    return [row for kind in kinds for row in kind(parts)]


def _ratios(parts: dict[str, Json]) -> Iterator[Row]:
    for part, name in (("quarter", OWN_NAME), ("frozen_quarter", FROZEN_NAME)):
        for field, words in WALL_AND_CPU.items():
            what = f"triwulan, {name}: `xargs -P 2` dibagi kami, {words}"
            found = parts.get(part)
            ratio = None
            if found is not None:
                ratio = middle(found["by_two"], field) / middle(found["ours"], field)
            yield _at_least(what, 10, ratio, "kali")


def _overheads(parts: dict[str, Json]) -> Iterator[Row]:
    for name in (OWN_NAME, FROZEN_NAME):
        found = parts.get("overhead", {}).get(name)
        above = found and _above_cells(found)
        yield _at_most(f"CPU di atas sel, {name}, rata-rata notebook", 0.12, above, "detik")


def _above_cells(rows: list[Json]) -> float:
    seconds = sum(row["times"] * (row["kernel"] + row["client"]) for row in rows) / 1000
    return float(seconds / sum(row["times"] for row in rows))


def _waits(parts: dict[str, Json]) -> Iterator[Row]:
    for what, part, name, goal in (
        ("tidak ada yang berubah, `run`", "commands", "unchanged", 0.3),
        ("atribut satu kecamatan berubah, `run`", "change", "cold", 4),
        ("atribut satu kecamatan berubah, `watch`", "change", "watch", 1.5),
        ("`--help`", "commands", "--help", 0.15),
        ("`status`", "commands", "status", 0.15),
    ):
        found = parts.get(part)
        seconds = None if found is None else middle(found[name], "wall")
        yield _at_most(what, goal, seconds, "detik")


def _flatness(parts: dict[str, Json]) -> Iterator[Row]:
    for field, words in (("cpu", "CPU tiap laporan"), ("peak_mib", "memori proses terbesar")):
        what = f"{words} bila laporan bertambah: terbanyak dibagi tersedikit"
        costs = parts.get("growth", {}).get("costs")
        yield _at_most(what, 1.1, costs and _growth(costs, field), "kali")


def _growth(costs: dict[str, Json], field: str) -> float:
    """Return the ratio of the largest run to the smallest; starting, the run before, is no part."""
    _, least, *_, most = sorted(costs, key=int)
    if field == "peak_mib":
        return float(costs[most][field] / costs[least][field])
    return per_report(costs, most, field) / per_report(costs, least, field)


def per_report(costs: dict[str, Json], reports: str, field: str) -> float:
    """Return seconds of each report beyond those of the smallest run, which pay for starting."""
    start = min(costs, key=int)
    seconds = costs[reports][field] - costs[start][field]
    return float(seconds / (int(reports) - int(start)))


def _dask(parts: dict[str, Json]) -> Iterator[Row]:
    for name, words, goal in (("reports", "laporan", 1.4), ("naps", "tugas yang tidur", 1.9)):
        found = parts.get("cluster")
        ratio = None
        if found is not None:
            ratio = middle(found[name], "one") / middle(found[name], "two")
        yield _at_least(f"Dask, {words}: satu pekerja dibagi dua pekerja", goal, ratio, "kali")


def _beginnings(parts: dict[str, Json]) -> Iterator[Row]:
    """Return the rows of what starts from nothing."""
    first = parts.get("beginning", {}).get("costs")
    what = "`make quarterly` pertama di mesin kosong, termasuk memasang paket"
    yield _at_most(what, 60, first and middle(first, "wall"), "detik")
    landed = parts.get("register", {}).get("costs")
    what = "register CSV 400.000 keluarga dibaca dan diperiksa"
    yield _at_most(what, 10, landed and middle(landed, "wall"), "detik")
    yield _at_most(f"{what}, memori", 2048, landed and middle(landed, "peak_mib"), "MiB")


def _numbers(parts: dict[str, Json]) -> Iterator[Row]:
    seconds = parts.get("poverty", {}).get("estimate_s")
    yield _at_most("P1 dengan galat, 10 juta baris, 112 domain, CPU", 1, seconds, "detik")


# CPU seconds and kilobytes, by document and format.
_DOCUMENT_GOALS = {
    ("profil-kecamatan", "pdf"): (0.2, 400),
    ("laporan-triwulan", "pdf"): (1.0, 1500),
    ("profil-kecamatan", "html"): (0.1, 350),
    ("laporan-triwulan", "html"): (0.3, 1000),
}


def _documents(parts: dict[str, Json]) -> Iterator[Row]:
    found = parts.get("documents", {}).get("documents", {})
    for (kind, suffix), (seconds, kilobytes) in _DOCUMENT_GOALS.items():
        cost = found.get(kind, {}).get(suffix, {})
        name = f"`{kind}.{suffix}`"
        yield _at_most(f"{name}, CPU", seconds, cost.get("cpu"), "detik")
        yield _at_most(f"{name}, ukuran", kilobytes, cost.get("kilobytes"), "kB")


def _at_least(what: str, goal: float, found: float | None, unit: str) -> Row:
    return _row(what, f"≥ {desimal(goal)} {unit}", found, found is not None and found >= goal)


def _at_most(what: str, goal: float, found: float | None, unit: str) -> Row:
    text = f"≤ {desimal(goal, digits=2)} {unit}"
    return _row(what, text, found, found is not None and found <= goal)


def _row(what: str, goal: str, found: float | None, is_met: bool) -> Row:  # noqa: FBT001  a finding, no choice
    if found is None:
        return what, goal, "belum diukur", ""
    return what, goal, desimal(found, digits=2), "ya" if is_met else "**tidak**"
