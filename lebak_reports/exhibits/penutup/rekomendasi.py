"""Recommendations: each finding with the decision that answers it, or with the lack of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.blocks import Kalimat, Tag
from lebak_reports.exhibits.kelembagaan.rapat import follow_ups
from lebak_reports.exhibits.penutup.temuan import findings
from lebak_reports.exhibits.ringkasan.keputusan import asked_decisions
from lebak_reports.exhibits.sentences import enumerated, on_day, paragraph, sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lebak_reports.aggregates import RegionData
    from lebak_reports.exhibits.penutup.temuan import Found
    from lebak_reports.exhibits.sentences import Parts
    from lebak_reports.params.models import Keputusan

_NEW_LINE = "\n"


def rekomendasi(data: RegionData) -> tuple[Kalimat, ...]:
    """Return one item a finding: what was found, what is asked, of whom, until when.

    Each of them begins a line. Who and when come from the quarter's decisions and from the
    meetings' follow-ups; findings that no decision answers stand together, first.
    """
    answers = {found: _answers(data, found) for found in findings(data)}
    waiting = [found for found, given in answers.items() if not given]
    items = [_answered(found, given) for found, given in answers.items() if given]
    return (*((_waiting(waiting),) if waiting else ()), *items) or (_nothing_found(),)


def _answers(data: RegionData, found: Found) -> tuple[Parts, ...]:
    decisions = [each for each in asked_decisions(data) if each.menjawab == found.key]
    overdue = (_overdue(data),) if found.key == "tindak-lanjut" else ()
    return (*(_asked(decision) for decision in decisions), *overdue)


def _answered(found: Found, answers: tuple[Parts, ...]) -> Kalimat:
    return Kalimat.said(
        f"rekomendasi.{found.key}",
        paragraph(found.told, *answers),
        role="rekomendasi",
        title=found.topic,
    )


def _waiting(found: Sequence[Found]) -> Kalimat:
    """Name the findings for which nobody has decided anything yet, one a line."""
    opening = sentence(
        "Rekomendasi, penanggung jawab, dan tenggat bagi temuan berikut belum ditetapkan"
    )
    return Kalimat.said(
        "rekomendasi.menunggu",
        paragraph(opening, *((_NEW_LINE, *each.told) for each in found)),
        role="rekomendasi",
        title="Menunggu keputusan rapat",
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


def _nothing_found() -> Kalimat:
    text = "Tidak ada temuan yang memerlukan keputusan pada triwulan ini."
    return Kalimat(id="rekomendasi.nihil", parts=(text,))
