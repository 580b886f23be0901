"""The first sheet, "Baca dulu": what the file holds and how to read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.render.band import BAND, band_sentence
from lebak_reports.render.model import table_of
from lebak_reports.render.workbook.layout import set_page
from lebak_reports.render.workbook.sheet import COVER
from lebak_reports.render.workbook.writing import Span, height_of, write_across, write_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from lebak_reports.render.model import Document, Exhibit, Meta
    from lebak_reports.render.workbook.formats import Formats

_EDITIONS = {
    "publik": "publik; angka kecil ditutup demi kerahasiaan",
    "internal": "internal; tidak untuk disebarluaskan",
}
_HOW_TO_READ = (
    "Setiap lembar memuat satu tabel laporan, atau angka di balik satu gambar.",
    "Nomor lembar sama dengan nomor tabel dan gambar pada laporan.",
    "Rupiah ditulis utuh. Persen disimpan sebagai rasio nol sampai satu.",
    "Persen poin ditulis sebagai angka persen.",
    "Di bawah setiap tabel ada catatan, sumber, dan arti kolomnya.",
    "Asal setiap angka ada di berkas ledger.json pada folder yang sama.",
)
_MARKS = (
    ("*", "Angkanya ada, tetapi tidak ditampilkan demi kerahasiaan."),
    ("data tidak tersedia", "Datanya belum diterima; tidak diisi perkiraan."),
    ("tidak berlaku", "Angka itu tidak bermakna pada baris tersebut."),
    ("penyebut kecil", "Terlalu sedikit yang dihitung untuk menyebut sebuah persentase."),
    ("(contoh)", "Angka sintetis untuk peragaan."),
)
_LABEL_WIDTH, _TEXT_WIDTH, _SOURCE_WIDTH = 20, 44, 30
_SPAN = Span(3, _LABEL_WIDTH + _TEXT_WIDTH + _SOURCE_WIDTH)


def write_cover(book: Workbook, formats: Formats, document: Document) -> None:
    """Add the sheet that explains the others, with a link to each."""
    sheet = book.add_worksheet(COVER)
    for place, width in enumerate((_LABEL_WIDTH, _TEXT_WIDTH, _SOURCE_WIDTH)):
        sheet.set_column(place, place, width)
    meta, lines = document.meta, _Lines(sheet, formats)
    lines.across(meta.title, formats.title)
    lines.across(meta.subtitle, formats.paragraph)
    if meta.contoh:
        lines.across(f"{BAND}. {band_sentence(meta)}", formats.band)
    lines.section("Tentang berkas ini", _facts_of(meta))
    lines.section("Cara membaca", [("", text) for text in _HOW_TO_READ])
    lines.section("Tanda di dalam sel", _MARKS)
    lines.section("Daftar lembar")
    for exhibit in document.exhibits:
        lines.listed(exhibit)
    set_page(sheet, meta, _SPAN.width)


class _Lines:
    """Writes the cover from top to bottom."""

    def __init__(self, sheet: Worksheet, formats: Formats) -> None:
        self._sheet, self._formats = sheet, formats
        self._row = 0

    def section(self, title: str, pairs: Iterable[tuple[str, str]] = ()) -> None:
        """Write a heading below an empty row, then terms and what they mean."""
        self._row += 1
        self.across(title, self._formats.section)
        for term, text in pairs:
            write_text(self._sheet, (self._row, 0), term, self._formats.term)
            self._sheet.merge_range(self._row, 1, self._row, 2, "", self._formats.paragraph)
            write_text(self._sheet, (self._row, 1), text, self._formats.paragraph)
            self._next_row(height_of(text, _TEXT_WIDTH + _SOURCE_WIDTH))

    def across(self, text: str, style: Format) -> None:
        """Write a line over all columns."""
        write_across(self._sheet, (self._row, text), span=_SPAN, style=style)
        self._row += 1

    def listed(self, exhibit: Exhibit) -> None:
        """Write which sheet an exhibit has, with a link, and where its numbers come from."""
        source = table_of(exhibit).origin.source
        target = f"internal:'{exhibit.label}'!A1"
        self._sheet.write_url(self._row, 0, target, self._formats.link, exhibit.label)
        write_text(self._sheet, (self._row, 1), exhibit.caption, self._formats.paragraph)
        write_text(self._sheet, (self._row, 2), source, self._formats.note)
        heights = (height_of(exhibit.caption, _TEXT_WIDTH), height_of(source, _SOURCE_WIDTH))
        self._next_row(max(heights))

    def _next_row(self, height: float) -> None:
        self._sheet.set_row(self._row, height)
        self._row += 1


def _facts_of(meta: Meta) -> tuple[tuple[str, str], ...]:
    return (
        ("Wilayah", meta.wilayah),
        ("Triwulan", meta.quarter_label),
        ("Data per", meta.tanggal_data.label),
        ("Tanggal laporan", meta.tanggal_laporan.label),
        ("Edisi", _EDITIONS[meta.edisi]),
        ("Penerbit", meta.instansi),
        ("Sumber sasaran", meta.rezim.sumber_sasaran),
    )
