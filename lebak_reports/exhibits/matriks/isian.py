"""Texts of Matriks 2: what each field of the sheet says of the budget rows behind a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.exhibits.istilah import JENIS_BELANJA, PENANDAAN, SUMBER_DANA
from lebak_reports.exhibits.matriks.kolom import EMPTY, column_keys
from lebak_reports.exhibits.opd import office_names, offices

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData

_JOINT = "; "
# Shape of a code since Permendagri 90/2019: urusan.bidang.program.kegiatan (two).subkegiatan.
_PROGRAM_PARTS, _KEGIATAN_PARTS = 3, 5


def texts_of(data: RegionData, rows: pd.DataFrame, *, by: str) -> pd.DataFrame:
    """Return the texts that the sheet asks for, by row of the sheet.

    Parameters
    ----------
    rows : DataFrame
        Budget rows, in the order of the sheet.
    by : str
        Column of `rows` that names the row of the sheet; different texts of one row are joined.
    """
    texts = _texts(data, rows)
    keys = column_keys(data.params.matriks2)
    asked = [key for key in keys if key in texts]
    joined = texts[asked].groupby(rows[by], sort=False).agg(_distinct)
    left_empty = dict.fromkeys((key for key in keys if key.startswith(EMPTY)), "")
    return joined.assign(nomor=[str(place + 1) for place in range(len(joined))], **left_empty)


def _texts(data: RegionData, rows: pd.DataFrame) -> pd.DataFrame:
    code = rows["kode_subkegiatan"]
    names = {kode: office.nama for kode, office in offices(data).items()}
    regions = data.params.regions
    places = {region.kode: region.nama for region in regions.kecamatan} | {"": "Kabupaten"}
    return pd.DataFrame(
        {
            "strategi": rows["strategi"].astype(str),
            "nama_opd": rows["kode_opd"].map(names).fillna(rows["kode_opd"]),
            "singkatan_opd": office_names(data, rows["kode_opd"]),
            "kode_program": _first_parts(code, _PROGRAM_PARTS),
            "kode_kegiatan": _first_parts(code, _KEGIATAN_PARTS),
            "kode_subkegiatan": code,
            "nama_subkegiatan": rows["nama_subkegiatan"],
            "penandaan": rows["penandaan"].map(PENANDAAN),
            "sumber_dana": rows["sumber_dana"].map(SUMBER_DANA),
            "jenis_belanja": rows["jenis_belanja"].map(JENIS_BELANJA),
            "lokasi": rows["kode_wilayah"].map(places),
            "target_fisik": rows["target_fisik"].fillna(""),
            "penjelasan": rows["penjelasan"].fillna(""),
        }
    )


def _first_parts(codes: pd.Series[str], count: int) -> pd.Series[str]:
    return codes.str.split(".").str[:count].str.join(".")


def _distinct(texts: pd.Series[str]) -> str:
    return _JOINT.join(dict.fromkeys(text for text in texts if text))
