"""The portal: one page a quarter that lists and links every report, and one page over quarters."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from lebak_reports.publish.files import write_new
from lebak_reports.publish.manifest import STATUS
from lebak_reports.publish.templates import page

if TYPE_CHECKING:
    from pathlib import Path

    from lebak_reports.publish.facts import Outcome, Release

PORTAL = "index.html"
LEDGER = "ledger.json"
_FIGURES = {
    "ke.keluarga": "Keluarga miskin ekstrem",
    "ke.jiwa": "Jiwa miskin ekstrem",
    "ke.keluarga.perubahan.tahun": "Perubahan sejak awal tahun",
    "anggaran.serapan": "Serapan anggaran",
    "if.serapan": "Serapan insentif fiskal",
}
_COLUMNS = {"ke.keluarga": "Keluarga KE", "ke.jiwa": "Jiwa KE"}
_FORMATS = {"html": "HTML", "pdf": "PDF", "xlsx": "XLSX"}


class _Figure(NamedTuple):
    label: str
    text: str


class _Link(NamedTuple):
    href: str
    label: str


def write_portal(staged: Path, release: Release) -> None:
    """Write ``index.html`` of a staged release from the ledgers that lie in it."""
    regions = [_region(staged, outcome) for outcome in release.outcomes]
    html = page(
        "portal.html.j2",
        release=release,
        columns=tuple(_COLUMNS.values()),
        regions=regions,
        figures=_kabupaten_figures(staged, release),
    )
    write_new(staged / PORTAL, html)


def write_index(outputs: Path) -> None:
    """Write ``outputs/index.html`` over all releases that lie beside each other, newest first."""
    statuses = sorted(outputs.glob(f"[!.]*/{STATUS}"), reverse=True)
    releases = [_release_entry(path) for path in statuses]
    write_new(outputs / PORTAL, page("indeks.html.j2", releases=releases))


def _kabupaten_figures(staged: Path, release: Release) -> list[_Figure]:
    first = min(release.outcomes, key=lambda outcome: outcome.kode_wilayah)
    printed = _printed(staged / first.folder / LEDGER)
    return [_Figure(label, printed[key]) for key, label in _FIGURES.items() if key in printed]


def _region(staged: Path, outcome: Outcome) -> dict[str, Any]:
    printed = _printed(staged / outcome.folder / LEDGER)
    return {
        "nama": outcome.nama,
        "failed": outcome.failure is not None,
        "figures": [printed.get(key, "-") for key in _COLUMNS],
        "links": _links(staged, outcome),
    }


def _links(staged: Path, outcome: Outcome) -> list[_Link]:
    candidates = {f"{outcome.document}.{ext}": label for ext, label in _FORMATS.items()}
    candidates[LEDGER] = "Ledger"
    return [
        _Link(f"{outcome.folder}/{name}", label)
        for name, label in candidates.items()
        if (staged / outcome.folder / name).exists()
    ]


def _printed(ledger: Path) -> dict[str, str]:
    """Return what a region's claims print, with their unit; nothing for a failed region."""
    if not ledger.exists():
        return {}
    entries = json.loads(ledger.read_bytes())["entries"]
    return {entry["id"]: _with_mark(entry) for entry in reversed(entries) if not entry["row"]}


def _with_mark(entry: dict[str, Any]) -> str:
    mark = " (contoh)" if entry["status"] == "contoh" else ""
    return f"{entry['printed']}{mark}"


def _release_entry(path: Path) -> dict[str, Any]:
    status = json.loads(path.read_bytes())
    failed = sum(region["status"] == "gagal" for region in status["regions"])
    return {
        "folder": path.parent.name,
        "label": status["label"],
        "contoh": status["contoh"],
        "sebagian": status["sebagian"],
        "published": len(status["regions"]) - failed,
        "failed": failed,
    }
