"""Compile a document with Typst, in process, from one hand-written template."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lebak_reports.render.model import document_to_wire

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import typst

    from lebak_reports.render.model import Document

_FONT_PACKAGES = ("fontpkg_source_sans_3", "fontpkg_source_serif_4")
_TEMPLATES = Path(__file__).parent / "templates"
_STANDARDS: list[typst.PDFStandard] = ["a-3a", "ua-1"]
_KINDS = {
    ".json": ("application/json", "Ledger: setiap angka laporan dan asalnya"),
    ".csv": ("text/csv", "Isi tabel atau data gambar"),
}


class PdfWarningError(RuntimeError):
    """Typst warned: a missing font, a figure without text; such a PDF is not published."""

    def __init__(self, warnings: Sequence[str]) -> None:
        super().__init__(warnings)
        self.warnings = tuple(warnings)

    def __str__(self) -> str:
        return "PDF tidak dibuat karena peringatan: " + "; ".join(self.warnings)


def compile_pdf(document: Document, *, attachments: Mapping[str, bytes]) -> bytes:
    """Return a document as PDF/A-3a and PDF/UA-1 in one file; equal input, equal bytes.

    Parameters
    ----------
    attachments : mapping of str to bytes
        Files that travel inside the PDF, JSON and CSV, by name: the ledger and the tables.

    Raises
    ------
    PdfWarningError
        If the compiler warns about anything.
    typst.TypstError
        If the document breaks one of the two standards.
    """
    inputs = {
        "dokumen": json.dumps(_without_pictures(document_to_wire(document))),
        "lampiran": json.dumps([_attachment(*named) for named in sorted(attachments.items())]),
    }
    pdf, warnings = _compiler().compile_with_warnings(
        format="pdf",
        sys_inputs=inputs,
        pdf_standards=_STANDARDS,
        timestamp=datetime.fromisoformat(document.meta.tanggal_laporan.iso).replace(tzinfo=UTC),
    )
    if warnings:
        raise PdfWarningError([warning.message for warning in warnings])
    if not isinstance(pdf, bytes):
        raise TypeError("the compiler returned no PDF")
    return pdf


@cache
def _compiler() -> typst.Compiler:
    """Return this process's compiler: its fonts come from packages, never from the machine."""
    import typst

    folders = [str(files(package)) for package in _FONT_PACKAGES]
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=folders)
    return typst.Compiler(_TEMPLATES / "laporan.typ", _TEMPLATES, fonts, ignore_system_fonts=True)


def _attachment(name: str, content: bytes) -> dict[str, str]:
    media, description = _KINDS[Path(name).suffix]
    return {"nama": name, "isi": content.decode(), "jenis": media, "keterangan": description}


def _without_pictures(wire: dict[str, Any]) -> dict[str, Any]:
    """Drop the PNG of every figure: the template draws the SVG."""
    for nodes in (wire["front"], *(chapter["nodes"] for chapter in wire["chapters"])):
        for node in nodes:
            node.get("block", {}).pop("png", None)
    return wire
