"""Columns of Matriks 2 as ``params/matriks2.yaml`` asks for them, and values in their units."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports import formats
from lebak_reports.blocks import Column
from lebak_reports.exhibits.values import Worded, number

if TYPE_CHECKING:
    import pandas as pd

    from lebak_reports.blocks.tables import Kind
    from lebak_reports.params.models import KolomMatriks, Matriks2

_DEFINITIONS = {
    "pagu_murni_rp": "Pagu APBD murni.",
    "pagu_perubahan_rp": "Pagu sesudah perubahan anggaran.",
    "realisasi_rp": "Realisasi kumulatif sampai akhir triwulan.",
    "sisa_rp": "Pagu perubahan dikurangi realisasi.",
    "serapan_ratio": "Realisasi kumulatif dibagi pagu perubahan.",
    "realisasi_fisik_ratio": "Kemajuan fisik kumulatif, ditimbang menurut pagu perubahan.",
    "keluarga_penerima": "Keluarga yang tercatat menerima subkegiatan, dari semua sumber dana.",
    "keluarga_sasaran": "Penerima subkegiatan yang ada pada daftar sasaran.",
}
_QUOTED = frozenset({"nama_subkegiatan", "nama_opd", "target_fisik", "penjelasan"})
_KINDS: dict[str | None, Kind] = {
    "rupiah": "rupiah",
    "ribu rupiah": "desimal",
    "juta rupiah": "desimal",
    "persen": "persen",
    "rasio": "desimal",
    None: "bilangan",
}
_DIVISORS = {"ribu rupiah": 1_000, "juta rupiah": 1_000_000}
_PERCENT = 100
_DECIMALS = 2
EMPTY = "kosong"


def column_keys(matrix: Matriks2) -> tuple[str, ...]:
    """Return the key of each column: its field, and for an empty one its place as well."""
    return tuple(
        f"{EMPTY}_{place}" if each.isi == EMPTY else each.isi
        for place, each in enumerate(matrix.kolom, start=1)
    )


def columns_of(matrix: Matriks2) -> tuple[Column, ...]:
    """Return the columns of the sheet, in its order."""
    keys = column_keys(matrix)
    return tuple(
        _column(each, key, number=_numbered(matrix, place))
        for place, (each, key) in enumerate(zip(matrix.kolom, keys, strict=True), start=1)
    )


def in_unit(values: pd.Series[int], column: KolomMatriks) -> pd.Series[int]:
    """Return amounts and ratios as the sheet prints them; counts and texts stay."""
    unit = column.satuan_cetak
    if unit in {None, "rupiah"}:
        return values
    return values.astype(object).map(lambda value: _worded(number(value), column))


def _worded(value: float | None, column: KolomMatriks) -> Worded | None:
    if value is None:
        return None
    unit = column.satuan_cetak or ""
    stored = value / _DIVISORS.get(unit, 1)
    printed = stored * _PERCENT if unit == "persen" else stored
    digits = _DECIMALS if column.desimal is None else column.desimal
    return Worded(stored, formats.desimal(printed, digits=digits))


def _column(asked: KolomMatriks, key: str, *, number: str) -> Column:
    is_measured = asked.isi in _DEFINITIONS
    return Column(
        key=key,
        label=asked.judul,
        kind=_KINDS[asked.satuan_cetak] if is_measured else "teks",
        unit=_unit(asked) if is_measured else "",
        definition=_DEFINITIONS.get(asked.isi, ""),
        is_quoted=asked.isi in _QUOTED,
        group=asked.kelompok or "",
        number=number,
    )


def _unit(asked: KolomMatriks) -> str:
    """Return the unit of the stored values: percent is a way to print a ratio."""
    unit = asked.satuan_cetak or "keluarga"
    return "rasio" if unit == "persen" else unit


def _numbered(matrix: Matriks2, place: int) -> str:
    given = matrix.kolom[place - 1].nomor
    return (given or str(place)) if matrix.ada_baris_nomor else ""
