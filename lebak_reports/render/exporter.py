"""``jupyter nbconvert --to lebak-html`` or ``lebak-pdf``, and JupyterLab's *Save and Export As*.

A run renders whole documents without nbconvert; this is for the analyst who wants to see one
notebook as the report will print it.
"""

from __future__ import annotations

import ast
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from nbconvert.exporters import Exporter
from traitlets import default

from lebak_reports.params import load_params
from lebak_reports.periods import Quarter
from lebak_reports.project import Project
from lebak_reports.render.csv_tables import csv_tables
from lebak_reports.render.edition import Edition, meta_for
from lebak_reports.render.html import html_of
from lebak_reports.render.model import Document, KalimatNode, Notebook, build_document, table_of
from lebak_reports.render.pdf import compile_pdf
from lebak_reports.render.wording import check_wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nbformat import NotebookNode

    from lebak_reports.params import Params
    from lebak_reports.params.models import Dokumen
    from lebak_reports.render.model import Meta

_PARAMETER_TAGS = frozenset({"parameters", "injected-parameters"})


class LebakHtmlExporter(Exporter):
    """One executed notebook as the HTML of the report.

    The quarter, region and edition are the notebook's own parameters; title, dates and
    letterhead come from the checkout's ``params``.
    """

    output_mimetype = "text/html"
    export_from_notebook = "Laporan Lebak (HTML)"

    @default("file_extension")
    def _default_file_extension(self) -> str:
        return ".html"

    # nbconvert's own exporters also return text where the base class says NotebookNode.
    def from_notebook_node(  # type: ignore[override]  # nbconvert is untyped
        self, nb: NotebookNode, resources: dict[str, Any] | None = None, **kw: object
    ) -> tuple[str, dict[str, Any]]:
        """Return the page and nbconvert's resources.

        Raises
        ------
        NotebookContentError
            A cell holds what no report can print.
        WordingError
            A sentence says more than its evidence carries.
        """
        converted, resources = super().from_notebook_node(nb, resources, **kw)
        return html_of(document_of(converted, resources["metadata"]["name"])), resources


class LebakPdfExporter(Exporter):
    """One executed notebook as the PDF of the report; see `LebakHtmlExporter`.

    Its tables are attached; a ledger is that of a whole report.
    """

    output_mimetype = "application/pdf"
    export_from_notebook = "Laporan Lebak (PDF)"

    @default("file_extension")
    def _default_file_extension(self) -> str:
        return ".pdf"

    # As nbconvert's own PDF exporter: bytes where the base class says NotebookNode.
    def from_notebook_node(  # type: ignore[override]  # nbconvert is untyped
        self, nb: NotebookNode, resources: dict[str, Any] | None = None, **kw: object
    ) -> tuple[bytes, dict[str, Any]]:
        """Return the PDF and nbconvert's resources.

        Raises
        ------
        NotebookContentError
            A cell holds what no report can print.
        WordingError
            A sentence says more than its evidence carries.
        PdfRejectedError
            The document breaks PDF/A-3a or PDF/UA-1.
        """
        converted, resources = super().from_notebook_node(nb, resources, **kw)
        document = document_of(converted, resources["metadata"]["name"])
        return compile_pdf(document, attachments=csv_tables(document)), resources


def document_of(node: NotebookNode, name: str) -> Document:
    """Build the document of one notebook, its chapter unnumbered."""
    parameters = dict(_parameters(node))
    edition = Edition(
        quarter=Quarter.parse(parameters["quarter"]),
        kode_wilayah=parameters["kode_wilayah"],
        edisi=parameters["edisi"],
        contoh=False,
    )
    project = Project.from_environment()
    params = load_params(project.params, cache=project.cache)
    meta = _alone(meta_for(params, edition, _document_with(name, edition, params)))
    document = build_document([Notebook(name, node)], meta, kind=name, numbered=False)
    check_wording(document)
    return replace(document, meta=replace(meta, contoh=_holds_sample(document)))


def _alone(meta: Meta) -> Meta:
    """Return what a notebook by itself says: one chapter of a laporan is set as a profil is."""
    bentuk = "profil" if meta.bentuk == "laporan" else meta.bentuk
    return replace(meta, bentuk=bentuk, terkait=())


def _document_with(name: str, edition: Edition, params: Params) -> Dokumen:
    """Return the region's first document that has the notebook, or else its first one."""
    documents = params.dokumen[params.regions[edition.kode_wilayah].level]
    return next((each for each in documents if name in each.notebooks), documents[0])


def _parameters(node: NotebookNode) -> Iterator[tuple[str, Any]]:
    """Yield the literals assigned in the notebook's parameter cells; later ones win."""
    for cell in node.cells:
        if _PARAMETER_TAGS.isdisjoint(cell.metadata.get("tags", ())):
            continue
        for statement in ast.parse(cell.source).body:
            match statement:
                case (
                    ast.Assign(targets=[ast.Name(id=name)], value=value)
                    | ast.AnnAssign(target=ast.Name(id=name), value=ast.Constant() as value)
                ):
                    yield name, ast.literal_eval(value)


def _holds_sample(document: Document) -> bool:
    """Tell whether any printed number is synthetic: then the whole page says so."""
    origins = [table_of(exhibit).origin for exhibit in document.exhibits]
    for node in document.nodes:
        if isinstance(node, KalimatNode):
            origins += [claim.origin for claim in node.block.claims]
    return any(origin.status == "contoh" for origin in origins)
