"""The memory of a run: keys on one side, the store on the other."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lebak_reports.runner.cache.notebooks import NotebookSource, code_digest, grafted
from lebak_reports.runner.cache.packing import packed, unpacked
from lebak_reports.runner.execute import Executed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from lebak_reports.runner.cache.keys import Ingredients
    from lebak_reports.runner.cache.store import Store
    from lebak_reports.runner.plan import RegionPlan, Task
    from lebak_reports.runner.reads import Reads


@dataclass(slots=True)
class StoredMemory:
    """Executed notebooks and the files of regions, under keys of all they depend on.

    Attributes
    ----------
    store : Store
    ingredients : Ingredients
        As they were when the run began.
    is_steady : callable
        Whether they still are: what a run made of files that somebody was saving meanwhile is
        published, but not remembered.
    """

    store: Store
    ingredients: Ingredients
    is_steady: Callable[[], bool]
    _sources: dict[Path, NotebookSource] = field(default_factory=dict, init=False)

    def executed(self, task: Task) -> Executed | None:
        """Return the notebook with the outputs that its code gave before, or None."""
        source = self._source(task.notebook)
        if not source.has_cell_ids:
            return None
        for reads in self._known_reads(task, source):
            kept = self.store.get(self.ingredients.execute_key(task, source, reads))
            if kept is not None:
                whole = grafted(source.content, json.loads(kept))
                return Executed(task.notebook.stem, whole, reads)
        return None

    def keep_executed(self, task: Task, executed: Executed) -> None:
        """Remember how a task ended, unless the notebook was saved while it ran."""
        source = self._source(task.notebook)
        if code_digest(json.loads(executed.notebook)) == source.code and self.is_steady():
            self._note_reads(task, source, executed.reads)
            key = self.ingredients.execute_key(task, source, executed.reads)
            self.store.put(key, executed.notebook.encode())

    def result_of(self, plan: RegionPlan) -> dict[str, bytes] | None:
        """Return the files that were made of the same notebooks and data before, or None."""
        kept = self.store.get(self.render_key(plan))
        return None if kept is None else unpacked(kept)

    def keep_result(self, plan: RegionPlan, result: dict[str, bytes]) -> None:
        """Remember a region's files."""
        if self.is_steady():
            self.store.put(self.render_key(plan), packed(result))

    def _known_reads(self, task: Task, source: NotebookSource) -> list[Reads]:
        """Return what the notebook read when it ran before, the last time first."""
        kept = self.store.get(self.ingredients.reads_key(task, source))
        known = [] if kept is None else json.loads(kept)
        return [None if reads is None else tuple(reads) for reads in known]

    def _note_reads(self, task: Task, source: NotebookSource, reads: Reads) -> None:
        others = [known for known in self._known_reads(task, source) if known != reads]
        written = json.dumps([reads, *others]).encode()
        self.store.put(self.ingredients.reads_key(task, source), written)

    def render_key(self, plan: RegionPlan) -> str:
        """Return the key of a region's files."""
        sources = {task.notebook.name: self._source(task.notebook) for task in plan.tasks}
        return self.ingredients.render_key(plan, sources)

    def _source(self, notebook: Path) -> NotebookSource:
        if notebook not in self._sources:
            self._sources[notebook] = NotebookSource.read(notebook)
        return self._sources[notebook]


class RenewedMemory(StoredMemory):
    """Recalls nothing, so that everything is done again, and keeps what comes of it."""

    def executed(self, task: Task) -> Executed | None:  # noqa: ARG002  the protocol's signature
        """Return None."""
        return None

    def result_of(self, plan: RegionPlan) -> dict[str, bytes] | None:  # noqa: ARG002  as above
        """Return None."""
        return None
