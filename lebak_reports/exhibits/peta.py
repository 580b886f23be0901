"""The tile-grid map of the list: in the laporan, and with one kecamatan outlined in a profil."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.blocks import Table
from lebak_reports.exhibits import figures
from lebak_reports.exhibits.kerahasiaan import notes_for, suppressed
from lebak_reports.exhibits.kolom import KECAMATAN, KELUARGA
from lebak_reports.exhibits.origins import origin_of
from lebak_reports.exhibits.rows import rows_of
from lebak_reports.exhibits.wilayah import with_names

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.blocks import Figure, Row

_COLUMNS = (KECAMATAN, KELUARGA)


def map_of_kecamatan(data: RegionData, *, highlighted: str = "") -> Figure:
    """Draw families on the list by kecamatan; `highlighted` is the kode to outline."""
    origin, frame = origin_of(data, "verval"), with_names(data, data.shared.sebaran)
    hidden = frame[["tersembunyi"]].rename(columns={"tersembunyi": "keluarga"})
    table = Table(
        id="peta-ke",
        title=f"Sebaran keluarga sasaran menurut kecamatan, {data.quarter.label}",
        columns=_COLUMNS,
        rows=rows_of(suppressed(frame, hidden), _COLUMNS, status=origin.status),
        origin=origin,
        notes=(*notes_for(hidden), "Satu petak mewakili satu kecamatan, bukan luas wilayahnya."),
    )
    return figures.tile_map(
        data.params.regions.kecamatan,
        data=table,
        value="keluarga",
        alt=_alternative(table, highlighted),
        highlighted=highlighted,
    )


def _alternative(table: Table, highlighted: str) -> str:
    message = figures.spread_message(table, subject="Keluarga sasaran", value="keluarga")
    own = [row for row in table.rows if row.key == highlighted]
    return " ".join((message, *(_outlined(row) for row in own)))


def _outlined(row: Row) -> str:
    name, families = (cell.printed for cell in row.cells)
    return f"Yang diberi garis tepi: {name} ({families})."
