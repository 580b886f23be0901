"""The walls of the house stand, and the tool that watches them sees a hole."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

AGAINST = {
    "periods.py": "lebak_reports.periods -> lebak_reports.params",
    "indicators/__init__.py": "lebak_reports.indicators -> lebak_reports.project",
    "render/__init__.py": "lebak_reports.render -> lebak_reports.publish",
    "runner/__init__.py": "lebak_reports.runner -> lebak_reports.indicators",
    "tables/__init__.py": "lebak_reports.tables -> lebak_reports.exhibits",
}
"""Files, and an import in each that goes against the direction."""

LINT = (
    "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
)


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", LINT]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_every_import_goes_the_way_of_the_data(root: Path) -> None:
    kept = lint(root)
    assert kept.returncode == 0, kept.stdout


def test_every_import_against_the_direction_is_found(root: Path, tmp_path: Path) -> None:
    shutil.copy(root / "pyproject.toml", tmp_path)
    leave = shutil.ignore_patterns("__pycache__")
    copy = shutil.copytree(root / "lebak_reports", tmp_path / "lebak_reports", ignore=leave)
    for file, wrong in AGAINST.items():
        with (copy / file).open("a", encoding="utf-8") as module:
            module.write(f"\nimport {wrong.rpartition(' ')[2]}\n")
    found = lint(tmp_path)
    assert found.returncode == 1
    assert [each for each in AGAINST.values() if each not in found.stdout] == []
