"""Executed notebooks -> one report in every output format.

``Notebook.from_json`` -> ``documents_for`` -> ``render_region``: what a worker calls when the
last notebook of a region has run.
"""

from lebak_reports.render.edition import Edition, document_of, documents_for, meta_for
from lebak_reports.render.model import Document, Notebook
from lebak_reports.render.region import render_region
from lebak_reports.render.trail import Provenance, Trail

__all__ = [
    "Document",
    "Edition",
    "Notebook",
    "Provenance",
    "Trail",
    "document_of",
    "documents_for",
    "meta_for",
    "render_region",
]
