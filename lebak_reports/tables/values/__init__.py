"""Readers of one written value, one for each kind of column."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lebak_reports.tables.values.amounts import read_count, read_percent, read_rupiah
from lebak_reports.tables.values.dates import read_day, read_month, read_quarter
from lebak_reports.tables.values.decimals import read_decimals
from lebak_reports.tables.values.places import (
    KODE_KABUPATEN_LENGTH,
    KODE_KECAMATAN_LENGTH,
    desa_reader,
    place_reader,
)
from lebak_reports.tables.values.reading import Reader, Reading, UnreadableError
from lebak_reports.tables.values.words import (
    choice_reader,
    read_free_text,
    read_text,
    read_yes_no,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lebak_reports.fields import Field, Kind
    from lebak_reports.regions import Regions

_READERS: Final[Mapping[Kind, Reader]] = {
    "teks": read_text,
    "uraian": read_free_text,
    "kategori": read_text,
    "ya_tidak": read_yes_no,
    "bilangan": read_count,
    "rupiah": read_rupiah,
    "persen": read_percent,
    "tanggal": read_day,
    "bulan": read_month,
    "triwulan": read_quarter,
}
_BLANK: Final = frozenset(("", "-", "NULL", "N/A", "NAN", "#N/A"))


def reader_of(field: Field, regions: Regions) -> Reader:
    """Return the reader of a column's values."""
    match field.kind:
        case "pilihan":
            return choice_reader(field)
        case "kode_wilayah":
            return place_reader(field, regions)
        case "kode_desa":
            return desa_reader(regions)
        case kind:
            return _READERS[kind]


def is_blank(written: str) -> bool:
    """Tell whether a cell says nothing: spaces, a dash, or what databases export for it."""
    return written.strip().upper() in _BLANK


__all__ = [
    "KODE_KABUPATEN_LENGTH",
    "KODE_KECAMATAN_LENGTH",
    "Reader",
    "Reading",
    "UnreadableError",
    "is_blank",
    "read_decimals",
    "reader_of",
]
