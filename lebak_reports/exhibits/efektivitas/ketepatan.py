"""How many of a programme's recipients are on the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.blocks import Column, Table
from lebak_reports.exhibits.chapters import shown
from lebak_reports.exhibits.kerahasiaan import SUPPRESSION_NOTE
from lebak_reports.exhibits.ketepatan import accuracy_by_programme
from lebak_reports.exhibits.kolom import families, share
from lebak_reports.exhibits.origins import origin_of
from lebak_reports.exhibits.rows import rows_of

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData

_NEEDS = ("verval", "penerima", "anggaran")
_COLUMNS = (
    Column(key="nama", label="Program", is_quoted=True),
    families("penerima", "Penerima", "Keluarga yang tercatat menerima program itu."),
    share("tepat_ratio", "Tepat sasaran", "Penerima pada daftar dibagi seluruh penerima."),
    share("luar_ratio", "Di luar daftar", "Penerima di luar daftar dibagi seluruh penerima."),
    share("salah_ratio", "Galat inklusi", "Di luar daftar, hanya program khusus sasaran."),
)


@shown("ketepatan-program", needs=_NEEDS)
def tabel_ketepatan(data: RegionData) -> Table:
    """List accuracy and leakage by programme."""
    origin = origin_of(data, "penerima")
    return Table(
        id="ketepatan-program",
        title=f"Ketepatan sasaran menurut program, {data.quarter.label}",
        columns=_COLUMNS,
        rows=rows_of(accuracy_by_programme(data), _COLUMNS, status=origin.status),
        origin=origin,
        notes=(
            "Di luar daftar bukan galat bagi program yang memang melayani keluarga lain.",
            SUPPRESSION_NOTE,
        ),
    )
