"""Recommendations: each finding with the decision that answers it, or with the lack of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.blocks import Kalimat, Tag
from lebak_reports.exhibits.kelembagaan.rapat import follow_ups
from lebak_reports.exhibits.penutup.temuan import findings
from lebak_reports.exhibits.ringkasan.keputusan import asked_decisions
from lebak_reports.exhibits.sentences import enumerated, on_day, paragraph, sentence

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.exhibits.penutup.temuan import Found
    from lebak_reports.exhibits.sentences import Parts
    from lebak_reports.params.models import Keputusan

_NEW_LINE = "\n"


def rekomendasi(data: RegionData) -> tuple[Kalimat, ...]:
    """Return one item a finding: what was found, what is asked, of whom, until when.

    Each of them begins a line. Who and when come from the quarter's decisions and from the
    meetings' follow-ups; where neither names them, the item says so.
    """
    return tuple(_answered(data, found) for found in findings(data)) or (_nothing_found(),)


def _answered(data: RegionData, found: Found) -> Kalimat:
    decisions = [each for each in asked_decisions(data) if each.menjawab == found.key]
    answers = [_asked(decision) for decision in decisions]
    if found.key == "tindak-lanjut":
        answers.append(_overdue(data))
    return Kalimat.said(
        f"rekomendasi.{found.key}",
        paragraph(found.told, *(answers or [_unanswered()])),
        role="rekomendasi",
        title=found.topic,
    )


def _asked(decision: Keputusan) -> Parts:
    draft = "" if decision.status == "usulan" else f" ({decision.status})"
    return (
        f"{_NEW_LINE}Rekomendasi: ",
        Tag("kutipan", decision.usulan.rstrip(".")),
        f".{_NEW_LINE}Penanggung jawab: ",
        Tag("nomor", decision.pic),
        f".{_NEW_LINE}Tenggat: ",
        on_day(decision.tenggat),
        f"{draft}. ",
    )


def _overdue(data: RegionData) -> Parts:
    rows = follow_ups(data)
    late = rows[(rows["hari_lewat"] > 0).fillna(value=False)]
    named: list[Parts] = [
        (
            "nomor ",
            Tag("nomor", str(int(no))),
            " (",
            Tag("nomor", pic),
            ", semula paling lambat ",
            on_day(due.date()),
            ")",
        )
        for no, pic, due in zip(late["no"], late["pic"], late["tenggat"], strict=True)
    ]
    return sentence(
        f"{_NEW_LINE}Rekomendasi: menetapkan ulang tenggat keputusan ", *enumerated(named)
    )


def _unanswered() -> Parts:
    return sentence(
        f"{_NEW_LINE}Rekomendasi, penanggung jawab, dan tenggatnya belum ditetapkan; menunggu "
        "keputusan rapat"
    )


def _nothing_found() -> Kalimat:
    text = "Tidak ada temuan yang memerlukan keputusan pada triwulan ini."
    return Kalimat(id="rekomendasi.nihil", parts=(text,))
