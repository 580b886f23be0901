"""The list against the register's desil."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.blocks import Column, Table
from lebak_reports.exhibits.belanja import given
from lebak_reports.exhibits.kerahasiaan import notes_for, suppressed
from lebak_reports.exhibits.kolom import families
from lebak_reports.exhibits.origins import origin_of
from lebak_reports.exhibits.rows import rows_of
from lebak_reports.exhibits.wilayah import totals

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData

_REGISTER = (
    Column(key="desil", label="Desil pada register"),
    families("register", "Keluarga pada register", "Seluruh keluarga register pada desil itu."),
)
_LIST = families("sasaran", "Keluarga sasaran", "Keluarga daftar sasaran pada desil itu.")
_FIRST, _OTHERS, _TOTAL = "1", "lain", "jumlah"


def desil_of_kabupaten(data: RegionData) -> Table:
    """Count families of the register and of the list by desil."""
    keluarga = given(data.tables.keluarga)
    desil = keluarga["desil"]
    counts = pd.DataFrame(
        {"register": desil.value_counts(), "sasaran": desil[keluarga["is_ke"]].value_counts()}
    )
    whole = counts.fillna(0).astype(int).sort_index().rename(index=str)
    labelled = whole.assign(desil=[f"Desil {key}" for key in whole.index])
    return _table(data, labelled, hidden=None)


def desil_of_kecamatan(data: RegionData) -> Table:
    """Count families of one kecamatan in the lowest desil and above it.

    The families of the list are few: desil 2 and above are taken together, and hidden
    jointly with those of the other kecamatan.
    """
    own = totals(data)
    frame = pd.DataFrame(
        {
            "desil": ["Desil 1", "Di atas desil 1"],
            "register": [
                own["keluarga_desil1"],
                own["keluarga_register"] - own["keluarga_desil1"],
            ],
            "sasaran": [own["keluarga"] - own["keluarga_luar_desil1"], own["keluarga_luar_desil1"]],
        },
        index=[_FIRST, _OTHERS],
    )
    return _table(data, frame, hidden=_hidden(data))


def _table(data: RegionData, frame: pd.DataFrame, *, hidden: pd.DataFrame | None) -> Table:
    """Return the counts; a register without verval knows no list, so its column is left out."""
    is_verified = "verval" in data.inputs
    origin = origin_of(data, "verval" if is_verified else "sasaran_keluarga")
    columns = (*_REGISTER, _LIST) if is_verified else _REGISTER
    counted_families = (
        "Keluarga register dan keluarga sasaran" if is_verified else "Keluarga register"
    )
    total = frame[["register", "sasaran"]].sum().rename(_TOTAL).to_frame().T
    counted = pd.concat([frame, total.assign(desil="Jumlah")])
    rows = counted if hidden is None else suppressed(counted, hidden)
    return Table(
        id="desil-dan-sasaran",
        title=f"{counted_families} menurut desil, {data.wilayah.nama_lengkap}",
        columns=columns,
        rows=rows_of(rows, columns, status=origin.status, total=_TOTAL),
        origin=origin,
        notes=() if hidden is None else notes_for(hidden),
    )


def _hidden(data: RegionData) -> pd.DataFrame:
    pattern = data.shared.tersembunyi.loc[data.wilayah.kode]
    is_split_hidden = bool(pattern["keluarga_luar_desil1"])
    sasaran = {_FIRST: is_split_hidden, _OTHERS: is_split_hidden, _TOTAL: bool(pattern["keluarga"])}
    register = dict.fromkeys((_FIRST, _OTHERS), bool(pattern["keluarga_desil1"]))
    return pd.DataFrame({"sasaran": sasaran, "register": register | {_TOTAL: False}})
