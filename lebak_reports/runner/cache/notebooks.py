"""Notebooks as the cache sees them: code that is run, and words that are only printed.

Read as JSON and not with nbformat, which takes longer to import than a whole run that has
nothing to do.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from lebak_reports.runner.canonical import written

if TYPE_CHECKING:
    from pathlib import Path

    Json = dict[str, Any]

_INJECTED: Final = "injected-parameters"
# What `canonical_notebook` drops; the rest of the metadata is the analyst's.
_VOLATILE: Final = ("papermill", "execution")
# Since this minor version cells have ids, without which a ledger can't name them.
_OLDEST_MINOR: Final = 5


@dataclass(frozen=True, slots=True)
class NotebookSource:
    """An analyst's notebook at one moment.

    Attributes
    ----------
    content : dict
        Its JSON.
    digest : str
        sha256 of the file: everything, the words too.
    code : str
        sha256 of what a kernel sees: kernel, code cells and their tags, in order.
    """

    content: Json
    digest: str
    code: str

    @classmethod
    def read(cls, path: Path) -> NotebookSource:
        """Read a notebook."""
        written = path.read_bytes()
        content: Json = json.loads(written)
        return cls(content, hashlib.sha256(written).hexdigest(), code_digest(content))

    @property
    def has_cell_ids(self) -> bool:
        """Whether outputs can be put into it; nbformat gives older notebooks random ids."""
        return bool(content_version(self.content) >= (4, _OLDEST_MINOR))


def content_version(notebook: Json) -> tuple[int, int]:
    """Return the version of the notebook's format."""
    return notebook["nbformat"], notebook["nbformat_minor"]


def code_digest(notebook: Json) -> str:
    """Return the hash of a notebook's kernel and code; that of an executed one is the same."""
    kernel = notebook["metadata"].get("kernelspec", {}).get("name")
    cells = [[_text(cell), _tags(cell)] for cell in _code_cells(notebook)]
    return hashlib.sha256(json.dumps([kernel, cells]).encode()).hexdigest()


def grafted(current: Json, executed: Json) -> str:
    """Return a notebook with the outputs of another one that has the same code.

    Parameters
    ----------
    current : dict
        The analyst's notebook: its words and metadata are kept.
    executed : dict
        A canonical executed notebook with the same `code_digest`.

    Returns
    -------
    str
        What executing `current` gives, byte for byte.
    """
    done = iter(_code_cells(executed))
    cells = [
        _with_outputs(cell, next(done)) if cell["cell_type"] == "code" else _plain(cell)
        for cell in current["cells"]
    ]
    for injected in (cell for cell in executed["cells"] if _INJECTED in _tags(cell)):
        cells.insert(_place_of_parameters(cells), injected)
    metadata = {name: value for name, value in current["metadata"].items() if name != "widgets"}
    language = executed["metadata"]["language_info"]
    return written(executed | {"cells": cells, "metadata": metadata | {"language_info": language}})


def _code_cells(notebook: Json) -> list[Json]:
    return [
        cell
        for cell in notebook["cells"]
        if cell["cell_type"] == "code" and _INJECTED not in _tags(cell)
    ]


def _with_outputs(cell: Json, done: Json) -> Json:
    ran = {name: done[name] for name in ("execution_count", "outputs")}
    return _plain(cell) | ran


def _plain(cell: Json) -> Json:
    """Return a cell as an executed notebook holds it."""
    metadata = {name: value for name, value in cell["metadata"].items() if name not in _VOLATILE}
    return cell | {"metadata": {"tags": []} | metadata, "source": _text(cell)}


def _place_of_parameters(cells: list[Json]) -> int:
    """Return where papermill injects: below the parameters cell, on top without one."""
    tagged = (place for place, cell in enumerate(cells) if "parameters" in _tags(cell))
    return next(tagged, -1) + 1


def _tags(cell: Json) -> list[str]:
    tags: list[str] = cell["metadata"].get("tags", [])
    return tags


def _text(cell: Json) -> str:
    """Return the source, which a file holds as a text or as the list of its lines."""
    return "".join(cell["source"])
