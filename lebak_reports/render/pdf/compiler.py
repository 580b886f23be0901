"""Compile a document with Typst, in process, from one hand-written template."""

from __future__ import annotations

import base64
import json
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lebak_reports.render.pdf.compression import compressed
from lebak_reports.render.pdf.printed import printed_document

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import typst

    from lebak_reports.render.model import Document

_FONT_PACKAGES = ("fontpkg_source_sans_3", "fontpkg_source_serif_4")
TEMPLATES = Path(__file__).parent / "templates"
_STANDARDS: list[typst.PDFStandard] = ["a-3a", "ua-1"]
_KINDS = {
    ".json": ("application/json", "Buku angka: setiap angka laporan dan asalnya"),
    ".csv": ("text/csv", "Isi tabel atau data gambar"),
}


class PdfRejectedError(RuntimeError):
    """The document breaks a standard, or the compiler warned; such a PDF is not published."""

    def __init__(self, reasons: Sequence[str]) -> None:
        super().__init__(reasons)
        self.reasons = tuple(reasons)

    def __str__(self) -> str:
        return "PDF ditolak pemeriksa PDF/A-3a dan PDF/UA-1: " + "; ".join(self.reasons)


def compile_pdf(document: Document, *, attachments: Mapping[str, bytes]) -> bytes:
    """Return a document as PDF/A-3a and PDF/UA-1 in one file; equal input, equal bytes.

    Parameters
    ----------
    attachments : mapping of str to bytes
        Files that travel inside the PDF, JSON and CSV, by name: the ledger and the tables.

    Raises
    ------
    PdfRejectedError
        If the document breaks one of the two standards (a figure without alternative text, a
        character that no font can draw), or if the compiler warns about anything.
    """
    import typst

    inputs = {
        "dokumen": json.dumps(printed_document(document)),
        "lambang": json.dumps(_lambang(document)),
        "lampiran": json.dumps([_attachment(*named) for named in sorted(attachments.items())]),
    }
    day = datetime.fromisoformat(document.meta.tanggal_laporan.iso).replace(tzinfo=UTC)
    try:
        pdf, warnings = _compiler().compile_with_warnings(
            format="pdf", sys_inputs=inputs, pdf_standards=_STANDARDS, timestamp=day
        )
    except typst.TypstError as error:
        raise PdfRejectedError([error.diagnostic or error.message]) from error
    if warnings:
        raise PdfRejectedError([warning.message for warning in warnings])
    if not isinstance(pdf, bytes):
        raise TypeError("the compiler returned no PDF")
    return compressed(pdf)


def _lambang(document: Document) -> dict[str, Any] | None:
    """Return the coat of arms as numbers: Typst takes no bytes and reads no base64."""
    picture = document.meta.lambang
    if picture is None:
        return None
    return {"jenis": picture.jenis, "isi": list(base64.b64decode(picture.base64))}


def _compiler() -> typst.Compiler:
    """Return a compiler, which nobody else may use at the same time; the fonts cost, not it.

    Fonts come from packages, never from the machine.
    """
    import typst

    entry = TEMPLATES / "laporan.typ"
    return typst.Compiler(entry, TEMPLATES, fonts(), ignore_system_fonts=True)


@cache
def fonts() -> typst.Fonts:
    """Return the fonts of every drawing and page, read once."""
    import typst

    folders = [str(files(package)) for package in _FONT_PACKAGES]
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=folders)


def _attachment(name: str, content: bytes) -> dict[str, str]:
    media, description = _KINDS[Path(name).suffix]
    return {"nama": name, "isi": content.decode(), "jenis": media, "keterangan": description}
