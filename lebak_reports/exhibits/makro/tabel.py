"""Every macro figure with its line, its method and its release."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lebak_reports import formats
from lebak_reports.blocks import Cell, Column, Row, Table
from lebak_reports.exhibits.istilah import INDIKATOR_MAKRO
from lebak_reports.exhibits.makro.deret import macro_origin, macro_series
from lebak_reports.indicators.catalogue import REFUSALS

if TYPE_CHECKING:
    from collections.abc import Hashable

    from lebak_reports.aggregates import RegionData
    from lebak_reports.blocks.claims import Status

_OWN_UNIT = "menurut barisnya"
_COLUMNS = (
    Column(key="indikator", label="Indikator"),
    Column(key="periode", label="Periode"),
    Column(
        key="nilai",
        label="Nilai",
        kind="desimal",
        unit=_OWN_UNIT,
        definition="Nilai sebagaimana diterbitkan, dalam satuan barisnya.",
    ),
    Column(
        key="perubahan",
        label="Perubahan",
        kind="desimal",
        unit=_OWN_UNIT,
        definition="Nilai dikurangi nilai sebelumnya di bawah garis dan metode yang sama; "
        "persen dalam persen poin.",
    ),
    Column(key="garis", label="Garis; metode", is_quoted=True),
    Column(key="rilis", label="Rilis", is_quoted=True),
)
_NOT_STATED = "tidak disebut sumbernya"
_FIRST = "awal deret"
_DIFFERENT = "garis berbeda"


def tabel_makro(data: RegionData) -> Table:
    """List every figure with its line, its method and its release."""
    origin, series = macro_origin(data), macro_series(data)
    return Table(
        id="indikator-makro",
        title=f"Indikator makro kemiskinan Kabupaten Lebak sampai tahun {data.quarter.year}",
        columns=_COLUMNS,
        rows=tuple(_row(record, status=origin.status) for record in series.to_dict("records")),
        origin=origin,
        notes=(f"'{_DIFFERENT.capitalize()}': {REFUSALS['garis_berbeda']}.",),
    )


def _row(record: dict[Hashable, Any], *, status: Status) -> Row:
    is_rupiah = record["indikator"] == "GK"
    measured = "; ".join(str(record[name]) or _NOT_STATED for name in ("garis", "metode"))
    unit = "rupiah per kapita per bulan" if is_rupiah else "persen"
    value, printed = _in_its_unit(record["nilai"], is_rupiah=is_rupiah)
    cells = (
        _text(f"{INDIKATOR_MAKRO[str(record['indikator'])]}, {unit}", status),
        _text(str(record["periode"]), status),
        Cell(value, printed, status),
        _change(record, status=status, is_rupiah=is_rupiah),
        _text(measured, status),
        _text(_release(str(record["rilis"]), str(record["sumber"])), status),
    )
    key = f"{record['indikator']}.{record['tahun']}-{record['bulan']}.{record['ruas']}"
    return Row(key.lower(), cells)


def _release(rilis: str, sumber: str) -> str:
    """Name the release and the publication; an address is left to the data file."""
    is_address = sumber.startswith("http")
    return rilis if is_address or sumber in ("", rilis) else f"{rilis}; {sumber}"


def _change(record: dict[Hashable, Any], *, status: Status, is_rupiah: bool) -> Cell:
    match record["status_perubahan"]:
        case "ok":
            value, printed = _in_its_unit(record["perubahan"], is_rupiah=is_rupiah)
            return Cell(value, printed, status)
        case "deret_pertama":
            return Cell(None, _FIRST, "ditolak")
        case _:
            return Cell(None, _DIFFERENT, "ditolak")


def _in_its_unit(value: object, *, is_rupiah: bool) -> tuple[float, str]:
    known = float(str(value))
    if is_rupiah:
        return known, formats.bilangan(known)
    return round(known * 100, 10), formats.desimal(known * 100, digits=2)


def _text(text: str, status: Status) -> Cell:
    return Cell(text, text, status)
