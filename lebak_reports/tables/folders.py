"""Where a quarter's files are, and its landed tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from lebak_reports.periods import Quarter
    from lebak_reports.project import Project


def input_folder(quarter: Quarter, *, project: Project, synthetic: bool) -> Path:
    """Return the folder of a quarter's files."""
    return (project.cache / "contoh" if synthetic else project.data) / str(quarter)


def landing_folder(quarter: Quarter, *, project: Project, synthetic: bool) -> Path:
    """Return the folder of a quarter's landed tables."""
    return project.cache / "tabel" / (f"{quarter}-contoh" if synthetic else str(quarter))
