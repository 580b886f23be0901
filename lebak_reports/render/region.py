"""A document -> every file of its folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lebak_reports.render.model import Document


def render_region(document: Document, *, ledger: bytes) -> dict[str, bytes]:
    """Render a document in the formats that ``params/dokumen.yaml`` gives it.

    Parameters
    ----------
    document : Document
        See `documents_for`.
    ledger : bytes
        The finished ``ledger.json``; it travels inside the PDF, as the tables do.

    Returns
    -------
    dict of str to bytes
        Content by path inside the region's folder: ``<slug>.<format>`` and
        ``tables/<exhibit-id>.csv``. No DOCX where its package is not installed.
    """
    from lebak_reports.render.csv_tables import csv_tables
    from lebak_reports.render.html import html_of
    from lebak_reports.render.pdf import compile_pdf
    from lebak_reports.render.word import is_installed, letter_of
    from lebak_reports.render.workbook import workbook_of

    tables = csv_tables(document)
    makers = {
        "html": lambda: html_of(document).encode(),
        "pdf": lambda: compile_pdf(document, attachments={"ledger.json": ledger, **tables}),
        "xlsx": lambda: workbook_of(document),
        "docx": lambda: letter_of(document),
    }
    formats = [each for each in document.meta.format if each != "docx" or is_installed()]
    return {
        **{f"{document.kind}.{each}": makers[each]() for each in formats},
        **{f"tables/{name}": content for name, content in tables.items()},
    }
