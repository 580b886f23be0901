"""What was promised about a later day, and what the list says now; nothing is projected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.blocks import Tag
from lebak_reports.exhibits.chapters import told
from lebak_reports.exhibits.claims import change_claim, claim
from lebak_reports.exhibits.origins import origin_of, published_origin
from lebak_reports.exhibits.pergantian import break_sentence, is_broken
from lebak_reports.exhibits.sentences import on_day, paragraph, sentence
from lebak_reports.exhibits.wilayah import totals
from lebak_reports.periods import Quarter

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.exhibits.sentences import Parts
    from lebak_reports.params.models import Janji


@told("penutup.janji", needs=("verval",))
def kalimat_janji(data: RegionData) -> Parts:
    """Set the latest statement about a later day beside the list of this quarter."""
    promise = data.params.janji_at(data.run.tanggal_laporan)
    if promise is None:
        return paragraph(
            sentence(
                "Sampai tanggal laporan ini belum ada pernyataan pemerintah kabupaten tentang "
                "jumlah keluarga pada akhir tahun"
            )
        )
    return paragraph(_said(promise), *_held_against(data, promise))


def _said(promise: Janji) -> Parts:
    origin = published_origin(promise.reference.title)
    return sentence(
        "Pada ",
        on_day(promise.tanggal),
        ", ",
        Tag("nomor", promise.penyampai),
        f" menyatakan bahwa {promise.isi}, yaitu ",
        on_day(promise.batas),
        ", berpijak pada ",
        claim("janji.keluarga_awal", promise.keluarga_awal, origin),
        " per ",
        on_day(promise.tanggal_awal),
        " (terpublikasi)",
    )


def _held_against(data: RegionData, promise: Janji) -> tuple[Parts, ...]:
    """Compare the list with that of the statement, unless it comes from another register."""
    before = Quarter.of(promise.tanggal_awal)
    if is_broken(data, before):
        return (break_sentence(data, before),)
    origin, families = origin_of(data, "verval"), totals(data)["keluarga"]
    compared = sentence(
        "Daftar per ",
        on_day(data.run.tanggal_data),
        " memuat ",
        claim("ke.keluarga", families, origin),
        "; dibandingkan angka itu ",
        change_claim("janji.selisih", families - promise.keluarga_awal, origin),
    )
    return (compared, _reading(data, promise))


def _reading(data: RegionData, promise: Janji) -> Parts:
    if data.run.tanggal_data < promise.batas:
        return sentence(
            "Pernyataan itu belum dapat dinilai karena batas waktunya belum tiba pada tanggal data"
        )
    return sentence("Laporan ini mencatat selisihnya dan tidak menyimpulkan sebabnya")
