"""``ro-crate-metadata.json``: the release as a research object that archives can read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lebak_reports.publish.files import json_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from lebak_reports.publish.facts import Outcome, Release

CRATE = "ro-crate-metadata.json"
_MEDIA = {
    "html": "text/html",
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


def crate_facts(staged: Path, release: Release) -> dict[str, Any]:
    """Return all that a release's description says, as JSON values."""
    return {
        "name": f"Laporan kemiskinan ekstrem dan insentif fiskal, {release.quarter.label}",
        "description": _description(release),
        "datePublished": release.tanggal_laporan.isoformat(),
        "inLanguage": "id",
        "temporalCoverage": f"{release.quarter.start}/{release.quarter.end}",
        "publisher": release.publisher,
        "files": dict(file for outcome in release.outcomes for file in _files_of(staged, outcome)),
    }


def crate_json(facts: Mapping[str, Any]) -> bytes:
    """Describe the documents and ledgers of a release as an RO-Crate."""
    from rocrate.rocrate import ROCrate

    crate = ROCrate()
    crate.name, crate.description = facts["name"], facts["description"]
    crate.datePublished = facts["datePublished"]
    for name in ("inLanguage", "temporalCoverage", "publisher"):
        crate.root_dataset[name] = facts[name]
    for path, properties in facts["files"].items():
        crate.add_file(dest_path=path, properties=properties)
    return json_bytes(crate.metadata.generate())


def _description(release: Release) -> str:
    kind = "Data contoh (buatan). " if release.contoh else ""
    return f"{kind}Laporan beserta data, ledger angka, dan notebook yang menghasilkannya."


def _files_of(staged: Path, outcome: Outcome) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield path and properties of each document and ledger that is there."""
    files = [
        (file, {"name": f"{each.title} {outcome.nama}", "encodingFormat": _MEDIA[ext]})
        for each in outcome.documents
        for ext, file in each.files.items()
    ]
    ledger = {"name": f"Buku angka {outcome.nama}", "encodingFormat": "application/json"}
    for name, properties in [*files, ("ledger.json", ledger)]:
        if (staged / outcome.folder / name).exists():
            yield f"{outcome.folder}/{name}", properties
