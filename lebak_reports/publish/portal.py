"""The portal: one page a quarter that lists and links every report, and one page over quarters."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from lebak_reports.formats import bilangan
from lebak_reports.publish.files import write_new
from lebak_reports.publish.manifest import STATUS
from lebak_reports.publish.templates import page

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from lebak_reports.publish.facts import DocumentFact, Outcome, Release

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


class _Document(NamedTuple):
    title: str
    links: list[_Link]


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
    claims = _claims(staged / first.folder / LEDGER)
    return [
        _Figure(label, _with_mark(claims[key])) for key, label in _FIGURES.items() if key in claims
    ]


def _region(staged: Path, outcome: Outcome) -> dict[str, Any]:
    claims = _claims(staged / outcome.folder / LEDGER)
    return {
        "nama": outcome.nama,
        "failed": outcome.failure is not None,
        "figures": [_without_unit(claims[key]) if key in claims else "-" for key in _COLUMNS],
        "documents": _documents(staged, outcome),
    }


def _documents(staged: Path, outcome: Outcome) -> list[_Document]:
    """Return the documents of a region with their files, and the ledger behind all of them."""
    documents = [
        _Document(each.title, _links(staged, outcome, _files_of(each)))
        for each in outcome.documents
    ]
    ledger = _links(staged, outcome, {LEDGER: "JSON"})
    return [*documents, _Document("Buku angka", ledger)] if ledger else documents


def _files_of(document: DocumentFact) -> dict[str, str]:
    return {f"{document.slug}.{ext}": label for ext, label in _FORMATS.items()}


def _links(staged: Path, outcome: Outcome, candidates: Mapping[str, str]) -> list[_Link]:
    return [
        _Link(f"{outcome.folder}/{name}", label)
        for name, label in candidates.items()
        if (staged / outcome.folder / name).exists()
    ]


def _claims(ledger: Path) -> dict[str, dict[str, Any]]:
    """Return a region's claims by id, each where it is printed first; none for a failed region."""
    if not ledger.exists():
        return {}
    entries = json.loads(ledger.read_bytes())["entries"]
    return {entry["id"]: entry for entry in reversed(entries) if entry["row"] is None}


def _with_mark(entry: dict[str, Any]) -> str:
    marked = entry["status"] == "contoh" and "contoh" not in entry["printed"]
    return f"{entry['printed']} (contoh)" if marked else str(entry["printed"])


def _without_unit(entry: dict[str, Any]) -> str:
    """Return a count for a column whose heading has the unit, or the refusal as printed."""
    count = entry["value"]
    return bilangan(count) if isinstance(count, int) else str(entry["printed"])


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
