"""Document -> workbook; equal documents give equal bytes."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING

from xlsxwriter import Workbook

from lebak_reports.render.band import BAND, band_sentence
from lebak_reports.render.workbook.cover import write_cover
from lebak_reports.render.workbook.formats import FONT, Formats
from lebak_reports.render.workbook.sheet import write_sheet

if TYPE_CHECKING:
    from lebak_reports.render.model import Document, Meta

# Text stays text: a cell "=1+1" or "https://..." is neither a formula nor a link.
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


def workbook_of(document: Document) -> bytes:
    """Return the annex: "Baca dulu", then a sheet for each table and figure.

    Suppressed and missing cells print their sign as text; every other number is a number.
    """
    buffer = BytesIO()
    with Workbook(buffer, {**_OPTIONS, "default_format_properties": dict(FONT)}) as book:
        book.set_properties(_properties(document.meta))
        formats = Formats(book)
        write_cover(book, formats, document)
        for exhibit in document.exhibits:
            write_sheet(book.add_worksheet(exhibit.label), formats, exhibit, meta=document.meta)
    return buffer.getvalue()


def _properties(meta: Meta) -> dict[str, object]:
    return {
        "title": meta.title,
        "subject": meta.subtitle,
        "author": meta.instansi,
        "keywords": ", ".join(meta.keywords),
        "comments": f"{BAND}. {band_sentence(meta)}" if meta.contoh else "",
        # The clock would make every file differ; the report's own date does not.
        "created": datetime.fromisoformat(meta.tanggal_laporan.iso),
    }
