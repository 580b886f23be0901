"""How many families of the list are covered in each kecamatan, and how many are left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.blocks import Table
from lebak_reports.exhibits.chapters import shown
from lebak_reports.exhibits.kerahasiaan import (
    notes_for,
    suppressed,
)
from lebak_reports.exhibits.kolom import KECAMATAN, KELUARGA, families, share
from lebak_reports.exhibits.origins import origin_of
from lebak_reports.exhibits.rows import rows_of
from lebak_reports.exhibits.values import TOO_FEW, withhold
from lebak_reports.exhibits.wilayah import (
    hidden_columns,
    with_names,
)

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData

_COLUMNS = (
    KECAMATAN,
    KELUARGA,
    families("tercakup", "Tercakup", "Keluarga sasaran dengan paling sedikit satu program."),
    families("tanpa_program", "Tanpa program", "Keluarga sasaran tanpa program tercatat."),
    share("eksklusi_ratio", "Galat eksklusi", "Tanpa program dibagi keluarga sasaran."),
)


@shown("cakupan-kecamatan", needs=("verval", "penerima"))
def tabel_cakupan(data: RegionData) -> Table:
    """List coverage and exclusion by kecamatan."""
    origin, kabupaten = origin_of(data, "penerima"), data.params.regions.kabupaten
    counts = data.shared.kecamatan
    listed = counts["keluarga"]
    frame = with_names(data, counts.assign(eksklusi_ratio=counts["tanpa_program"] / listed))
    few = pd.DataFrame({"eksklusi_ratio": (listed < data.run.penyebut_minimum).fillna(value=False)})
    hidden = hidden_columns(
        data,
        keluarga=("keluarga",),
        tercakup=("tercakup",),
        tanpa_program=("tanpa_program",),
        eksklusi_ratio=("tanpa_program", "keluarga"),
    )
    return Table(
        id="cakupan-kecamatan",
        title=f"Cakupan sasaran menurut kecamatan, {data.quarter.label}",
        columns=_COLUMNS,
        rows=rows_of(
            suppressed(withhold(frame, few.astype(bool), TOO_FEW), hidden),
            _COLUMNS,
            status=origin.status,
            total=kabupaten.kode,
        ),
        origin=origin,
        notes=notes_for(hidden),
    )
