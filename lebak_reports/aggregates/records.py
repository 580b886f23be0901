"""What ``load`` gives a notebook."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

    from lebak_reports.params import Params
    from lebak_reports.params.models import Run
    from lebak_reports.periods import Quarter
    from lebak_reports.project import Edisi
    from lebak_reports.regions import Wilayah
    from lebak_reports.tables import QualityNote, Tables


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """Aggregates of the whole kabupaten that every region's notebooks read.

    A kecamatan's notebooks get a slice of them: its own rows, and `sebaran`. What it does not
    hold they can't read, so that a report is remade when its slice changes, and only then.

    Attributes
    ----------
    kecamatan : DataFrame of Int64
        Rows: the kecamatan in the order of their codes, then the kabupaten, which is their
        sum. Columns ``keluarga jiwa`` (on the KE list), ``keluarga_register keluarga_desil1
        jiwa_desil1 keluarga_luar_desil1`` (on the list, but not in desil 1), ``terverifikasi
        padan`` (of the register), ``keluarga_sebelumnya keluarga_awal_tahun`` (the list of
        the quarters compared with), ``tercakup tanpa_program`` (of the list), ``peringkat``
        (1 = most). Missing where the input or the quarter is.
    tersembunyi : DataFrame of bool
        Same shape: counts that the public edition does not print.
    sebaran : DataFrame
        Rows: the kecamatan, also in the slice of one of them. Columns ``keluarga tersembunyi``:
        what a map of the list needs of the others.
    terbit : DataFrame of Int64
        Rows as of `kecamatan`; columns ``keluarga_sebelumnya keluarga_awal_tahun`` as first
        published. Missing where no earlier release of this project printed them.
    perubahan : DataFrame
        Long: ``kode_wilayah basis`` ("triwulan", "tahun") ``kelompok`` (graduated, left for
        another reason, joined) ``keluarga tersembunyi``. Closes to the unit with `kecamatan`;
        missing where it can't be closed.
    alasan : DataFrame
        The same of the kabupaten, reason by reason: ``basis jenis_perubahan keluarga
        tersembunyi``.
    ketahanan : DataFrame
        Of the kabupaten's families that graduated in a year up to a ``quarter`` of the trend: how
        many (``graduasi``), how many were on neither of the two following lists (``tetap``) and
        on one of them (``kembali``), ``status tersembunyi``.
    jangkauan : DataFrame
        Families of the list that programmes reach, long: ``kode_wilayah ukuran keluarga
        tersembunyi``. ``ukuran`` is ``strategi1`` or ``strategi2``; of the kabupaten also
        ``strategi3``, ``kerja`` (programmes that give or prepare work), ``komplementer``
        (strategies 1 and 2) and ``lengkap`` (both, and at home where strategy 3 has spent).
        No rows without recipients, budget or list.
    program : DataFrame
        Recipients by programme, long: ``kode_wilayah kode_subkegiatan penerima`` (families,
        of the kabupaten only) ``sasaran`` (those on the list) ``hanya_ke tersembunyi``.
    pencocokan : DataFrame
        Recipients and the register, long: ``measure domain`` (kode_subkegiatan, or "semua")
        ``estimate ci_low ci_high n status tersembunyi rupiah_tersembunyi``. ``cocok`` (share
        known to the register), ``cakupan``, ``di_luar_daftar.keluarga`` and ``.rupiah`` with
        bounds, ``indeks_konsentrasi``, ``cgh_0.1`` to ``cgh_0.4``, ``tidak_dikenal``, of rupiah.
        This and all that follows to `penilaian` is the kabupaten's alone.
    pembagian : DataFrame
        By ``desil`` ("1" to "10", then "tidak_dikenal"): ``register`` (families in it)
        ``keluarga rupiah`` (received, a family once a programme) ``tersembunyi
        rupiah_tersembunyi``.
    pengaruh : DataFrame
        What is known of the incentive's effect, ``impact.tidy.COLUMNS``: the slope by method,
        ``tanggal_semu``, ``tanpa_satu``, ``model``, the smallest detectable effect, what was
        divided among kecamatan.
    putusan : DataFrame
        The verdict as of each quarter of the trend: ``quarter level ground status kalimat``.
    biaya : DataFrame
        Rupiah per family that left, ``impact.tidy.COLUMNS`` and ``basis``.
    proyeksi : DataFrame
        The list at the end of the year, ``projection.tidy.COLUMNS``; no rows once it has come.
    penilaian : DataFrame
        Projections of earlier releases whose day has come, and how they did.
    kemiskinan : DataFrame
        What the survey says of the kabupaten: ``measure`` (P0, P1, P2) ``satuan`` ("jiwa",
        "rumah_tangga") ``estimate se ci_low ci_high n rse status``; what its status refuses is
        missing. No rows without a survey, without its line, and in the slice of a kecamatan,
        which a survey doesn't represent.
    penguraian : DataFrame
        The change from the survey before as growth and redistribution: ``quarter`` (whose survey
        is the earlier one) ``measure basis component estimate status``, see ``growth``.
    riwayat : DataFrame
        Long: ``quarter`` (Quarter) ``kode_wilayah keluarga jiwa sumber synthetic``; a quarter
        without data is a row with missing counts.
    anggaran_riwayat : DataFrame
        ``quarter pagu_rp realisasi_rp``, cumulative within the year.
    pokok : DataFrame
        Key ratios of the kabupaten, rows by claim. Columns ``terbit`` (of the quarter before, as
        its own report printed it) ``tercatat`` (the same, as its data tell it now) ``kini``.
    tidak_berubah_sejak : Quarter or None
        Earliest quarter since which the list holds the same families; None when it changed
        in this quarter, or when the quarter before is missing.
    catatan : tuple of QualityNote
        What the search for what to hide could not do.
    """

    kecamatan: pd.DataFrame
    tersembunyi: pd.DataFrame
    sebaran: pd.DataFrame
    terbit: pd.DataFrame
    perubahan: pd.DataFrame
    alasan: pd.DataFrame
    ketahanan: pd.DataFrame
    jangkauan: pd.DataFrame
    program: pd.DataFrame
    pencocokan: pd.DataFrame
    pembagian: pd.DataFrame
    pengaruh: pd.DataFrame
    putusan: pd.DataFrame
    biaya: pd.DataFrame
    proyeksi: pd.DataFrame
    penilaian: pd.DataFrame
    kemiskinan: pd.DataFrame
    penguraian: pd.DataFrame
    riwayat: pd.DataFrame
    anggaran_riwayat: pd.DataFrame
    pokok: pd.DataFrame
    tidak_berubah_sejak: Quarter | None
    catatan: tuple[QualityNote, ...] = ()

    def unsuppressed(self) -> Shared:
        """Return the aggregates of the internal edition, which hides nothing."""
        return replace(
            self,
            tersembunyi=self.tersembunyi & False,
            sebaran=self.sebaran.assign(tersembunyi=False),
            perubahan=self.perubahan.assign(tersembunyi=False),
            alasan=self.alasan.assign(tersembunyi=False),
            ketahanan=self.ketahanan.assign(tersembunyi=False),
            jangkauan=self.jangkauan.assign(tersembunyi=False),
            program=self.program.assign(tersembunyi=False),
            pencocokan=self.pencocokan.assign(tersembunyi=False, rupiah_tersembunyi=False),
            pembagian=self.pembagian.assign(tersembunyi=False, rupiah_tersembunyi=False),
        )


@dataclass(frozen=True, slots=True)
class DeliveredInput:
    """A delivered file as a notebook sees it.

    Its hash stands in the ledger. A report that printed it would have to be remade for every
    comma in the rows of another kecamatan.

    Attributes
    ----------
    name, file : str
        Name of the input, and the file as the analyst knows it.
    rows : int
        Data rows that were landed.
    """

    name: str
    file: str
    rows: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionData:
    """One region of one quarter, as a notebook sees it.

    Attributes
    ----------
    quarter : Quarter
    wilayah : Wilayah
        The kabupaten or one kecamatan.
    edisi : {"publik", "internal"}
    params : Params
    run : Run
        Settings of the quarter.
    tables : Tables
        Landed frames of the region.
    shared : Shared
        The region's slice of the aggregates, for the edition.
    synthetic : bool
        Whether the data are the sample.
    inputs : mapping of str to DeliveredInput
        The delivered inputs by name.
    notes : tuple of QualityNote
        "Catatan kualitas data".
    """

    quarter: Quarter
    wilayah: Wilayah
    edisi: Edisi
    params: Params
    run: Run
    tables: Tables
    shared: Shared
    synthetic: bool
    inputs: Mapping[str, DeliveredInput]
    notes: tuple[QualityNote, ...]
