"""Strict notebook parameters.

papermill only warns about a parameter that the notebook does not declare, and turns the code
``0360201`` into a number: a report of the wrong region under the right name. So names and types
are checked against the notebook's own cell before any kernel starts, and values go through the
Python API as they are.
"""

from __future__ import annotations

import hashlib
import json
from importlib.metadata import version
from typing import TYPE_CHECKING

from lebak_reports.errors import UnknownParameterError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from lebak_reports.runner.cache.store import Store
    from lebak_reports.runner.plan import NotebookParameters, Task


def check_parameters(tasks: Iterable[Task], store: Store) -> None:
    """Raise UnknownParameterError unless every task fits its notebook's parameters cell.

    What papermill says of a notebook is kept in the store: importing papermill takes longer
    than a whole run that has nothing to execute.
    """
    declared: dict[Path, dict[str, str]] = {}
    for task in tasks:
        if task.notebook not in declared:
            declared[task.notebook] = _remembered_types(task.notebook, store)
        _check(task.notebook.name, task.parameters, declared[task.notebook])


def _remembered_types(notebook: Path, store: Store) -> dict[str, str]:
    written = hashlib.sha256(notebook.read_bytes()).hexdigest()
    parts = f"parameter {version('papermill')} {written}"
    key = hashlib.sha256(parts.encode()).hexdigest()
    kept = store.get(key)
    if kept is None:
        kept = json.dumps(declared_types(notebook)).encode()
        store.put(key, kept)
    types: dict[str, str] = json.loads(kept)
    return types


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
