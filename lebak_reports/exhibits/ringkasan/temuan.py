"""Findings: what an auditor wants to see on page one. A finding is printed, never refused."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lebak_reports.blocks import Kalimat
from lebak_reports.exhibits.belanja import given, incentive_rows, incentive_rule
from lebak_reports.exhibits.chapters import INCENTIVE_RULE, is_available, told
from lebak_reports.exhibits.claims import claim
from lebak_reports.exhibits.efektivitas.rantai import difference_sentence, differing_lines
from lebak_reports.exhibits.istilah import JENIS_BELANJA
from lebak_reports.exhibits.opd import unreported, unreported_sentence
from lebak_reports.exhibits.origins import origin_of
from lebak_reports.exhibits.sentences import enumerated, paragraph, sentence
from lebak_reports.indicators.incentive import compliance

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.exhibits.sentences import Parts


_RECORDS = ("laporan_opd", "anggaran")
"""Inputs that tell who reported, the better one first."""


def temuan(data: RegionData) -> tuple[Kalimat, ...]:
    """Return the findings of the quarter, the gravest first; one note when there is none."""
    found = (*_forbidden_spending(data), *_overspending(data), *_unreconciled(data))
    return found or (_nothing_found(data),)


def opd_belum_lapor(data: RegionData) -> Kalimat:
    """Say how many of the OPD that must report have not, and which; a finding when any."""
    source = next((name for name in _RECORDS if is_available(data, (name,))), _RECORDS[0])
    is_finding = is_available(data, (source,)) and bool(unreported(data))
    tell = told("temuan.opd-belum-lapor", needs=(source,), title="Pelaporan OPD")(_unreported)
    return replace(tell(data), role="temuan" if is_finding else "catatan")


def _unreported(data: RegionData) -> Parts:
    return paragraph(unreported_sentence(data))


def _forbidden_spending(data: RegionData) -> tuple[Kalimat, ...]:
    if not is_available(data, ("anggaran", INCENTIVE_RULE)):
        return ()
    forbidden = frozenset(incentive_rule(data).jenis_belanja_terlarang)
    spent = compliance(incentive_rows(data), forbidden=forbidden).forbidden
    if spent.empty:
        return ()
    origin = origin_of(data, "anggaran")
    groups = [
        (f"{JENIS_BELANJA[jenis].lower()} ", claim("if.belanja_terlarang", rp, origin, of=jenis))
        for jenis, rp in zip(spent.index.map(str), spent, strict=True)
    ]
    parts = sentence("Insentif fiskal terpakai untuk belanja yang dilarang: ", *enumerated(groups))
    return (_finding("belanja-terlarang", "Belanja terlarang", parts),)


def _overspending(data: RegionData) -> tuple[Kalimat, ...]:
    """Rows above their pagu pass the door only with an explanation; here they are told."""
    if not is_available(data, ("anggaran",)):
        return ()
    anggaran = given(data.tables.anggaran)
    above = anggaran[anggaran["realisasi_rp"] > anggaran["pagu_perubahan_rp"]]
    if above.empty:
        return ()
    counted = claim("anggaran.melebihi_pagu", len(above), origin_of(data, "anggaran"))
    parts = sentence("Realisasi melebihi pagu pada ", counted, " anggaran yang diberi penjelasan")
    return (_finding("melebihi-pagu", "Realisasi melebihi pagu", parts),)


def _unreconciled(data: RegionData) -> tuple[Kalimat, ...]:
    """Tell by how much SIRAJA and the budget differ; neither is corrected by the other."""
    if not is_available(data, ("siraja", "anggaran")) or differing_lines(data).empty:
        return ()
    return (_finding("siraja", "SIRAJA belum cocok", difference_sentence(data)),)


def _finding(name: str, title: str, parts: Parts) -> Kalimat:
    return Kalimat.said(f"temuan.{name}", paragraph(parts), role="temuan", title=title)


def _nothing_found(data: RegionData) -> Kalimat:
    if not is_available(data, ("anggaran",)):
        text = "Data tidak tersedia: temuan anggaran belum dapat diperiksa."
    elif is_available(data, (INCENTIVE_RULE,)):
        text = (
            "Tidak ada temuan: belanja insentif sesuai ketentuan dan realisasi tidak melebihi pagu."
        )
    else:
        text = "Tidak ada temuan: realisasi tidak melebihi pagu."
    return Kalimat(id="temuan.nihil", parts=(text,), role="catatan")
