"""Settings of one quarter: its dates, its comparisons, its thresholds."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from lebak_reports.params.models.records import (
    Record,
    Reference,
    SumberSasaran,
    Teks,
    Triwulan,
)

AturanKe = Literal["padan_dan_memenuhi", "memenuhi"]
Temuan = Literal[
    "daftar-tidak-berubah",
    "verval",
    "tanpa-program",
    "opd-belum-lapor",
    "belanja-terlarang",
    "tahap-dua",
    "tindak-lanjut",
]
"""What a report may find, and a decision may answer."""


class Pembanding(Record):
    """The quarters a change is measured against.

    Attributes
    ----------
    sebelumnya : Quarter
        The quarter before.
    awal_tahun : Quarter
        The last quarter of the year before.
    """

    sebelumnya: Triwulan
    awal_tahun: Triwulan


class Keputusan(Record):
    """A decision that the report asks for.

    Attributes
    ----------
    usulan : str
        What is to be decided, a sentence.
    pic : str
        Who answers for it.
    tenggat : date
    status : {"contoh", "draf", "usulan"}
        ``contoh`` and ``draf`` are printed as such.
    menjawab : str or None
        The finding that it answers; None when it answers none of those the report computes.
    """

    usulan: Teks
    pic: Teks
    tenggat: date
    status: Literal["contoh", "draf", "usulan"]
    menjawab: Temuan | None = None


class Run(Record):
    """Everything about a quarter that is not data.

    Attributes
    ----------
    quarter : Quarter
    tanggal_data : date
        Day the list describes.
    tanggal_laporan : date
        Day the report is dated.
    tenggat_laporan_opd : date or None
        Last day on which an office's report of the quarter is on time; None while no deadline
        is set, so that nobody is late.
    pembanding : Pembanding
    riwayat : tuple of Quarter
        Quarters of the trend, oldest first, this quarter last.
    aturan_ke : {"padan_dan_memenuhi", "memenuhi"}
        Which families of the register are on the list.
    batas_sel : int
        Counts from 1 to one less are suppressed.
    penyebut_minimum : int
        Smallest denominator that carries a rate.
    dominasi_ratio : float
        The p of the rule on sums of rupiah: how closely, as a share of it, one recipient may
        know the largest one's amount.
    batas_waktu_sel_detik : int
        Time a notebook cell may take, in seconds.
    batas_memori_mib : int
        Memory a notebook may take, in MiB.
    keputusan : tuple of Keputusan
        At most three.
    catatan : tuple of str
        Remarks on this quarter's settings, printed under the data notes.
    nomor_surat : str or None
        Number of the covering letter; None while it has none, which leaves room to write it.
    sumber_sasaran : {"P3KE", "DTSEN"} or None
        Register of the quarter's families where it is not that of the regime.
    reference : Reference
        Source of the dates.
    """

    quarter: Triwulan
    tanggal_data: date
    tanggal_laporan: date
    tenggat_laporan_opd: date | None = None
    pembanding: Pembanding
    riwayat: Annotated[tuple[Triwulan, ...], Field(min_length=1)]
    aturan_ke: AturanKe
    batas_sel: Annotated[int, Field(ge=1, le=100)]
    penyebut_minimum: Annotated[int, Field(ge=1)]
    dominasi_ratio: Annotated[float, Field(ge=0, le=1)]
    batas_waktu_sel_detik: Annotated[int, Field(ge=1)]
    batas_memori_mib: Annotated[int, Field(ge=512)]
    keputusan: Annotated[tuple[Keputusan, ...], Field(max_length=3)] = ()
    catatan: tuple[Teks, ...] = ()
    nomor_surat: Teks | None = None
    sumber_sasaran: SumberSasaran | None = None
    reference: Reference
