"""The fiscal incentive of a year: ceiling, tranches, conditions."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, model_validator

from lebak_reports.params.models.records import Dated, Ratio, Record, Reference, Rupiah, Teks

JenisBelanjaTerlarang = Literal["gaji", "tpp", "honorarium", "perjalanan_dinas"]


class TahapInsentif(Record):
    """One tranche.

    Attributes
    ----------
    tahap : int
        Number of the tranche, from 1.
    porsi_ratio : float
        Share of the ceiling, 0 to 1.
    syarat : tuple of str
        Conditions for the transfer, printed as a list.
    """

    tahap: Annotated[int, Field(ge=1)]
    porsi_ratio: Ratio
    syarat: tuple[Teks, ...]


class InsentifFiskal(Record):
    """What the kabupaten was awarded in a year, and on which conditions.

    Attributes
    ----------
    tahun : int
    kategori : str
    no_kmk, no_pmk : str
        Decision that allots the money, rule that governs it.
    tanggal_kmk : date or None
        None until the decision itself has been seen.
    pagu_rp : int
        Ceiling in whole rupiah.
    is_pagu_dibulatkan : bool
        True while the figure is the rounded one of the press.
    tanggal_penyerahan : date
        Day of the award.
    tahap : tuple of TahapInsentif
    ambang_tahap2_ratio : float
        Absorption of tranche 1 that tranche 2 requires, 0 to 1.
    is_ambang_asumsi : bool
        True while the threshold is borrowed from another category.
    batas_tahap2 : date
        Last day for the documents of tranche 2.
    jenis_belanja_terlarang : tuple of str
        Kinds of spending the incentive must not pay for.
    catatan : tuple of str
        Caveats that the report prints.
    reference, reference_syarat, reference_larangan : Reference
        Source of the ceiling, of the conditions and of the prohibition.
    """

    tahun: Annotated[int, Field(ge=2000, le=2099)]
    kategori: Teks
    no_kmk: Teks
    no_pmk: Teks
    tanggal_kmk: date | None
    pagu_rp: Rupiah
    is_pagu_dibulatkan: bool
    tanggal_penyerahan: date
    tahap: tuple[TahapInsentif, ...]
    ambang_tahap2_ratio: Ratio
    is_ambang_asumsi: bool
    batas_tahap2: date
    jenis_belanja_terlarang: tuple[JenisBelanjaTerlarang, ...]
    catatan: tuple[Teks, ...] = ()
    reference: Reference
    reference_syarat: Reference
    reference_larangan: Reference

    @model_validator(mode="after")
    def _tranches_share_the_ceiling(self) -> "InsentifFiskal":
        if [tahap.tahap for tahap in self.tahap] != list(range(1, len(self.tahap) + 1)):
            raise ValueError("tahap harus urut mulai 1")
        if round(sum(tahap.porsi_ratio for tahap in self.tahap), 6) != 1:
            raise ValueError("porsi_ratio semua tahap harus berjumlah 1")
        return self

    def pagu_tahap_rp(self, tahap: int) -> int:
        """Return the ceiling of a tranche in whole rupiah; the last one takes the remainder.

        Raises
        ------
        KeyError
            If the incentive has no such tranche.
        """
        shares = {each.tahap: round(self.pagu_rp * each.porsi_ratio) for each in self.tahap[:-1]}
        shares[self.tahap[-1].tahap] = self.pagu_rp - sum(shares.values())
        return shares[tahap]


class TanpaInsentif(Dated):
    """Why a report dated in a period can't name an award of a year.

    Attributes
    ----------
    tahun : int
        Year of the award that is missing.
    keterangan : str
        What the report prints, one sentence without a stop: the rule and what it left out.
    reference : Reference
    """

    tahun: Annotated[int, Field(ge=2000, le=2099)]
    keterangan: Teks
    reference: Reference
