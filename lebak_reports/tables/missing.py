"""What to say of a quarter whose folder is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.errors import Problem, QuarterError
from lebak_reports.periods import Quarter

if TYPE_CHECKING:
    from pathlib import Path

    from lebak_reports.project import Project


def no_folder(quarter: Quarter, folder: Path, project: Project) -> Problem:
    """Say which folder to make, or which one to rename."""
    siblings = folder.parent.iterdir() if folder.parent.is_dir() else ()
    misnamed = [path for path in siblings if path.is_dir() and _names(path.name, quarter)]
    shown = project.shown(folder)
    remedy = f"Buat folder {shown} dan letakkan berkas masukan di sana (lihat data/README.md)."
    if misnamed:
        remedy = f"Ganti nama folder {project.shown(misnamed[0])} menjadi {shown}."
    return Problem(file=shown, what=f"folder data {quarter.label} tidak ada", remedy=remedy)


def _names(text: str, quarter: Quarter) -> bool:
    try:
        return Quarter.parse(text) == quarter
    except QuarterError:
        return False
