"""Key ratios beside those of the quarter before: what was rewritten apart from what happened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pandas as pd

from lebak_reports.blocks import Column, Table
from lebak_reports.exhibits.belanja import incentive_award
from lebak_reports.exhibits.kolom import share
from lebak_reports.exhibits.origins import inputs_origin
from lebak_reports.exhibits.rows import rows_of
from lebak_reports.exhibits.values import Withheld

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData

_LABELS: Final = {
    "verval.porsi": "Register sudah diverifikasi",
    "anggaran.serapan": "Serapan anggaran bertanda",
    "if.serapan": "Serapan insentif fiskal",
}
_OF_INCENTIVE: Final = "if.serapan"
_OF_A_YEAR: Final = ("anggaran.serapan", _OF_INCENTIVE)
_NEW_YEAR: Final = Withheld("tahun baru", "ditolak")
_UNKNOWN: Final = Withheld("…", "tidak_tersedia")
_NOTE: Final = (
    "Tanda … berarti angka itu belum pernah terbit, datanya tidak tersedia, atau sumber "
    "sasarannya berganti."
)


def _points(key: str, label: str, definition: str) -> Column:
    return Column(
        key=key,
        label=f"{label} (persen poin)",
        kind="persen_poin",
        unit="rasio",
        definition=definition,
    )


_COLUMNS: Final = (
    Column(key="ukuran", label="Angka"),
    share("terbit", "Terbit dahulu", "Angka triwulan sebelumnya dalam laporannya sendiri."),
    _points(
        "revisi", "Revisi", "Angka triwulan sebelumnya menurut data kini, dikurangi terbitnya."
    ),
    share("tercatat", "Tercatat kini", "Angka triwulan sebelumnya menurut datanya seperti kini."),
    _points(
        "perubahan", "Perubahan", "Angka kini dikurangi angka triwulan sebelumnya yang tercatat."
    ),
    share("kini", "Kini", "Angka triwulan laporan."),
)


def tabel_angka_pokok(data: RegionData) -> Table:
    """Tell apart how key ratios were revised since they were published, and how they changed."""
    before, origin = data.run.pembanding.sebelumnya, inputs_origin(data)
    return Table(
        id="revisi-angka-pokok",
        title=f"Revisi dan perubahan angka pokok sejak {before.label}",
        columns=_COLUMNS,
        rows=rows_of(_printed(data), _COLUMNS, status=origin.status),
        origin=origin,
        notes=(_NOTE,),
    )


def _printed(data: RegionData) -> pd.DataFrame:
    ratios = data.shared.pokok
    if incentive_award(data) is None:
        ratios = ratios.drop(index=_OF_INCENTIVE)
    numbers = ratios.assign(
        revisi=ratios["tercatat"] - ratios["terbit"],
        perubahan=ratios["kini"] - ratios["tercatat"],
    )
    frame = pd.DataFrame(
        {name: each.astype(object).mask(each.isna(), _UNKNOWN) for name, each in numbers.items()}
    )
    labels = [_LABELS[name] for name in ratios.index]
    if data.run.pembanding.sebelumnya.year == data.quarter.year:
        return frame.assign(ukuran=labels)
    begun = frame.index.isin(_OF_A_YEAR)
    return frame.assign(ukuran=labels, perubahan=frame["perubahan"].mask(begun, _NEW_YEAR))
