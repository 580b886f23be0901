"""What the status of a projection can be, and the words a reader gets for it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

Status = Literal[
    "ok",
    "dipotong_nol",
    "verifikasi_kurang",
    "tanpa_variasi",
    "tanpa_gerak",
    "arus_kurang",
]
"""``ok`` or a name; see `REMARKS` and `REFUSALS` for what each means."""

REMARKS: Final[Mapping[Status, str]] = MappingProxyType(
    {"dipotong_nol": "batas bawahnya dipotong pada nol, sebab keluarga tidak dapat negatif"}
)
"""Printed with the number."""

REFUSALS: Final[Mapping[Status, str]] = MappingProxyType(
    {
        "verifikasi_kurang": (
            "hasil verifikasi yang berbeda kurang dari empat, sehingga arah tidak dapat ditaksir"
        ),
        "tanpa_variasi": "gerak antarverifikasi persis sama, sehingga galatnya tidak diketahui",
        "tanpa_gerak": "baru satu hasil verifikasi, sehingga geraknya belum diketahui",
        "arus_kurang": "triwulan dengan perubahan daftar kurang dari empat",
    }
)
"""There is no number."""
