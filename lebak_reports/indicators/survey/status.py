"""What the status of an estimate can be, and the words a reader gets for it.

The only list: ``poverty`` and ``survey`` know no other status.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

Status = Literal[
    "ok",
    "perlu_hati_hati",
    "kaidah_tiga",
    "nilai_negatif",
    "galat_terlalu_besar",
    "sampel_di_bawah_minimum",
    "derajat_bebas_nol",
    "galat_nol",
    "tanpa_sampel",
    "bobot_nol",
    "nilai_kosong",
    "strata_satu_psu",
    "kepadatan_nol",
    "ambang_tidak_positif",
    "rata_rata_tidak_positif",
    "kelompok_bawah_tidak_positif",
    "tidak_ada_yang_miskin",
    "desil_bukan_pengeluaran",
    "tidak_mewakili_wilayah",
]
"""``ok`` or a name; see `REMARKS` and `REFUSALS` for what each means."""

REMARKS: Final[Mapping[Status, str]] = MappingProxyType(
    {
        "perlu_hati_hati": (
            "galat baku relatifnya di antara batas hati-hati dan batas penolakan; "
            "dicetak dengan tanda bintang"
        ),
        "kaidah_tiga": (
            "tidak ada, atau semua, rumah tangga sampel yang miskin; "
            "yang diketahui hanya batas dari kaidah tiga"
        ),
        "nilai_negatif": "ada pengeluaran negatif, sehingga ukuran ketimpangan dapat melebihi satu",
    }
)
"""Printed with the number: it holds, and the reader is told this about it."""

IMPRECISE: Final[Mapping[Status, str]] = MappingProxyType(
    {
        "galat_terlalu_besar": "galat baku relatifnya di atas batas penolakan",
        "sampel_di_bawah_minimum": "rumah tangga sampelnya kurang dari batas minimum",
        "derajat_bebas_nol": "sampelnya tidak menyisakan derajat bebas bagi selang kepercayaan",
        "galat_nol": "sampelnya tidak memuat variasi, sehingga ketidakpastiannya tidak diketahui",
    }
)
"""The number exists and is not fit to print: it stays in the frame as the ground of the refusal."""

UNDEFINED: Final[Mapping[Status, str]] = MappingProxyType(
    {
        "tanpa_sampel": "tidak ada rumah tangga sampel di wilayah ini",
        "bobot_nol": "semua bobotnya nol",
        "nilai_kosong": "tidak ada nilai pengeluaran yang dapat dipakai",
        "strata_satu_psu": (
            "ada strata dengan satu PSU, sehingga galat bakunya tidak dapat dihitung"
        ),
        "kepadatan_nol": "kepadatan sebaran di sekitar ambang tidak dapat ditaksir",
        "ambang_tidak_positif": "ambang yang ditaksir dari median tidak positif",
        "rata_rata_tidak_positif": "rata-rata pengeluarannya tidak positif",
        "kelompok_bawah_tidak_positif": "jumlah pengeluaran seperlima terbawah tidak positif",
        "tidak_ada_yang_miskin": "tidak ada yang miskin, sehingga ukurannya tidak terdefinisi",
        "desil_bukan_pengeluaran": (
            "register desil mengurutkan kesejahteraan dan tidak mengukur pengeluaran"
        ),
        "tidak_mewakili_wilayah": "survei ini tidak mewakili wilayah sekecil itu",
    }
)
"""There is no number; every numeric column but ``n`` is missing."""

REFUSALS: Final[Mapping[Status, str]] = MappingProxyType({**IMPRECISE, **UNDEFINED})
"""Everything that keeps a number from being printed."""
