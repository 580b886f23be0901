"""Offices and officials, each dated."""

from typing import Literal

from lebak_reports.params.models.records import Dated, Kunci, Record, Reference, Teks

StatusPejabat = Literal["definitif", "Plt", "Plh", "Pj"]
StatusNama = Literal["terkonfirmasi", "asumsi"]


class SebutanOpd(Dated):
    """How an office was called in a period.

    Attributes
    ----------
    nama, singkatan : str
    status_nama : {"terkonfirmasi", "asumsi"}
        Whether a source prints this name for the kabupaten.
    catatan : str or None
    reference : Reference
    """

    nama: Teks
    singkatan: Teks
    status_nama: StatusNama
    catatan: Teks | None = None
    reference: Reference


class DaftarOpd(Record):
    """An office of the list, with its names through time.

    Attributes
    ----------
    kode : str
        The code that ``kode_opd`` of the budget file uses.
    wajib_lapor : bool
        Whether the office must report tagged spending each quarter.
    sebutan : tuple of SebutanOpd
    kepala : str or None
        Key of the post that heads it.
    """

    kode: Teks
    wajib_lapor: bool
    sebutan: tuple[SebutanOpd, ...]
    kepala: Kunci | None = None


class Jabatan(Record):
    """A post that signs or is named in a document.

    Attributes
    ----------
    kunci : str
        Stable key: ``kepala-bapperida``.
    sebutan : str
        Title as printed: ``Wakil Bupati Lebak``; with `kode_opd` only the first word(s), the
        name of the office on that day follows.
    kode_opd : str or None
        Office that the post heads.
    """

    kunci: Kunci
    sebutan: Teks
    kode_opd: Teks | None = None


class MasaJabatan(Dated):
    """A person in a post, for the days a source vouches for.

    Attributes
    ----------
    kunci : str
        Key of the post.
    nama : str
    nip : str or None
    status : {"definitif", "Plt", "Plh", "Pj"}
    catatan : str or None
    reference : Reference
    """

    kunci: Kunci
    nama: Teks
    nip: Teks | None = None
    status: StatusPejabat
    catatan: Teks | None = None
    reference: Reference


class Pejabat(Record):
    """The holder of a post on a day.

    Attributes
    ----------
    jabatan : str
        Title in force that day: ``Kepala Badan Perencanaan ...``.
    nama : str or None
        None when no source names the holder: the document leaves a line to fill in.
    nip : str or None
    status : {"definitif", "Plt", "Plh", "Pj"}
    """

    jabatan: Teks
    nama: Teks | None = None
    nip: Teks | None = None
    status: StatusPejabat = "definitif"


class Opd(Record):
    """An office as it was on a day.

    Attributes
    ----------
    kode, nama, singkatan : str
    wajib_lapor : bool
    status_nama : {"terkonfirmasi", "asumsi"}
    pejabat : Pejabat or None
        Head of the office; None when the post is not in the list of posts.
    """

    kode: Teks
    nama: Teks
    singkatan: Teks
    wajib_lapor: bool
    status_nama: StatusNama
    pejabat: Pejabat | None = None
