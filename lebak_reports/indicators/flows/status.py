"""What the status of a flow can be, and the words a reader gets for it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal

from lebak_reports.indicators.catalogue.records import REFUSALS as OF_RATIOS

if TYPE_CHECKING:
    from collections.abc import Mapping

Status = Literal[
    "ok",
    "tanpa_keragaman",
    "di_luar_jangkauan",
    "penyebut_nol",
    "tidak_tersedia",
    "ketelitian_tidak_memadai",
]
"""``ok`` or a name; see `REMARKS` and `REFUSALS` for what each means."""

REMARKS: Final[Mapping[Status, str]] = MappingProxyType(
    {
        "tanpa_keragaman": (
            "perbedaan antarkecamatan tidak melebihi yang dapat terjadi karena kebetulan, "
            "sehingga peringkatnya tidak dapat dibedakan"
        ),
        "di_luar_jangkauan": (
            "ketelitian verval yang diandaikan tidak cocok dengan cacah ini; "
            "batasnya dipotong pada nol atau pada jumlah register"
        ),
    }
)
"""Printed with the number."""

REFUSALS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "penyebut_nol": OF_RATIOS["penyebut_nol"],
        "tidak_tersedia": OF_RATIOS["tidak_tersedia"],
        "ketelitian_tidak_memadai": (
            "sensitivitas dan spesifisitas verval berjumlah satu atau kurang, "
            "sehingga verval tidak membedakan apa pun"
        ),
    }
)
"""There is no number."""
