"""``ro-crate-metadata.json``: the release as a research object that archives can read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lebak_reports.publish.files import json_bytes, write_new

if TYPE_CHECKING:
    from pathlib import Path

    from lebak_reports.publish.facts import Outcome, Release

CRATE = "ro-crate-metadata.json"
_FORMATS = {
    "html": "text/html",
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def write_crate(staged: Path, release: Release) -> None:
    """Describe the documents and ledgers of a staged release as an RO-Crate."""
    from rocrate.rocrate import ROCrate

    crate = ROCrate()
    crate.name = f"Laporan kemiskinan ekstrem dan insentif fiskal, {release.quarter.label}"
    crate.description = _description(release)
    crate.datePublished = release.tanggal_laporan.isoformat()
    crate.root_dataset["inLanguage"] = "id"
    crate.root_dataset["temporalCoverage"] = f"{release.quarter.start}/{release.quarter.end}"
    crate.root_dataset["publisher"] = release.publisher
    for outcome in release.outcomes:
        for path, properties in _files_of(staged, outcome):
            crate.add_file(path, path.relative_to(staged).as_posix(), properties=properties)
    write_new(staged / CRATE, json_bytes(crate.metadata.generate()))


def _description(release: Release) -> str:
    kind = "Data contoh (buatan). " if release.contoh else ""
    return f"{kind}Laporan beserta data, ledger angka, dan notebook yang menghasilkannya."


def _files_of(staged: Path, outcome: Outcome) -> list[tuple[Path, dict[str, Any]]]:
    files = [
        (f"{each.slug}.{ext}", {"name": f"{each.title} {outcome.nama}", "encodingFormat": media})
        for each in outcome.documents
        for ext, media in _FORMATS.items()
    ]
    ledger = {"name": f"Buku angka {outcome.nama}", "encodingFormat": "application/json"}
    return [
        (path, properties)
        for name, properties in [*files, ("ledger.json", ledger)]
        if (path := staged / outcome.folder / name).exists()
    ]
