"""Cell formats of the annex."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format

    from lebak_reports.blocks.records import Kind

# Separators follow the reader's own locale, which a file can't set; 421 is Indonesian and
# makes the names of months so. Ratios stay 0..1 and are shown as percentages.
_NUMBER_FORMATS: dict[Kind, str] = {
    "teks": "@",
    "bilangan": "#,##0",
    "rupiah": '"Rp"#,##0',
    "persen": "0.00%",
    "persen_poin": "0.00%",
    "desimal": "#,##0.0##",
    "tanggal": "[$-421]d mmmm yyyy",
}


class Formats:
    """The formats of one workbook, each made once."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._cells: dict[tuple[Kind, bool], Format] = {}
        self.title = book.add_format({"bold": True, "font_size": 13})
        self.band = book.add_format({"bold": True, "font_color": "#5c3d00", "bg_color": "#fff3d6"})
        self.note = book.add_format({"font_color": "#52606d"})
        self.paragraph = book.add_format({"text_wrap": True, "valign": "top"})
        self.heading = book.add_format(
            {
                "bold": True,
                "text_wrap": True,
                "valign": "bottom",
                "bottom": 2,
                "bg_color": "#eef3f8",
            }
        )

    def cell(self, kind: Kind, role: str) -> Format:
        """Return the format of a cell by its column's kind and its row's role."""
        is_stressed = role != "data"
        key = (kind, is_stressed)
        if key not in self._cells:
            self._cells[key] = self._book.add_format(
                {
                    "num_format": _NUMBER_FORMATS[kind],
                    "align": "left" if kind == "teks" else "right",
                    "valign": "top",
                    "text_wrap": kind == "teks",
                    "bold": is_stressed,
                    "top": int(is_stressed),
                }
            )
        return self._cells[key]
