"""What of a landed quarter travels to a cluster."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from lebak_reports.aggregates import LANDED_VARIABLE
from lebak_reports.runner.cluster import Cargo

if TYPE_CHECKING:
    from pathlib import Path

    from lebak_reports.project import Project
    from lebak_reports.tables import Landing

_RECORDS = ("landing.json", "bersama.json")


def cargo_of(project: Project, landing: Landing) -> Cargo:
    """Name what notebooks load, file by file: raw inputs and identity digests stay here."""
    from lebak_reports.tables.landed import BY_KECAMATAN

    folders = [folder for name in BY_KECAMATAN if (folder := landing.folder / name).is_dir()]
    return Cargo(
        common=(
            *project.notebooks.glob("*.ipynb"),
            *project.params.rglob("*.yaml"),
            *(landing.folder / name for name in _RECORDS),
            *landing.folder.glob("*.parquet"),
            *folders,
        ),
        parts=_by_kecamatan(folders),
        variables={LANDED_VARIABLE: landing.folder},
    )


def _by_kecamatan(folders: list[Path]) -> dict[str, tuple[Path, ...]]:
    parts: defaultdict[str, list[Path]] = defaultdict(list)
    for folder in folders:
        for path in sorted(folder.glob("*.parquet")):
            parts[path.stem].append(path)
    return {kode: tuple(paths) for kode, paths in parts.items()}
