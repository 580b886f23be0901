"""Documents: which notebooks make them, and how their pages look."""

from typing import Annotated, Literal

from pydantic import Field

from lebak_reports.params.models.records import Kunci, Record, Reference, Teks
from lebak_reports.regions import Level

Notebook = Literal[
    "00_ringkasan",
    "10_pendahuluan",
    "20_kondisi",
    "30_anggaran",
    "40_insentif",
    "50_efektivitas",
    "60_kelembagaan",
    "70_penutup",
    "80_lampiran",
    "90_profil",
]

Lampiran = Literal["jejak-angka", "jejak-reproduksi"]
NamaGambar = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]+\.[a-z]+$")]


class Dokumen(Record):
    """One document of a level.

    Attributes
    ----------
    slug : str
        File name without extension: ``laporan-triwulan``.
    judul : str
        Title on the cover.
    level : {"kabupaten", "kecamatan"}
    notebooks : tuple of str
        Chapters in reading order, file names without extension.
    lampiran : tuple of str
        Annexes that the program writes after those of the notebooks.
    penandatangan : str
        Key of the post that signs.
    """

    slug: Kunci
    judul: Teks
    level: Level
    notebooks: tuple[Notebook, ...]
    lampiran: tuple[Lampiran, ...] = ()
    penandatangan: Kunci


class TataNaskah(Record):
    """Look of every official document.

    Attributes
    ----------
    kop_atas, kop_bawah : tuple of str
        Lines of the letterhead above and below the name of the issuing office.
    opd_penerbit : str
        Code of the issuing office; its name depends on the day, see `Params.kop_at`.
    lambang : str or None
        File name of the coat of arms, beside this file; without one its place stays empty.
    instansi : str
        Issuing government, for metadata and footers.
    tempat : str
        Place before the date of the signature.
    kertas : {"A4", "F4"}
    tema : str
        Name of the visual theme.
    reference : Reference
    """

    kop_atas: tuple[Teks, ...]
    opd_penerbit: Teks
    kop_bawah: tuple[Teks, ...]
    lambang: NamaGambar | None = None
    instansi: Teks
    tempat: Teks
    kertas: Literal["A4", "F4"]
    tema: Kunci
    reference: Reference
