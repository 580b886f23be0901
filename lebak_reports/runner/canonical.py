"""Executed notebooks without what differs between two equal runs."""

from __future__ import annotations

import hashlib
import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from nbformat import NotebookNode

_ADDRESS = re.compile(r"\bat 0x[0-9a-fA-F]+")


def canonical_notebook(notebook: NotebookNode) -> NotebookNode:
    """Drop clock readings and host facts, and give the injected cell a stable id, in place.

    papermill writes start, end and paths into the metadata and a random id into the cell with
    the parameters; two equal runs would differ in nothing else.
    """
    notebook.metadata.pop("papermill", None)
    notebook.metadata.pop("widgets", None)
    notebook.metadata.get("language_info", {}).pop("version", None)
    for cell in notebook.cells:
        cell.metadata.pop("papermill", None)
        cell.metadata.pop("execution", None)
        if "injected-parameters" in cell.metadata.get("tags", []):
            cell["id"] = hashlib.sha256(cell.source.encode()).hexdigest()[:8]
        for output in cell.get("outputs", []):
            _mask_addresses(output)
    return notebook


def written(notebook: Mapping[str, Any]) -> str:
    """Return nbformat JSON, one cell a line, keys sorted: equal notebooks give equal text.

    nbformat indents every value, for which Python has a slow encoder only.
    """
    cells = ",\n".join(_line(cell) for cell in notebook["cells"])
    rest = _line({key: value for key, value in notebook.items() if key != "cells"})
    return f'{{"cells": [\n{cells}\n],\n{rest[1:]}\n'


def _line(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _mask_addresses(output: NotebookNode) -> None:
    plain = output.get("data", {}).get("text/plain")
    if isinstance(plain, str):
        output["data"]["text/plain"] = _ADDRESS.sub("at 0x0", plain)
