"""The keys: what a notebook's outputs depend on, and what a region's files depend on besides.

Which rows a notebook depends on it tells when it has run. What is known of it before is one key,
under which stands what it read then; with the digests of these tables as they are now, that gives
the key of its outputs. ccache finds an object by the headers of its last compilation in this way.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lebak_reports.runner.cache.notebooks import NotebookSource
    from lebak_reports.runner.plan import RegionPlan, Task
    from lebak_reports.runner.reads import Reads


@dataclass(frozen=True, slots=True, kw_only=True)
class Ingredients:
    """What the reports of one quarter are made from, as digests.

    Attributes
    ----------
    execution, typesetting : str
        Code, locked packages and interpreter; see ``program``.
    params : str
        The curated parameters.
    regions : mapping of str to str
        By kode_wilayah: the landed rows and the shared aggregates that the region reads.
        Ledgers name them.
    given : mapping of str to str
        By kode_wilayah: what every notebook of the region gets, whichever rows it reads.
    tables : callable
        From kode_wilayah to the digest of each landed table that the region can read.
    """

    execution: str
    typesetting: str
    params: str
    regions: Mapping[str, str]
    given: Mapping[str, str]
    tables: Callable[[str], Mapping[str, str]]

    def code_key(self, task: Task, notebook: NotebookSource) -> str:
        """Return the key of all that a notebook's outputs depend on, rows apart."""
        return _key(
            "kode",
            self.execution,
            self.params,
            self.given[task.kode_wilayah],
            task.parameters,
            notebook.code,
        )

    def reads_key(self, task: Task, notebook: NotebookSource) -> str:
        """Return the key of what a notebook is known to read."""
        return _key("dibaca", self.code_key(task, notebook))

    def execute_key(self, task: Task, notebook: NotebookSource, reads: Reads) -> str:
        """Return the key of the outputs of a notebook that reads just these tables."""
        return _key("sel", self.code_key(task, notebook), self._rows(task.kode_wilayah, reads))

    def render_key(self, plan: RegionPlan, notebooks: Mapping[str, NotebookSource]) -> str:
        """Return the key of a region's files; `notebooks` by file name."""
        chapters = [
            [task.notebook.stem, self.code_key(task, source), source.digest]
            for task in plan.tasks
            for source in [notebooks[task.notebook.name]]
        ]
        return _key(
            "berkas",
            self.typesetting,
            self.params,
            plan.wilayah.kode,
            self.regions[plan.wilayah.kode],
            plan.dokumen,
            chapters,
        )

    def _rows(self, kode_wilayah: str, reads: Reads) -> object:
        if reads is None:
            return self.regions[kode_wilayah]
        tables = self.tables(kode_wilayah)
        return [[name, tables[name]] for name in reads]


def _key(*parts: object) -> str:
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()
