"""The covering letter: what it is about, and what goes with it.

Its points are the answers of page one: a letter computes nothing of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.blocks import Tag
from lebak_reports.exhibits.chapters import told
from lebak_reports.exhibits.sentences import enumerated, in_quarter, on_day, paragraph, sentence

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.exhibits.sentences import Parts
    from lebak_reports.params.models import Dokumen

__all__ = ["kalimat_lampiran", "kalimat_pembuka"]


@told("surat.pembuka")
def kalimat_pembuka(data: RegionData) -> Parts:
    """Say by which rule the report is sent, of what period, and for whom it speaks."""
    rules = data.params.rezim_at(data.quarter).dasar_hukum_at(data.run.tanggal_laporan)
    basis: Parts = (
        ("Menindaklanjuti ", Tag("hukum", f"{rules[0].nomor} tentang {rules[0].tentang}"), ", ")
        if rules
        else ("Dengan hormat, ",)
    )
    return paragraph(
        sentence(
            *basis,
            f"bersama ini kami sampaikan laporan {data.wilayah.nama_lengkap} untuk ",
            in_quarter(data.quarter),
            " dengan data per ",
            on_day(data.run.tanggal_data),
            f", yang mewakili {data.params.tata_naskah.instansi}",
        ),
        ("Pokok-pokoknya sebagai berikut:",),
    )


@told("surat.lampiran")
def kalimat_lampiran(data: RegionData) -> Parts:
    """Name the documents that go with the letter."""
    named: list[Parts] = [(Tag("kutipan", each.judul),) for each in _enclosed(data)]
    if not named:
        return sentence("Surat ini tidak disertai berkas lain")
    return paragraph(sentence("Selengkapnya termuat pada ", *enumerated(named), " terlampir"))


def _enclosed(data: RegionData) -> tuple[Dokumen, ...]:
    documents = {each.slug: each for each in data.params.dokumen[data.wilayah.level]}
    slugs = [slug for each in documents.values() if each.surat for slug in each.surat.lampiran]
    return tuple(documents[slug] for slug in slugs)
