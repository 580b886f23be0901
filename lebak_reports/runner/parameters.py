"""Strict notebook parameters.

papermill only warns about a parameter that the notebook does not declare, and turns the code
``0360201`` into a number: a report of the wrong region under the right name. So names and types
are checked against the notebook's own cell before any kernel starts, and values go through the
Python API as they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.errors import UnknownParameterError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from lebak_reports.runner.plan import NotebookParameters, Task


def check_parameters(tasks: Iterable[Task]) -> None:
    """Raise UnknownParameterError unless every task fits its notebook's parameters cell."""
    declared: dict[Path, dict[str, str]] = {}
    for task in tasks:
        if task.notebook not in declared:
            declared[task.notebook] = declared_types(task.notebook)
        _check(task.notebook.name, task.parameters, declared[task.notebook])


def declared_types(notebook: Path) -> dict[str, str]:
    """Return name and annotated type of each parameter that a notebook declares."""
    from papermill import inspect_notebook

    inspected = inspect_notebook(str(notebook))
    return {name: entry["inferred_type_name"] for name, entry in inspected.items()}


def _check(notebook: str, given: NotebookParameters, declared: dict[str, str]) -> None:
    for name, value in given.items():
        if name not in declared:
            raise UnknownParameterError(notebook, name, "notebook tidak mengenalnya")
        if declared[name] != type(value).__name__:
            reason = f"tipenya {type(value).__name__}, di notebook {declared[name]}"
            raise UnknownParameterError(notebook, name, reason)
    for name in declared:
        if name not in given:
            raise UnknownParameterError(notebook, name, "tidak diberi nilai")
