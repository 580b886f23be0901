"""Cell formats of the annex."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from xlsxwriter import Workbook
    from xlsxwriter.format import Format

    from lebak_reports.blocks.tables import Kind

# 421 is Indonesian (MS-LCID): it gives the names of months, and in LibreOffice the separators
# too; Excel takes separators from the reader's own settings, which a file can't choose.
_INDONESIAN = "[$-421]"
_NUMBER_FORMATS: dict[Kind, str] = {
    "teks": "@",
    "bilangan": f"{_INDONESIAN}#,##0",
    "rupiah": f'{_INDONESIAN}"Rp"#,##0',
    "persen": f"{_INDONESIAN}0.00%",
    "persen_poin": f"{_INDONESIAN}#,##0.00",
    "desimal": f"{_INDONESIAN}#,##0.0##",
    "tanggal": f"{_INDONESIAN}d mmmm yyyy",
}
_WRAPPED = {"text_wrap": True, "valign": "top"}
_INK, _SHADE, _SOFT = "#1f2933", "#eef3f8", "#52606d"

FONT: Mapping[str, object] = MappingProxyType(
    {"font_name": "Arial", "font_size": 10, "font_scheme": "none"}
)
"""Has a free twin of the same widths, which LibreOffice takes."""


class Formats:
    """The formats of one workbook, each made once."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._cells: dict[tuple[Kind, bool], Format] = {}
        self.title = self._made(bold=True, font_size=13, **_WRAPPED)
        self.section = self._made(bold=True, font_color=_INK, bottom=1)
        self.band = self._made(bold=True, font_color="#5c3d00", bg_color="#fff3d6", **_WRAPPED)
        self.note = self._made(font_color=_SOFT, **_WRAPPED)
        self.paragraph = self._made(**_WRAPPED)
        self.term = self._made(bold=True, valign="top")
        self.link = self._made(font_color="#0b5394", underline=1, valign="top")
        self.heading = self._made(
            bold=True, text_wrap=True, valign="bottom", bottom=2, bg_color=_SHADE
        )
        self.number_heading = self._made(
            bold=True, text_wrap=True, valign="bottom", align="right", bottom=2, bg_color=_SHADE
        )

    def cell(self, kind: Kind, role: str) -> Format:
        """Return the format of a cell by its column's kind and its row's role."""
        is_stressed = role != "data"
        key = (kind, is_stressed)
        if key not in self._cells:
            self._cells[key] = self._made(
                num_format=_NUMBER_FORMATS[kind],
                align="left" if kind == "teks" else "right",
                bold=is_stressed,
                top=int(is_stressed),
                **_WRAPPED,
            )
        return self._cells[key]

    def _made(self, **properties: object) -> Format:
        return self._book.add_format({**FONT, **properties})
