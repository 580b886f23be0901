"""A published release once more, by Quarto: the same notebooks, another hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lebak_reports.errors import DocumentsFailedError, UsageError
from lebak_reports.publish.files import write_new
from lebak_reports.publish.manifest import published_status
from lebak_reports.render import Edition, Notebook, document_of
from lebak_reports.render.quarto import (
    TARGETS,
    Quarto,
    QuartoRefusedError,
    find_quarto,
    manuscript,
    refuse_latex,
    render_with,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lebak_reports.cli.console import Console
    from lebak_reports.cli.workspace import Workspace
    from lebak_reports.publish import Outcome
    from lebak_reports.regions import Wilayah
    from lebak_reports.render import Document

# Letters and matrices have a page design that Quarto does not know.
_OF_CHAPTERS = frozenset({"laporan", "profil"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What Quarto is to make.

    Attributes
    ----------
    only : Wilayah or None
        The one region whose documents are asked for; None for all of the release.
    to : str
        A name of `TARGETS`.
    """

    workspace: Workspace
    only: Wilayah | None
    to: str


def render_release(order: Order, console: Console) -> tuple[Path, ...]:
    """Make documents of a release's notebooks, outside the release; return where they are.

    Raises
    ------
    MissingToolError, ToolVersionError
        There is no Quarto, or it is too old.
    UsageError
        There is no such release, region or notebook.
    DocumentsFailedError
        Quarto refused some documents; all others are made.
    """
    quarto = find_quarto()
    made: list[Path] = []
    reasons: list[tuple[str, str]] = []
    for outcome in _outcomes(order):
        for document in _documents(order.workspace, outcome):
            name = f"{document.meta.title}, {document.meta.wilayah}"
            console.say(f"Quarto {quarto.version}: {name}")
            try:
                made.append(_made(order, quarto, outcome, document))
            except QuartoRefusedError as error:
                reasons.append((name, str(error)))
    if reasons:
        raise DocumentsFailedError(str(order.workspace.quarter), tuple(reasons))
    return tuple(made)


def _outcomes(order: Order) -> tuple[Outcome, ...]:
    """Return the release's regions that have reports."""
    space = order.workspace
    reported = [each for each in published_status(space.published).outcomes if not each.failure]
    chosen = tuple(
        each for each in reported if order.only is None or each.kode_wilayah == order.only.kode
    )
    if not chosen:
        what = order.only.nama_lengkap if order.only else str(space.quarter)
        raise UsageError(
            f"Belum ada laporan {what} di {space.project.shown(space.published)}. "
            f"Jalankan make quarterly Q={space.quarter}."
        )
    return chosen


def _documents(space: Workspace, outcome: Outcome) -> Iterator[Document]:
    """Yield the documents of a region that are made of chapters."""
    edition = Edition(
        quarter=space.quarter,
        kode_wilayah=outcome.kode_wilayah,
        edisi=space.edisi,
        contoh=published_status(space.published).contoh,
    )
    level = space.params.regions[outcome.kode_wilayah].level
    for dokumen in space.params.dokumen[level]:
        if dokumen.bentuk in _OF_CHAPTERS:
            notebooks = [_notebook(space, outcome, name) for name in dokumen.notebooks]
            refuse_latex(notebooks)
            yield document_of(space.params, edition, dokumen, notebooks)


def _notebook(space: Workspace, outcome: Outcome, name: str) -> Notebook:
    path = space.published / outcome.folder / "notebooks" / f"{name}.ipynb"
    if not path.exists():
        raise UsageError(
            f"Notebook {name} tidak ada pada rilis {space.quarter} {outcome.nama}. "
            f"Ulangi wilayah itu: make region Q={space.quarter} R={outcome.kode_wilayah}."
        )
    return Notebook.from_json(name, path.read_text(encoding="utf-8"))


def _made(order: Order, quarto: Quarto, outcome: Outcome, document: Document) -> Path:
    target = TARGETS[order.to]
    content = render_with(quarto, manuscript(document, target), target, meta=document.meta)
    path = order.workspace.by_quarto / outcome.folder / f"{document.kind}{target.suffix}"
    path.parent.mkdir(parents=True, exist_ok=True)
    write_new(path, content)
    return path
