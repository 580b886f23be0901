"""Housing of the families on the list, small counts hidden within the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.blocks import Column, Table
from lebak_reports.exhibits.belanja import given
from lebak_reports.exhibits.chapters import shown
from lebak_reports.exhibits.kerahasiaan import (
    is_mostly_hidden,
    notes_for,
    protected,
    suppressed,
    withheld,
)
from lebak_reports.exhibits.kolom import families
from lebak_reports.exhibits.origins import origin_of
from lebak_reports.exhibits.rows import rows_of
from lebak_reports.exhibits.values import Withheld

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.blocks import Kalimat

_ATTRIBUTES = {
    "jenis_lantai": "Lantai",
    "jenis_dinding": "Dinding",
    "jenis_atap": "Atap",
    "sumber_air": "Air minum",
    "fasilitas_bab": "Buang air besar",
    "sumber_penerangan": "Penerangan",
}
_COLUMNS = (
    Column(key="ciri", label="Ciri rumah"),
    Column(key="keadaan", label="Keadaan"),
    families("keluarga", "Keluarga sasaran", "Keluarga sasaran dengan ciri rumah itu."),
)


@shown("profil-perumahan", needs=("sasaran_keluarga", "verval"))
def tabel_perumahan(data: RegionData) -> Table | Kalimat:
    """Count families on the list by features of their house."""
    origin = origin_of(data, "verval")
    keluarga = given(data.tables.keluarga)
    parts = [_counted(data, keluarga[keluarga["is_ke"]], name) for name in _ATTRIBUTES]
    frame = pd.concat([counts for counts, _ in parts])
    hidden = pd.concat([mask for _, mask in parts])
    if is_mostly_hidden(hidden):
        return withheld("profil-perumahan", "Ciri rumah keluarga sasaran")
    return Table(
        id="profil-perumahan",
        title=f"Ciri rumah keluarga sasaran, {data.wilayah.nama_lengkap}",
        columns=_COLUMNS,
        rows=rows_of(suppressed(frame, hidden), _COLUMNS, status=origin.status),
        origin=origin,
        notes=notes_for(hidden),
    )


def _counted(
    data: RegionData, sasaran: pd.DataFrame, name: str
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the counts of one feature, and which of them are hidden."""
    written = sasaran[name].fillna("")
    if not written.str.len().sum():
        return _unavailable(data, name)
    written = written.replace("", "tidak tercatat")
    counts = written.value_counts().sort_index().rename("keluarga").to_frame()
    mask = protected(data, counts).loc[counts.index, ["keluarga"]]
    keys = pd.Index([f"{name}.{value}" for value in counts.index])
    labelled = counts.assign(ciri=_ATTRIBUTES[name], keadaan=list(counts.index))
    return labelled.set_axis(keys), mask.set_axis(keys)


def _unavailable(data: RegionData, name: str) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Say of a feature that the register does not hold, which is no count of families."""
    words = f"tidak tersedia dalam {data.params.register_at(data.quarter)}"
    row = {"keluarga": Withheld(words, "tidak_tersedia"), "ciri": _ATTRIBUTES[name], "keadaan": "-"}
    return pd.DataFrame([row], index=[name]), pd.DataFrame({"keluarga": [False]}, index=[name])
