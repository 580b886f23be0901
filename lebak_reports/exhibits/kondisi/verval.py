"""How far the register has been verified, kecamatan by kecamatan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.blocks import Table
from lebak_reports.exhibits.chapters import shown
from lebak_reports.exhibits.kolom import KECAMATAN, families, share
from lebak_reports.exhibits.origins import origin_of
from lebak_reports.exhibits.rows import rows_of
from lebak_reports.exhibits.wilayah import with_names

if TYPE_CHECKING:
    import pandas as pd

    from lebak_reports.aggregates import RegionData

_COLUMNS = (
    KECAMATAN,
    families("keluarga_register", "Keluarga register", "Seluruh keluarga pada register sasaran."),
    families("terverifikasi", "Terverifikasi", "Keluarga dengan hasil verval tercatat."),
    share("verval_ratio", "Kemajuan verval", "Keluarga terverifikasi dibagi keluarga register."),
    share("padan_ratio", "Padan Dukcapil", "Keluarga padan Dukcapil dibagi keluarga register."),
)


@shown("verval-per-kecamatan", needs=("verval",))
def tabel_verval(data: RegionData) -> Table:
    """List the progress of verification and of matching with Dukcapil by kecamatan."""
    origin, kabupaten = origin_of(data, "verval"), data.params.regions.kabupaten
    frame = _with_shares(with_names(data, data.shared.kecamatan))
    return Table(
        id="verval-per-kecamatan",
        title=f"Kemajuan verval dan pemadanan menurut kecamatan, {data.quarter.label}",
        columns=_COLUMNS,
        rows=rows_of(frame, _COLUMNS, status=origin.status, total=kabupaten.kode),
        origin=origin,
        notes=("Terverifikasi berarti hasilnya sudah tercatat, apa pun hasilnya.",),
    )


def _with_shares(frame: pd.DataFrame) -> pd.DataFrame:
    register = frame["keluarga_register"]
    return frame.assign(
        verval_ratio=frame["terverifikasi"] / register, padan_ratio=frame["padan"] / register
    )
