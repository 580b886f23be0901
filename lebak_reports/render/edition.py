"""Which report this is, and what its cover and metadata say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lebak_reports.formats import tanggal
from lebak_reports.render.model import (
    Document,
    Meta,
    Notebook,
    Penandatangan,
    RezimMeta,
    Tanggal,
    build_document,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from lebak_reports.params import Params
    from lebak_reports.params.models import Run
    from lebak_reports.periods import Quarter
    from lebak_reports.project import Edisi


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One report of one region for one quarter.

    Attributes
    ----------
    contoh : bool
        Whether the quarter's inputs are the synthetic sample.
    """

    quarter: Quarter
    kode_wilayah: str
    edisi: Edisi
    contoh: bool


def document_for(params: Params, edition: Edition, notebooks: Sequence[Notebook]) -> Document:
    """Build the region's document from its executed notebooks.

    Raises
    ------
    NotebookContentError
        A cell holds what no report can print.
    UnknownRegionError, InputRejectedError
        ``params`` lacks the region or the quarter.
    """
    level = params.regions[edition.kode_wilayah].level
    return build_document(
        notebooks,
        meta_for(params, edition),
        kind=params.dokumen[level].slug,
        numbered=level == "kabupaten",
    )


def meta_for(params: Params, edition: Edition) -> Meta:
    """Return title, dates, letterhead, regime and signatory of a report, ready to print."""
    wilayah = params.regions[edition.kode_wilayah]
    dokumen = params.dokumen[wilayah.level]
    run = params.run(edition.quarter)
    label = edition.quarter.label
    return Meta(
        title=dokumen.judul,
        subtitle=f"{wilayah.nama_lengkap}, {label}",
        quarter=str(edition.quarter),
        quarter_label=label,
        kode_wilayah=wilayah.kode,
        wilayah=wilayah.nama_lengkap,
        edisi=edition.edisi,
        contoh=edition.contoh,
        tanggal_data=_tanggal(run.tanggal_data),
        tanggal_laporan=_tanggal(run.tanggal_laporan),
        kop=params.kop_at(run.tanggal_laporan),
        instansi=params.tata_naskah.instansi,
        tempat=params.tata_naskah.tempat,
        pejabat=_penandatangan(params, dokumen.penandatangan, run.tanggal_laporan),
        rezim=_rezim(params, run),
        kertas=params.tata_naskah.kertas,
        keywords=("kemiskinan ekstrem", "insentif fiskal", wilayah.nama_lengkap, label),
    )


def _tanggal(day: date) -> Tanggal:
    return Tanggal(day.isoformat(), tanggal(day))


def _penandatangan(params: Params, jabatan: str, day: date) -> Penandatangan:
    pejabat = params.pejabat_at(jabatan, day)
    return Penandatangan(pejabat.jabatan, pejabat.nama or "", pejabat.nip or "", pejabat.status)


def _rezim(params: Params, run: Run) -> RezimMeta:
    rezim = params.rezim_at(run.quarter)
    laws = rezim.dasar_hukum_at(run.tanggal_laporan)
    return RezimMeta(
        nama=rezim.nama,
        dasar_hukum=tuple(f"{dasar.nomor} tentang {dasar.tentang}" for dasar in laws),
        penerima_laporan=rezim.penerima_laporan,
        tembusan=rezim.tembusan,
        irama=rezim.irama,
        sumber_sasaran=rezim.sumber_sasaran,
        garis=rezim.garis,
    )
