"""What the documents of a release cost to typeset and how large they are.

As a script, ``documents.py``: prints, for each document of the kabupaten and of one kecamatan,
the CPU seconds of its PDF and its HTML, and their sizes. Each is made once, in a process that has
made those of another kecamatan: a typesetter that made the same document before would remember it.
"""

from __future__ import annotations

import json
import resource
import sys
from typing import TYPE_CHECKING, Any

from places import QUARTER

from lebak_reports.params import load_params
from lebak_reports.periods import Quarter
from lebak_reports.project import Project
from lebak_reports.render import Edition, Notebook, Provenance, Trail, documents_for
from lebak_reports.render.csv_tables import csv_tables
from lebak_reports.render.html import html_of
from lebak_reports.render.pdf import compile_pdf

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from lebak_reports.render import Document

OTHER_KECAMATAN = "36.02.25"
REGIONS = ("36.02", "36.02.09")
# Documents print hashes of what they were made from; which ones changes neither time nor size.
HASH = "0" * 64
PROVENANCE = Provenance(
    params=HASH, notebooks=HASH, code=HASH, lock=HASH, command="python -m lebak_reports run"
)


def documents(regions: Sequence[str]) -> Iterator[tuple[Document, bytes]]:
    """Yield regions' documents of a published release with the ledger that travels in them."""
    project = Project.from_environment()
    params = load_params(project.params, cache=project.cache)
    for kode in regions:
        folder = project.outputs / QUARTER / params.regions[kode].slug
        notebooks = [
            Notebook.from_json(path.stem, path.read_text("utf-8"))
            for path in sorted((folder / "notebooks").glob("*.ipynb"))
        ]
        edition = Edition(
            quarter=Quarter.parse(QUARTER), kode_wilayah=kode, edisi="publik", contoh=True
        )
        ledger = (folder / "ledger.json").read_bytes()
        trail = Trail(ledger, PROVENANCE)
        for document in documents_for(params, edition, notebooks, trail=trail):
            yield document, ledger


def costs_of(document: Document, ledger: bytes) -> dict[str, Any]:
    """Return what a document's PDF and HTML cost."""
    attachments = {"ledger.json": ledger, **csv_tables(document)}
    return {
        "pdf": _cost(lambda: compile_pdf(document, attachments=attachments)),
        "html": _cost(lambda: html_of(document).encode()),
    }


def _cost(make: Callable[[], bytes]) -> dict[str, Any]:
    before = _cpu()
    made = make()
    return {"cpu": _cpu() - before, "kilobytes": len(made) / 1000}


def _cpu() -> float:
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def main() -> None:
    """Print the costs of each kind of document."""
    for document, ledger in documents((OTHER_KECAMATAN,)):
        costs_of(document, ledger)
    found = {document.kind: costs_of(document, ledger) for document, ledger in documents(REGIONS)}
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
