"""All parameters of a checkout, looked up by date, quarter or year."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from lebak_reports.params.absence import nothing_in_force, without_settings
from lebak_reports.params.offices import office_on, official_on

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from lebak_reports.params import models
    from lebak_reports.params.lambang import Lambang
    from lebak_reports.params.models.berkas import BerkasOpd
    from lebak_reports.params.models.garis_kemiskinan import JenisGaris
    from lebak_reports.params.models.records import SumberSasaran
    from lebak_reports.periods import Quarter
    from lebak_reports.regions import Level, Regions


@dataclass(frozen=True, kw_only=True)
class Params:
    """Everything curated by hand: checked, frozen, with a source for every dated value.

    Attributes
    ----------
    regions : Regions
        The kabupaten and its kecamatan.
    rezim : tuple of Rezim
        Regimes in order of time; see `rezim_at`.
    garis_kemiskinan : tuple of GarisKemiskinan
        Poverty lines; see `garis_kemiskinan_at`.
    insentif : tuple of InsentifFiskal
        Awards; see `insentif_for`.
    tanpa_insentif : tuple of TanpaInsentif
        Why a year has no award; see `tanpa_insentif_at`.
    berkas_opd : BerkasOpd
        Offices, posts and officials through time; see `opd_at` and `pejabat_at`.
    dokumen : mapping of str to tuple of Dokumen
        The documents of each level, ``kabupaten`` and ``kecamatan``, in the order of the file.
    tata_naskah : TataNaskah
        Paper, place, theme; the letterhead of a day is `kop_at`.
    matriks2 : Matriks2
        Columns of the matrix of activities and money.
    lambang : Lambang or None
        The coat of arms in letterheads, where there is a file of it.
    singkatan : tuple of Singkatan
        Abbreviations that a report may print; those of offices are in `opd_at`.
    penandaan : Penandaan
        How tagged spending is scored.
    kesempatan_kerja : KesempatanKerja
        Which activities give or prepare work.
    runs : mapping of Quarter to Run
        Settings of the quarters; see `run`.
    angka_terpublikasi : tuple of AngkaTerpublikasi
    kontradiksi : tuple of Kontradiksi
    janji : tuple of Janji
        Statements about a later day, in order of time; see `janji_at`.
    kepekaan : Kepekaan
        How far numbers could move if what they suppose is wrong.
    files : mapping of str to str
        sha256 of each file that was read, by its name as the analyst sees it.
    """

    regions: Regions
    rezim: tuple[models.Rezim, ...]
    garis_kemiskinan: tuple[models.GarisKemiskinan, ...]
    insentif: tuple[models.InsentifFiskal, ...]
    tanpa_insentif: tuple[models.TanpaInsentif, ...]
    berkas_opd: BerkasOpd
    dokumen: Mapping[Level, tuple[models.Dokumen, ...]]
    tata_naskah: models.TataNaskah
    matriks2: models.Matriks2
    lambang: Lambang | None
    singkatan: tuple[models.Singkatan, ...]
    penandaan: models.Penandaan
    kesempatan_kerja: models.KesempatanKerja
    runs: Mapping[Quarter, models.Run]
    angka_terpublikasi: tuple[models.AngkaTerpublikasi, ...]
    kontradiksi: tuple[models.Kontradiksi, ...]
    janji: tuple[models.Janji, ...]
    kepekaan: models.Kepekaan
    files: Mapping[str, str]

    @cached_property
    def digest(self) -> str:
        """One sha256 over all files: the params part of a cache key."""
        lines = "".join(f"{sha256}  {name}\n" for name, sha256 in sorted(self.files.items()))
        return hashlib.sha256(lines.encode()).hexdigest()

    def rezim_at(self, quarter: Quarter) -> models.Rezim:
        """Return the regime in force on the last day of a quarter.

        Raises
        ------
        InputRejectedError
            If ``rezim.yaml`` has none for that day.
        """
        rezim = self._rezim_of(quarter)
        if rezim is None:
            raise nothing_in_force("params/rezim.yaml", f"rezim untuk {quarter.label}")
        return rezim

    def is_comparable(self, quarter: Quarter, other: Quarter) -> bool:
        """Return whether the lists of two quarters come from the same national register.

        P3KE and DTSEN rank families with different models: the difference of two such lists
        is no change of poverty.
        """
        return self.register_at(quarter) == self.register_at(other)

    def register_at(self, quarter: Quarter) -> SumberSasaran:
        """Return the register of families of a quarter: its own setting, else the regime's.

        A quarter before the first regime is taken to be of it.
        """
        run = self.runs.get(quarter)
        if run is not None and run.sumber_sasaran is not None:
            return run.sumber_sasaran
        return (self._rezim_of(quarter) or self.rezim[0]).sumber_sasaran

    def garis_kemiskinan_at(self, day: date, jenis: JenisGaris = "ke") -> models.GarisKemiskinan:
        """Return the poverty line of a kind in force on a day.

        Raises
        ------
        InputRejectedError
            If ``garis_kemiskinan.yaml`` has none for that day.
        """
        for garis in self.garis_kemiskinan:
            if garis.jenis == jenis and garis.in_force(day):
                return garis
        what = f"garis kemiskinan jenis '{jenis}' pada {day.isoformat()}"
        raise nothing_in_force("params/garis_kemiskinan.yaml", what)

    def insentif_for(self, year: int) -> models.InsentifFiskal | None:
        """Return the incentive of a year, None when the kabupaten received none."""
        return next((award for award in self.insentif if award.tahun == year), None)

    def janji_at(self, day: date) -> models.Janji | None:
        """Return the latest statement that had been made on a day, None before the first."""
        made = [each for each in self.janji if each.tanggal <= day]
        return max(made, key=lambda each: each.tanggal, default=None)

    def tanpa_insentif_at(self, year: int, day: date) -> models.TanpaInsentif | None:
        """Return why a report of that day names no award of a year, where that is recorded."""
        reasons = (each for each in self.tanpa_insentif if each.tahun == year)
        return next((each for each in reasons if each.in_force(day)), None)

    def opd_at(self, day: date) -> tuple[models.Opd, ...]:
        """Return the offices of the list, named as on a day."""
        offices = (office_on(self.berkas_opd, opd, day) for opd in self.berkas_opd.opd)
        return tuple(office for office in offices if office is not None)

    def pejabat_at(self, jabatan_kunci: str, day: date) -> models.Pejabat:
        """Return the holder of a post on a day; ``nama`` is None when no source names one.

        Raises
        ------
        InputRejectedError
            If ``opd.yaml`` has no post with that key.
        """
        for jabatan in self.berkas_opd.jabatan:
            if jabatan.kunci == jabatan_kunci:
                return official_on(self.berkas_opd, jabatan, day)
        raise nothing_in_force("params/opd.yaml", f"jabatan '{jabatan_kunci}'")

    def kop_at(self, day: date) -> tuple[str, ...]:
        """Return the lines of the letterhead, the issuing office named as on a day."""
        issuer = self.tata_naskah.opd_penerbit
        names = [opd.nama.upper() for opd in self.opd_at(day) if opd.kode == issuer]
        return (*self.tata_naskah.kop_atas, *names, *self.tata_naskah.kop_bawah)

    def _rezim_of(self, quarter: Quarter) -> models.Rezim | None:
        return next((each for each in self.rezim if each.in_force(quarter.end)), None)

    def run(self, quarter: Quarter) -> models.Run:
        """Return the settings of a quarter.

        Raises
        ------
        InputRejectedError
            If ``params/runs/<quarter>.yaml`` does not exist; says from which file to make it.
        """
        if quarter in self.runs:
            return self.runs[quarter]
        raise without_settings(quarter, example=max(self.runs))
