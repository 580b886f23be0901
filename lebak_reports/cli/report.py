"""A region's executed notebooks -> the files of its folder, made in a worker process."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lebak_reports.project import Project
    from lebak_reports.publish.facts import InputFact
    from lebak_reports.render import Edition, Provenance
    from lebak_reports.runner import Executed, RegionPlan

_AT_ONCE: Final = 2

Files = dict[str, bytes]
"""Contents by path inside a region's folder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportMaker:
    """Finishes regions: callable, and small enough to travel to another process.

    Attributes
    ----------
    editions : dict of str to Edition
        What each region's report says it is, by kode_wilayah.
    inputs : tuple of InputFact
        The landed inputs, which the ledger names.
    data : mapping of str to str
        By kode_wilayah: the hash of what the region's notebooks can read.
    provenances : mapping of str to Provenance
        By kode_wilayah: what else its documents are made from.
    """

    project: Project
    editions: dict[str, Edition]
    inputs: tuple[InputFact, ...]
    data: Mapping[str, str]
    provenances: Mapping[str, Provenance]

    def __call__(self, plan: RegionPlan, executed: tuple[Executed, ...]) -> Files:
        """Return a region's folder: documents, ledger, tables and notebooks."""
        return dict(self._files(plan, executed))

    def _files(
        self, plan: RegionPlan, executed: tuple[Executed, ...]
    ) -> Iterator[tuple[str, bytes]]:
        from lebak_reports.params import load_params
        from lebak_reports.publish.ledger import ledger_entries, ledger_json
        from lebak_reports.render import Notebook, Trail, documents_for, render_region
        from lebak_reports.render.outline import OUTLINE, outline_json

        notebooks = {each.name: each.notebook for each in executed}
        ledger = ledger_json(
            ledger_entries(notebooks), self.inputs, data_sha256=self.data[plan.wilayah.kode]
        )
        documents = documents_for(
            # Asked for each time: a worker of a watch outlives an edit of the params.
            load_params(self.project.params, cache=self.project.cache),
            self.editions[plan.wilayah.kode],
            [Notebook.from_json(name, content) for name, content in notebooks.items()],
            trail=Trail(ledger, self.provenances[plan.wilayah.kode]),
        )
        yield "ledger.json", ledger
        yield OUTLINE, outline_json(documents)
        for name, content in notebooks.items():
            yield f"notebooks/{name}.ipynb", content.encode()
        # Typst works beside Python: two documents take as long as the longer one.
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            for files in pool.map(partial(render_region, ledger=ledger), documents):
                yield from files.items()
