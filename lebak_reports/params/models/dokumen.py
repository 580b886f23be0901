"""Documents: which notebooks make them, and how their pages look."""

from typing import Literal

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
    penandatangan : str
        Key of the post that signs.
    """

    slug: Kunci
    judul: Teks
    level: Level
    notebooks: tuple[Notebook, ...]
    penandatangan: Kunci


class TataNaskah(Record):
    """Look of every official document.

    Attributes
    ----------
    kop_atas, kop_bawah : tuple of str
        Lines of the letterhead above and below the name of the issuing office.
    opd_penerbit : str
        Code of the issuing office; its name depends on the day, see `Params.kop_at`.
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
    instansi: Teks
    tempat: Teks
    kertas: Literal["A4", "F4"]
    tema: Kunci
    reference: Reference
