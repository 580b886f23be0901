"""``docs/kinerja.md``: what was measured, as a page."""

from __future__ import annotations

import os
import platform
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from quarter import OURS, PEERS_BY_TWO, PEERS_IN_TURN

from lebak_reports.formats import desimal, tanggal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counting import Cost


@dataclass(slots=True)
class Results:
    """Everything that was measured.

    Attributes
    ----------
    regions, rounds : int
        Size of the comparison.
    load : float
        Load of the machine when it began.
    quarters : dict
        Cost by way, by name of the notebooks.
    parts : dict of str to int
        Executed notebooks of one round, by name of the notebooks.
    overheads : dict
        Milliseconds of CPU of cells, kernel and client, by name of the notebooks.
    single : dict of str to Cost
        Commands of one's own: nothing changed, one kecamatan changed, ``--help``, ``status``.
    growth : dict of int to Cost
        Cost of so many made-up regions.
    """

    regions: int
    rounds: int
    load: float
    quarters: dict[str, dict[str, Cost]] = field(default_factory=dict)
    parts: dict[str, int] = field(default_factory=dict)
    overheads: dict[str, dict[str, float]] = field(default_factory=dict)
    single: dict[str, Cost] = field(default_factory=dict)
    growth: dict[int, Cost] = field(default_factory=dict)


def page_of(results: Results) -> str:
    """Return the page in Markdown."""
    sections = [_head(results)]
    sections += [_quarter(name, results) for name in results.quarters]
    sections += [_overhead(results), _single(results), _growth(results)]
    return "\n\n".join(sections) + "\n"


def _head(results: Results) -> str:
    day = tanggal(datetime.now(UTC).date())
    machine = f"{os.cpu_count()} inti, {platform.system()}, Python {platform.python_version()}"
    return (
        "# Kinerja\n\n"
        f"Diukur {day} dengan `make bench` ({machine}, beban {desimal(results.load)} saat mulai): "
        f"{results.regions} wilayah, {results.rounds} putaran, median. Kedua cara memakai "
        "notebook, data, dan paket yang sama, dengan bytecode terkompilasi; CPU mencakup semua "
        "proses anak cucu, juga milik Chromium. Data sudah terbaca sebelum diukur. Alat lain "
        "membuat ipynb, HTML, dan PDF; di sini juga XLSX, CSV, buku angka, portal, dan gerbang "
        "privasi."
    )


def _quarter(name: str, results: Results) -> str:
    costs, parts = results.quarters[name], results.parts[name]
    ours, in_turn, by_two = costs[OURS], costs[PEERS_IN_TURN], costs[PEERS_BY_TWO]
    rows = [
        (way, desimal(cost.wall), desimal(cost.cpu), desimal(cost.cpu / parts))
        for way, cost in costs.items()
    ]
    header = ("Cara", "Waktu (detik)", "CPU (detik)", "CPU tiap notebook (detik)")
    cells = results.overheads[name]["cells"] / 1000
    return (
        f"## Satu triwulan, {name}\n\n{_table(header, rows)}\n\n"
        f"Terhadap `xargs -P 2`: waktu {_times(by_two.wall, ours.wall)}, "
        f"CPU {_times(by_two.cpu, ours.cpu)}. Terhadap satu per satu: waktu "
        f"{_times(in_turn.wall, ours.wall)}, CPU {_times(in_turn.cpu, ours.cpu)}. "
        f"Sel notebook sendiri memakai {desimal(cells)} detik CPU, "
        "yang tidak dapat dikurangi mesin."
    )


def _overhead(results: Results) -> str:
    rows = [
        (name, *(f"{cost[part]:.0f}" for part in ("cells", "kernel", "client")))
        for name, cost in results.overheads.items()
    ]
    header = ("Notebook", "Sel (milidetik)", "Kernel di atasnya", "Klien")
    return f"## Di atas sel notebook, CPU tiap notebook\n\n{_table(header, rows)}"


def _single(results: Results) -> str:
    rows = [(name, desimal(cost.wall), desimal(cost.cpu)) for name, cost in results.single.items()]
    return f"## Perintah tunggal\n\n{_table(('Perintah', 'Waktu (detik)', 'CPU (detik)'), rows)}"


def _growth(results: Results) -> str:
    rows = [
        (
            str(reports),
            f"{1000 * cost.wall / reports:.0f}",
            f"{1000 * cost.cpu / reports:.0f}",
            f"{cost.peak_mib:.0f}",
        )
        for reports, cost in results.growth.items()
    ]
    header = ("Laporan", "Waktu tiap laporan (milidetik)", "CPU", "Memori proses terbesar (MiB)")
    return f"## Bila laporan bertambah, notebook kecil\n\n{_table(header, rows)}"


def _table(header: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    lines = [header, ("---", *("--:" for _ in header[1:])), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _times(theirs: float, ours: float) -> str:
    return f"{desimal(theirs / ours)} kali"
