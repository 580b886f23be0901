"""Two keys: what a notebook's outputs depend on, and what a region's files depend on besides."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lebak_reports.runner.cache.notebooks import NotebookSource
    from lebak_reports.runner.plan import RegionPlan, Task


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
    """

    execution: str
    typesetting: str
    params: str
    regions: Mapping[str, str]

    def execute_key(self, task: Task, notebook: NotebookSource) -> str:
        """Return the key of a notebook's outputs."""
        return _key(
            "sel",
            self.execution,
            self.params,
            self.regions[task.kode_wilayah],
            task.parameters,
            notebook.code,
        )

    def render_key(self, plan: RegionPlan, notebooks: Mapping[str, NotebookSource]) -> str:
        """Return the key of a region's files; `notebooks` by file name."""
        chapters = [
            [task.notebook.stem, self.execute_key(task, source), source.digest]
            for task in plan.tasks
            for source in [notebooks[task.notebook.name]]
        ]
        return _key(
            "berkas",
            self.typesetting,
            self.params,
            plan.wilayah.kode,
            plan.dokumen,
            chapters,
        )


def _key(*parts: object) -> str:
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()
