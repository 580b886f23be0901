"""Documents: which notebooks make them, and how their pages look."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

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
    "91_surat",
    "92_matriks_satu",
    "93_matriks_dua",
    "94_realisasi",
    "95_rapat",
]
Bentuk = Literal["laporan", "profil", "surat", "matriks", "realisasi", "bahan-rapat"]
"""Kinds of documents: each has a page design of its own."""
Format = Literal["html", "pdf", "xlsx", "docx"]


class Surat(Record):
    """The head of an official letter, but for its number, which each quarter's settings hold.

    Attributes
    ----------
    sifat : str
        ``Biasa``, ``Segera``, ...
    hal : str
        Subject, without the quarter.
    lampiran : tuple of str
        Slugs of the documents that go with it, in the order in which it names them.
    """

    sifat: Teks
    hal: Teks
    lampiran: tuple[Kunci, ...]


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
    bentuk : str
        Kind of document, which its page design follows.
    format : tuple of str
        File formats that it is made in, the one to open first in front.
    notebooks : tuple of str
        Chapters in reading order, file names without extension.
    lampiran : tuple of str
        Annexes that the program writes after those of the notebooks.
    penandatangan : str
        Key of the post that signs.
    kop : tuple of str
        Letterhead, where it is not that of the issuing office.
    surat : Surat or None
        Head of a letter; None for every other kind.
    """

    slug: Kunci
    judul: Teks
    level: Level
    bentuk: Bentuk
    format: Annotated[tuple[Format, ...], Field(min_length=1)]
    notebooks: tuple[Notebook, ...]
    lampiran: tuple[Lampiran, ...] = ()
    penandatangan: Kunci
    kop: tuple[Teks, ...] = ()
    surat: Surat | None = None

    @model_validator(mode="after")
    def _only_a_letter_has_a_head(self) -> "Dokumen":
        if (self.surat is not None) != (self.bentuk == "surat"):
            raise ValueError("kunci surat diisi pada bentuk surat, dan hanya di sana")
        return self


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
