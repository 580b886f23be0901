"""Read landed tables back: the kabupaten whole, a kecamatan its own part."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from lebak_reports.tables.parts import frame_of, parts_of
from lebak_reports.tables.witness import note_region, note_table

if TYPE_CHECKING:
    from pathlib import Path

    import pandas as pd


@dataclass(frozen=True)
class Tables:
    """The landed tables of one quarter, as one region sees them.

    A table is read when it is first asked for, and is None where the quarter has no such
    input. Columns and dtypes are those of `lebak_reports.tables.landed.LANDED`.

    Attributes
    ----------
    folder : Path
        ``Landing.folder``.
    kode_wilayah : str
        ``36.02`` for all kecamatan, else the one. Of all families together only the columns
        of `lebak_reports.tables.landed.SHARED_COLUMNS` are read.
    """

    folder: Path
    kode_wilayah: str

    def __post_init__(self) -> None:
        note_region(self.folder, self.kode_wilayah)

    @cached_property
    def keluarga(self) -> pd.DataFrame | None:
        """One row a family of the register, with its verification."""
        return self._read("keluarga")

    @cached_property
    def individu(self) -> pd.DataFrame | None:
        """One row a person."""
        return self._read("individu")

    @cached_property
    def status_triwulan(self) -> pd.DataFrame | None:
        """One row a family that entered or left, since the start of the year."""
        return self._read("status_triwulan")

    @cached_property
    def anggaran(self) -> pd.DataFrame | None:
        """One row a tagged budget line; always of the whole kabupaten."""
        return self._read("anggaran")

    @cached_property
    def penerima(self) -> pd.DataFrame | None:
        """One row an aid received, since the start of the year."""
        return self._read("penerima")

    @cached_property
    def insentif(self) -> pd.DataFrame | None:
        """One row a tranche of the incentive."""
        return self._read("insentif")

    @cached_property
    def rencana_insentif(self) -> pd.DataFrame | None:
        """One row a month of the plan for the incentive."""
        return self._read("rencana_insentif")

    @cached_property
    def indikator_makro(self) -> pd.DataFrame | None:
        """One row an official figure; ``nilai`` is a ratio, or rupiah for a line."""
        return self._read("indikator_makro")

    @cached_property
    def survei(self) -> pd.DataFrame | None:
        """One row a household of a sample survey, with its weight and design."""
        return self._read("survei")

    @cached_property
    def klasik(self) -> pd.DataFrame | None:
        """One row an indicator of KLASIK, with target and actual in its unit."""
        return self._read("klasik")

    @cached_property
    def matriks1(self) -> pd.DataFrame | None:
        """One row a question of Matriks 1; ``jawaban`` is ``""`` where it is unanswered."""
        return self._read("matriks1")

    @cached_property
    def tindak_lanjut(self) -> pd.DataFrame | None:
        """One row a decision of a meeting, with who answers for it and by when."""
        return self._read("tindak_lanjut")

    @cached_property
    def rencana(self) -> pd.DataFrame | None:
        """One row an indicator of RPKD or RAT in a year, in its unit."""
        return self._read("rencana")

    @cached_property
    def siraja(self) -> pd.DataFrame | None:
        """One row a sub kegiatan as SIRAJA exports it; always of the whole kabupaten."""
        return self._read("siraja")

    @cached_property
    def laporan_opd(self) -> pd.DataFrame | None:
        """One row an office that has to report."""
        return self._read("laporan_opd")

    @cached_property
    def desa(self) -> pd.DataFrame | None:
        """One row a desa or kelurahan."""
        return self._read("desa")

    def _read(self, name: str) -> pd.DataFrame | None:
        note_table(name)
        chosen = parts_of(self.folder, name, self.kode_wilayah)
        return None if chosen is None else frame_of(chosen, name)
