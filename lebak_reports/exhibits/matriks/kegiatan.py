"""Matriks 2: activities and their money, one row as the official sheet wants it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.blocks import Table
from lebak_reports.exhibits.belanja import tagged_rows
from lebak_reports.exhibits.chapters import is_available, shown
from lebak_reports.exhibits.kerahasiaan import notes_for, smallest_shown, suppressed
from lebak_reports.exhibits.matriks.isian import texts_of
from lebak_reports.exhibits.matriks.kolom import column_keys, columns_of, in_unit
from lebak_reports.exhibits.origins import origin_of
from lebak_reports.exhibits.rows import rows_of
from lebak_reports.exhibits.values import Withheld, withhold
from lebak_reports.exhibits.wilayah import programmes_of_kabupaten
from lebak_reports.indicators.budget import absorption, total_absorption
from lebak_reports.indicators.output import physical_progress

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.params.models import Matriks2

_TOTAL = "jumlah"
_ROW = "baris"
_NAME = "nama_subkegiatan"
_ORDER = ["strategi", "kode_opd", "kode_subkegiatan", "sumber_dana", "jenis_belanja"]
_MONEY = ["pagu_murni_rp", "pagu_perubahan_rp", "realisasi_rp"]
_UNRECORDED = Withheld("-", "tidak_tersedia")
_BLANK = Withheld("", "ditolak")
_CUMULATIVE = "Realisasi kumulatif sejak awal tahun."
_FAMILIES = (
    "Keluarga dihitung untuk seluruh subkegiatan, dari semua sumber dana, sehingga tidak "
    "dijumlahkan."
)
_DASH = "Tanda - berarti tidak dicatat per keluarga atau tidak memiliki keluaran fisik."


@shown("matriks-2", needs=("anggaran",))
def tabel_matriks_2(data: RegionData) -> Table:
    """List the tagged activities by the columns that ``params/matriks2.yaml`` asks for."""
    matrix, origin = data.params.matriks2, origin_of(data, "anggaran")
    columns, rows = columns_of(matrix), _rows(data)
    frame = _numbers(data, rows)
    hidden = _hidden(data, frame)
    body = _sheet(matrix, frame)
    shown_body = suppressed(withhold(body, body.isna(), _UNRECORDED), hidden)
    return Table(
        id="matriks-2",
        title=f"{matrix.judul}, {data.quarter.label}",
        columns=columns,
        rows=rows_of(
            pd.concat([shown_body, _total(matrix, rows)]),
            columns,
            status=origin.status,
            total=_TOTAL,
        ),
        origin=origin,
        notes=(_CUMULATIVE, _note_on_families(data), _DASH, *notes_for(hidden)),
        landscape=True,
    )


def _note_on_families(data: RegionData) -> str:
    """Say how families are counted, or which file would let them be."""
    if is_available(data, ("penerima", "verval")):
        return _FAMILIES
    return f"Keluarga: data tidak tersedia. Berkasnya: data/{data.quarter}/penerima.csv."


def _rows(data: RegionData) -> pd.DataFrame:
    """Return the budget rows in the order of the sheet, each with the row that it belongs to."""
    rows = tagged_rows(data).sort_values(_ORDER, kind="stable", ignore_index=True)
    keys = ["kode_subkegiatan", *data.params.matriks2.baris]
    return rows.assign(**{_ROW: rows[keys].agg("-".join, axis="columns")})


def _numbers(data: RegionData, rows: pd.DataFrame) -> pd.DataFrame:
    """Return every field of the sheet, by row of the sheet."""
    by_row = rows.groupby(_ROW, sort=False)
    families = programmes_of_kabupaten(data).reindex(by_row["kode_subkegiatan"].first())
    frame = _with_balance(by_row[_MONEY].sum()).assign(
        serapan_ratio=absorption(rows, by="baris")["value"],
        realisasi_fisik_ratio=physical_progress(rows, by="baris")["fisik_ratio"],
        keluarga_penerima=families["penerima"].to_numpy(),
        keluarga_sasaran=families["sasaran"].to_numpy(),
        tersembunyi=families["tersembunyi"].fillna(value=False).astype(bool).to_numpy(),
    )
    return frame.join(texts_of(data, rows, by=_ROW))


def _with_balance(money: pd.DataFrame) -> pd.DataFrame:
    return money.assign(sisa_rp=money["pagu_perubahan_rp"] - money["realisasi_rp"])


def _hidden(data: RegionData, frame: pd.DataFrame) -> pd.DataFrame:
    """Return where a count of families may not be printed."""
    counts = frame[["keluarga_penerima", "keluarga_sasaran"]]
    few = ((counts > 0) & (counts < smallest_shown(data))).fillna(value=False).astype(bool)
    return few.assign(keluarga_sasaran=few["keluarga_sasaran"] | frame["tersembunyi"])


def _sheet(matrix: Matriks2, frame: pd.DataFrame) -> pd.DataFrame:
    """Return the columns of the sheet in their units, missing what the frame lacks."""
    asked = dict(zip(column_keys(matrix), matrix.kolom, strict=True))
    known = frame.reindex(columns=list(asked))
    return pd.DataFrame({key: in_unit(known[key], each) for key, each in asked.items()})


def _total(matrix: Matriks2, rows: pd.DataFrame) -> pd.DataFrame:
    """Return the row of the sums, its other cells blank but for its name."""
    money = _with_balance(rows[_MONEY].sum().to_frame(_TOTAL).T)
    sums = _sheet(matrix, money.assign(serapan_ratio=total_absorption(rows).value))
    blank = withhold(sums, sums.isna(), _BLANK)
    texts = [column.key for column in columns_of(matrix) if column.kind == "teks"]
    named = _NAME if _NAME in texts else next(iter(texts), None)
    return blank if named is None else blank.assign(**{named: "Jumlah"})
