"""What a report says about itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lebak_reports.project import Edisi


@dataclass(frozen=True, slots=True)
class Tanggal:
    """A date twice: ISO for machines, official Indonesian for readers."""

    iso: str
    label: str


@dataclass(frozen=True, slots=True)
class Penandatangan:
    """The official who signs; ``nama`` and ``nip`` are empty when no source gives them."""

    jabatan: str
    nama: str
    nip: str
    status: str


@dataclass(frozen=True, slots=True)
class RezimMeta:
    """The legal regime of the quarter, in words."""

    nama: str
    dasar_hukum: tuple[str, ...]
    penerima_laporan: str
    tembusan: tuple[str, ...]
    irama: str
    sumber_sasaran: str
    garis: str


@dataclass(frozen=True, slots=True)
class LambangMeta:
    """The coat of arms of the letterhead.

    Attributes
    ----------
    jenis : str
        ``svg``, ``png`` or ``jpg``.
    base64 : str
        The picture.
    """

    jenis: str
    base64: str


@dataclass(frozen=True, slots=True)
class SuratMeta:
    """The head of a letter, ready to print; ``nomor`` is empty while it has none."""

    nomor: str
    sifat: str
    lampiran: str
    hal: str


@dataclass(frozen=True, slots=True)
class Terkait:
    """Another document in the same folder, and the file of it to open."""

    berkas: str
    judul: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Meta:
    """Everything about a report that is not in its notebooks; texts ready to print.

    ``bentuk`` is the kind of document, ``format`` the file formats it is made in, and ``surat``
    the head of a letter, which other kinds do not have.
    """

    title: str
    subtitle: str
    quarter: str
    quarter_label: str
    kode_wilayah: str
    wilayah: str
    edisi: Edisi
    contoh: bool
    bentuk: str
    format: tuple[str, ...]
    tanggal_data: Tanggal
    tanggal_laporan: Tanggal
    kop: tuple[str, ...]
    lambang: LambangMeta | None
    instansi: str
    tempat: str
    pejabat: Penandatangan
    rezim: RezimMeta
    kertas: str
    surat: SuratMeta | None
    terkait: tuple[Terkait, ...]
    keywords: tuple[str, ...]
