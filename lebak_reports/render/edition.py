"""Which report this is, and what its cover and metadata say."""

from __future__ import annotations

import base64
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lebak_reports.formats import bilangan, tanggal, terbilang
from lebak_reports.render.abbreviations import abbreviations_at, abbreviations_in
from lebak_reports.render.model import (
    Document,
    LambangMeta,
    Meta,
    Notebook,
    Penandatangan,
    RezimMeta,
    SuratMeta,
    Tanggal,
    Terkait,
    build_document,
)
from lebak_reports.render.trail import with_annexes
from lebak_reports.render.wording import check_wording

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from lebak_reports.params import Params
    from lebak_reports.params.models import Dokumen, Run, Surat
    from lebak_reports.periods import Quarter
    from lebak_reports.project import Edisi
    from lebak_reports.render.trail import Trail


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """The documents of one region for one quarter.

    Attributes
    ----------
    contoh : bool
        Whether the quarter's inputs are the synthetic sample.
    """

    quarter: Quarter
    kode_wilayah: str
    edisi: Edisi
    contoh: bool


def documents_for(
    params: Params, edition: Edition, notebooks: Sequence[Notebook], *, trail: Trail
) -> tuple[Document, ...]:
    """Build the region's documents from its executed notebooks.

    Parameters
    ----------
    params : Params
    edition : Edition
    notebooks : sequence of Notebook
        All that the region's documents need.
    trail : Trail
        What stands behind their numbers, for the annexes that the program writes.

    Raises
    ------
    NotebookContentError
        A cell holds what no report can print.
    WordingError
        A sentence says more than its evidence carries.
    UnknownRegionError, InputRejectedError
        ``params`` lacks the region or the quarter.
    """
    level = params.regions[edition.kode_wilayah].level
    known = abbreviations_at(params, params.run(edition.quarter).tanggal_laporan)
    documents = []
    for dokumen in params.dokumen[level]:
        document = document_of(params, edition, dokumen, notebooks)
        whole = with_annexes(document, dokumen.lampiran, trail)
        documents.append(replace(whole, singkatan=abbreviations_in(whole, known)))
    return tuple(documents)


def document_of(
    params: Params, edition: Edition, dokumen: Dokumen, notebooks: Sequence[Notebook]
) -> Document:
    """Build one document of the notebooks alone, without the annexes that the program writes.

    Raises the same as `documents_for`.
    """
    executed = {notebook.name: notebook for notebook in notebooks}
    document = build_document(
        [executed[name] for name in dokumen.notebooks],
        meta_for(params, edition, dokumen),
        kind=dokumen.slug,
        numbered=dokumen.bentuk == "laporan",
    )
    check_wording(document)
    return document


def meta_for(params: Params, edition: Edition, dokumen: Dokumen) -> Meta:
    """Return title, dates, letterhead, regime and signatory of a document, ready to print."""
    wilayah = params.regions[edition.kode_wilayah]
    siblings = (each for each in params.dokumen[wilayah.level] if each != dokumen)
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
        bentuk=dokumen.bentuk,
        format=dokumen.format,
        tanggal_data=_tanggal(run.tanggal_data),
        tanggal_laporan=_tanggal(run.tanggal_laporan),
        kop=dokumen.kop or params.kop_at(run.tanggal_laporan),
        lambang=None if dokumen.kop else _lambang(params),
        instansi=params.tata_naskah.instansi,
        tempat=params.tata_naskah.tempat,
        pejabat=_penandatangan(params, dokumen.penandatangan, run.tanggal_laporan),
        rezim=_rezim(params, run),
        kertas=params.tata_naskah.kertas,
        surat=None if dokumen.surat is None else _surat(dokumen.surat, run),
        terkait=tuple(map(_terkait, siblings)),
        keywords=("kemiskinan ekstrem", "insentif fiskal", wilayah.nama_lengkap, label),
    )


def _lambang(params: Params) -> LambangMeta | None:
    picture = params.lambang
    if picture is None:
        return None
    return LambangMeta(picture.jenis, base64.b64encode(picture.isi).decode())


def _tanggal(day: date) -> Tanggal:
    return Tanggal(day.isoformat(), tanggal(day))


def _terkait(dokumen: Dokumen) -> Terkait:
    return Terkait(f"{dokumen.slug}.{dokumen.format[0]}", dokumen.judul)


def _surat(surat: Surat, run: Run) -> SuratMeta:
    count = len(surat.lampiran)
    return SuratMeta(
        nomor=run.nomor_surat or "",
        sifat=surat.sifat,
        lampiran=f"{bilangan(count)} ({terbilang(count)}) berkas" if count else "-",
        hal=f"{surat.hal}, {run.quarter.label}",
    )


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
