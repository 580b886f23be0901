"""The record of one indicator, and the wording of refusals."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lebak_reports.indicators.ratios import Status

Unit = Literal[
    "keluarga",
    "jiwa",
    "rupiah",
    "rasio",
    "hari",
    "peringkat",
    "baris",
    "OPD",
    "desa",
    "kelurahan",
    "kecamatan",
    "pertanyaan",
    "indikator",
    "rapat",
    "keputusan",
    "persen_poin",
    "verifikasi",
    "indeks",
]

REFUSALS: Mapping[Status, str] = MappingProxyType(
    {
        "penyebut_nol": "penyebutnya nol",
        "penyebut_di_bawah_minimum": "penyebutnya terlalu kecil untuk dinyatakan sebagai persen",
        "sel_kecil": "tidak ditampilkan untuk menjaga kerahasiaan",
        "tidak_tersedia": "data tidak tersedia",
        "belum_ada_verval": "register belum diverifikasi dan divalidasi",
        "belum_disalurkan": "dana belum disalurkan",
        "garis_berbeda": "garis atau metodenya berbeda, atau tidak disebut sumbernya",
        "bukan_khusus_ke": "program tidak khusus bagi keluarga miskin ekstrem",
        "belum_dua_triwulan": "belum lewat dua triwulan",
        "satu_desil": "semua keluarga berada pada satu desil, sehingga tidak berurutan",
    }
)
"""What a reader sees in the place of a value."""


CONVENTION = "Konvensi laporan ini"
"""Source of a formula that nobody else defined."""

NO_LIST: Final[tuple[Status, ...]] = ("tidak_tersedia", "belum_ada_verval", "sel_kecil")
"""Why a count of the list may be refused."""

NO_RATE: Final[tuple[Status, ...]] = (*NO_LIST, "penyebut_nol", "penyebut_di_bawah_minimum")
"""Why a share of the list may be refused."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Indikator:
    """One indicator.

    Attributes
    ----------
    id : str
        Dotted, Indonesian and stable: ``anggaran.strategi2.porsi``. A claim about a part
        appends it: ``ke.keluarga.alasan.graduasi``.
    label : str
        Name that a reader knows.
    unit : str
        Unit of the value; ``rasio`` is 0..1, printed as percent, and ``persen_poin`` the
        difference of two such.
    numerator : str
        What is counted or divided, a noun phrase.
    denominator : str or None
        What it is divided by; None for counts and amounts.
    reference : str
        Source of the formula.
    refusals : tuple of str
        Statuses it may have instead of a value.
    """

    id: str
    label: str
    unit: Unit
    numerator: str
    denominator: str | None = None
    reference: str = CONVENTION
    refusals: tuple[Status, ...] = ("tidak_tersedia",)

    @property
    def formula(self) -> str:
        """The formula in words, without a full stop.

        Examples
        --------
        >>> Indikator(id="x", label="X", unit="rasio", numerator="a", denominator="b").formula
        'a dibagi b'
        """
        return (
            self.numerator
            if self.denominator is None
            else f"{self.numerator} dibagi {self.denominator}"
        )

    @property
    def definition(self) -> str:
        """The formula as a sentence, as a ledger entry carries it."""
        return f"{self.formula[0].upper()}{self.formula[1:]}."
