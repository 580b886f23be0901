"""What a verb prints when it is done: sentences for people, JSON for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from lebak_reports.errors import RegionsFailedError, UsageError

_MEGABYTE = 1_000_000

if TYPE_CHECKING:
    from pathlib import Path

    from lebak_reports.cli.workspace import Workspace
    from lebak_reports.publish import Release
    from lebak_reports.runner import RegionPlan
    from lebak_reports.tables import Landing


def print_text(text: str) -> None:
    """Print a result."""
    print(text)  # noqa: T201  results belong on standard output


def print_plan(plans: tuple[RegionPlan, ...], *, as_json: bool) -> None:
    """Print what a run would do."""
    rows = {region.wilayah.kode: [task.notebook.stem for task in region.tasks] for region in plans}
    if as_json:
        print_text(_json(rows))
        return
    for region in plans:
        notebooks = ", ".join(rows[region.wilayah.kode])
        print_text(f"{region.wilayah.kode:9} {region.wilayah.nama_lengkap}: {notebooks}")


def print_release(release: Release, space: Workspace, *, as_json: bool) -> None:
    """Say where a release is.

    Raises
    ------
    RegionsFailedError
        If regions of this run have a placeholder instead of a report.
    """
    if as_json:
        print_text((space.published / "status.json").read_text(encoding="utf-8"))
    else:
        index = space.project.shown(space.published / "index.html")
        data = " DATA CONTOH." if release.contoh else ""
        print_text(f"{release.quarter.label} terbit:{data} buka {index}")
    if release.failed:
        reasons = tuple(
            (outcome.nama, f"{outcome.failure.place}: {outcome.failure.message}")
            for outcome in release.failed
            if outcome.failure
        )
        raise RegionsFailedError(str(release.quarter), reasons)


def print_unchanged(space: Workspace, *, as_json: bool) -> None:
    """Say that a release stands as it is."""
    if as_json:
        print_text((space.published / "status.json").read_text(encoding="utf-8"))
        return
    index = space.project.shown(space.published / "index.html")
    print_text(f"{space.quarter.label}: tidak ada yang berubah sejak terbit; buka {index}")


def print_cleared(freed: int) -> None:
    """Say how much the store held, in bytes."""
    print_text(f"Simpanan dihapus: {freed / _MEGABYTE:.0f} MB.")


def print_landing(landing: Landing, *, as_json: bool) -> None:
    """Print which files were accepted and what is to be noted about them."""
    if as_json:
        files = {record.name: record.file for record in landing.inputs}
        notes = [f"{note.input}: {note.what}" for note in landing.notes]
        print_text(_json({"masukan": files, "catatan": notes}))
        return
    print_text(f"Masukan {landing.quarter.label} diterima: {len(landing.inputs)} berkas.")
    for record in landing.inputs:
        print_text(f"  {record.file}: {record.rows} baris")
    for note in landing.notes:
        print_text(f"  Catatan {note.input}: {note.what}. {note.detail}")


def print_files(files: tuple[Path, ...], space: Workspace, *, as_json: bool) -> None:
    """Print where the files that were made are."""
    shown = [space.project.shown(path) for path in files]
    print_text(_json(shown) if as_json else "\n".join(shown))


def print_status(space: Workspace, *, as_json: bool) -> None:
    """Print the state of a published release; UsageError when there is none."""
    path = space.published / "status.json"
    if not path.exists():
        raise UsageError(
            f"Belum ada rilis {space.quarter} di {space.project.shown(space.published)}. "
            f"Jalankan make quarterly Q={space.quarter}."
        )
    text = path.read_text(encoding="utf-8")
    if as_json:
        print_text(text)
        return
    for region in json.loads(text)["regions"]:
        print_text(f"{region['kode_wilayah']:9} {region['nama']}: {region['status']}")


def _json(value: Any) -> str:  # noqa: ANN401  any JSON value
    return json.dumps(value, ensure_ascii=False, indent=2)
