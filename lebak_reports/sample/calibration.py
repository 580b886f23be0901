"""What the sample is held to: published totals of Kabupaten Lebak, and splits of our own.

Only the totals under "Published" were ever printed. Every split below them (by reason, by
kecamatan, by desil) is invented so that the totals close to the unit.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from lebak_reports.periods import Quarter

if TYPE_CHECKING:
    from collections.abc import Mapping


class Totals(NamedTuple):
    """Families and persons on the list."""

    keluarga: int
    jiwa: int


QUARTERS = (Quarter(2023, 4), *(Quarter(2024, number) for number in (1, 2, 3, 4)))
"""The quarters whose families are those of P3KE."""
DTSEN_QUARTERS = (Quarter(2025, 1), Quarter(2025, 2))
"""The quarters whose families are those of DTSEN; nothing in them is calibrated."""

# Published. swaradesaku.com/arsip/46761 (February-March 2024).
KE_AWAL = Totals(keluarga=6_043, jiwa=31_968)
# Published. poros1.com 22 May 2024 (families); tangselpos.id/detail/37688 (persons).
KE_AKHIR = Totals(keluarga=5_698, jiwa=30_115)
# Published. Persons of desil 1 in the P3KE register of Lebak.
JIWA_DESIL_1 = 150_659
# Published. bantenraya.com 11 November 2025, persons on the list; the other 20 were never printed.
JIWA_KE_KECAMATAN: Mapping[str, int] = MappingProxyType(
    {
        "36.02.09": 3_570,
        "36.02.21": 3_332,
        "36.02.06": 2_772,
        "36.02.12": 2_023,
        "36.02.11": 1_860,
        "36.02.14": 305,
        "36.02.03": 121,
        "36.02.25": 69,
    }
)
# Published. pandeglang.inews.id 22 May 2024; strategy 3 is the remainder of Rp500.9 billion.
PAGU_STRATEGI_RP: Mapping[int, int] = MappingProxyType(
    {1: 282_900_000_000, 2: 27_030_000_000, 3: 190_970_000_000}
)

# Invented. The size of the register and the average family outside the list.
KELUARGA_REGISTER = 150_000
JIWA_PER_KELUARGA_DESIL_1 = 4.0
JIWA_PER_KELUARGA_LAIN = 3.6
# Invented. The pagu of 2023 as a share of the pagu of 2024.
PAGU_2023_RATIO = 0.92
# Invented. Families by reason; out less in is the published change, 345 families.
KELUAR: Mapping[str, int] = MappingProxyType(
    {
        "graduasi": 128,
        "koreksi_data": 143,
        "ganda": 71,
        "meninggal": 58,
        "pindah_keluar": 37,
        "perubahan_kriteria": 45,
        "tidak_diketahui": 15,
    }
)
MASUK: Mapping[str, int] = MappingProxyType(
    {"masuk_baru": 61, "usulan_diterima": 79, "pindah_masuk": 12}
)
# Invented. In 2024Q1 one family leaves and one of equal size enters in each of six kecamatan:
# the totals of 2024Q1 stay those of 2023Q4 although the list has changed.
TUKAR_TRIWULAN_1 = 6
# Invented. SK families outside desil 1: accepted proposals, and families never re-ranked.
USULAN_LUAR_DESIL_1 = 48
TETAP_LUAR_DESIL_1 = 41
USULAN_MENUNGGU = 212
# Invented. Share of desil 1 verified by the end of each quarter.
PROGRES_VERVAL: tuple[float, ...] = (0.71, 0.79, 0.88, 0.93, 0.96)
# Invented. The decree in force in each quarter: a new one whenever the list changes.
NOMOR_SK: tuple[str, ...] = (
    "400.9/Kep.CONTOH-1/2023",
    "400.9/Kep.CONTOH-1/2024",
    *("400.9/Kep.CONTOH-2/2024",) * 3,
)
