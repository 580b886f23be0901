"""Slides, in the order of the meeting: what is, what changed, what is missing, what to decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.blocks import Kalimat, Tag
from lebak_reports.exhibits import anggaran as chapter_on_budget
from lebak_reports.exhibits import insentif as chapter_on_incentive
from lebak_reports.exhibits import kelembagaan, kondisi, ringkasan
from lebak_reports.exhibits.bahan_rapat.angka import figures_of_quarter
from lebak_reports.exhibits.bahan_rapat.perbandingan import tabel_perbandingan
from lebak_reports.exhibits.bahan_rapat.pilihan import Selection, first_rows
from lebak_reports.exhibits.belanja import incentive_award

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.blocks import Figure, Table

    Slide = tuple[Table | Figure | Kalimat, ...]

_MOST_FAMILIES = Selection("terbanyak", "keluarga", 8, sign=-1)
_LEAST_VERIFIED = Selection("terendah", "verval_ratio", 12, sign=1)


def angka_kunci(data: RegionData) -> Slide:
    """Show the quarter in six numbers, and what was found."""
    return (*figures_of_quarter(data), ringkasan.jumlah(data), *ringkasan.temuan(data))


def perubahan(data: RegionData) -> Slide:
    """Show what is different from the quarter before, and the year's change by reason."""
    return _present(ringkasan.perubahan(data), tabel_perbandingan(data), kondisi.air_terjun(data))


def sebaran(data: RegionData) -> Slide:
    """Show where the families of the list live, and where most of them do."""
    where = kondisi.peta(data)
    most = first_rows(where, _MOST_FAMILIES, title="Kecamatan dengan keluarga terbanyak")
    return _present(ringkasan.tanpa_program(data), most, where)


def verval(data: RegionData) -> Slide:
    """Show how far the register is verified, and the kecamatan that are least far."""
    table = kondisi.tabel_verval(data)
    least = first_rows(table, _LEAST_VERIFIED, title="Kecamatan dengan kemajuan verval terendah")
    return _present(ringkasan.verval(data), least)


def anggaran(data: RegionData) -> Slide:
    """Show the absorption of the tagged budget, and how offices share it."""
    return _present(
        ringkasan.serapan(data),
        chapter_on_budget.kalimat_pagu(data),
        chapter_on_budget.gambar_opd(data),
    )


def insentif(data: RegionData) -> Slide:
    """Show the incentive against its plan, its rule, and the condition for its second half.

    In a year without an award the slide says why, once.
    """
    if incentive_award(data) is None:
        return (chapter_on_incentive.kalimat_dasar(data),)
    return _present(
        ringkasan.syarat_tahap_dua(data),
        chapter_on_incentive.kalimat_kepatuhan(data),
        chapter_on_incentive.kurva_s(data),
    )


def belum_dilaporkan(data: RegionData) -> Slide:
    """Show which offices and which answers the quarter still waits for."""
    return (
        ringkasan.opd_belum_lapor(data),
        kelembagaan.kalimat_laporan_opd(data),
        kelembagaan.kalimat_matriks1(data),
        kelembagaan.tabel_matriks1(data),
    )


def tindak_lanjut(data: RegionData) -> Slide:
    """Show what became of the decisions of earlier meetings."""
    return (kelembagaan.kalimat_tindak_lanjut(data), kelembagaan.tabel_tindak_lanjut(data))


def keputusan(data: RegionData) -> Slide:
    """Show the decisions that the meeting is asked for."""
    return ringkasan.keputusan(data) or (_none_asked(data),)


def _present(*blocks: Table | Figure | Kalimat | None) -> Slide:
    return tuple(block for block in blocks if block is not None)


def _none_asked(data: RegionData) -> Kalimat:
    """Say that no decision is asked for, and where one is entered."""
    place = Tag("nomor", f"params/runs/{data.quarter}.yaml")
    parts = ("Belum ada keputusan yang diminta. Isi kunci keputusan pada ", place, ".")
    return Kalimat(id="rapat.keputusan.nihil", parts=parts, role="catatan")
