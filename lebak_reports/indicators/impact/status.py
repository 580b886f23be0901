"""What the status of a statement on impact can be, and the words a reader gets for it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal

from lebak_reports.indicators.catalogue.records import REFUSALS as OF_RATIOS

if TYPE_CHECKING:
    from collections.abc import Mapping

Status = Literal[
    "ok",
    "batas_tidak_tertutup",
    "belum_disalurkan",
    "jendela_mendahului_dana",
    "penyebut_nol",
    "tidak_berkurang",
    "belum_ada_periode_sesudah",
    "belum_ada_periode_sebelum",
    "periode_sebelum_kurang",
    "deret_terputus",
    "wilayah_kurang",
    "basis_nol",
    "cacah_nol",
    "dosis_seragam",
    "satu_wilayah_terpapar",
    "tanpa_variasi",
    "tingkat_bukti_kurang",
]
"""``ok`` or a name; see `REMARKS` and `REFUSALS` for what each means."""

REMARKS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "batas_tidak_tertutup": (
            "ketidakpastiannya terlalu besar: batas bawah atau batas atasnya tidak dapat ditentukan"
        ),
    }
)
"""The number holds, and the reader is told this about it."""

REFUSALS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "belum_disalurkan": OF_RATIOS["belum_disalurkan"],
        "jendela_mendahului_dana": (
            "sebagian atau seluruh perubahan terjadi sebelum dana disalurkan, "
            "sehingga belanja tidak dapat dibagi dengan perubahan itu"
        ),
        "penyebut_nol": OF_RATIOS["penyebut_nol"],
        "tidak_berkurang": "daftar tidak berkurang, sehingga tidak ada yang dapat dibagi",
        "belum_ada_periode_sesudah": "belum ada periode sesudah penyaluran",
        "belum_ada_periode_sebelum": "belum ada periode sebelum penyaluran",
        "periode_sebelum_kurang": "periode sebelum penyaluran terlalu sedikit",
        "deret_terputus": "sumber daftar berganti, sehingga deretnya terputus",
        "wilayah_kurang": "kecamatan yang dapat dibandingkan terlalu sedikit",
        "basis_nol": "ada kecamatan tanpa keluarga pada triwulan dasar",
        "cacah_nol": "ada kecamatan dengan nol keluarga, yang tidak mempunyai logaritma",
        "dosis_seragam": (
            "dosis dan waktunya sama di semua kecamatan, sehingga tidak ada pembanding"
        ),
        "satu_wilayah_terpapar": (
            "hanya satu kecamatan menerima dana, sehingga galat klaster tidak berlaku"
        ),
        "tanpa_variasi": "angkanya tidak berubah sama sekali, sehingga galatnya tidak diketahui",
        "tingkat_bukti_kurang": "bukti sebab akibatnya belum mencukupi",
    }
)
"""There is no number; every numeric column but ``n`` is missing."""
