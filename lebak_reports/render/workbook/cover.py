"""The first sheet, "Baca dulu": what the file holds and how to read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.render.band import BAND, band_sentence

if TYPE_CHECKING:
    from xlsxwriter import Workbook

    from lebak_reports.render.model import Document
    from lebak_reports.render.workbook.formats import Formats

_HOW_TO_READ = (
    "Setiap lembar memuat satu tabel laporan, atau angka di balik satu gambar.",
    "Nomor lembar sama dengan nomor tabel dan gambar pada laporan.",
    "Rupiah ditulis utuh. Persen disimpan sebagai rasio nol sampai satu.",
    "Tanda * berarti angka tidak ditampilkan demi kerahasiaan.",
    "Sel 'data tidak tersedia' belum diterima datanya dan tidak diisi perkiraan.",
    "Asal setiap angka ada di berkas ledger.json pada folder yang sama.",
)
_FIRST_ROW = 5
_WIDTH = 100
_LABEL_WIDTH = 16


def write_cover(book: Workbook, formats: Formats, document: Document) -> None:
    """Add the sheet that explains the others, with a link to each."""
    sheet = book.add_worksheet("Baca dulu")
    sheet.set_column(0, 0, _LABEL_WIDTH)
    sheet.set_column(1, 1, _WIDTH)
    meta = document.meta
    sheet.write_string(0, 0, meta.title, formats.title)
    sheet.write_string(1, 0, meta.subtitle)
    sheet.write_string(2, 0, f"Data per {meta.tanggal_data.label}; edisi {meta.edisi}.")
    if meta.contoh:
        sheet.write_string(3, 0, f"{BAND}. {band_sentence(meta)}", formats.band)
    for row, text in enumerate(_HOW_TO_READ, start=_FIRST_ROW):
        sheet.write_string(row, 1, text, formats.paragraph)
    for row, exhibit in enumerate(document.exhibits, start=_FIRST_ROW + len(_HOW_TO_READ) + 1):
        target = f"internal:'{exhibit.label}'!A1"
        sheet.write_url(row, 0, target, string=exhibit.label)
        sheet.write_string(row, 1, exhibit.caption, formats.paragraph)
