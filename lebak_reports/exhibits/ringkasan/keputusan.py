"""Decisions the report asks for, from the run's settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.blocks import Kalimat, Tag
from lebak_reports.exhibits.sentences import on_day

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.params.models import Keputusan


def keputusan(data: RegionData) -> tuple[Kalimat, ...]:
    """Return the decisions asked for, at most three, each with who and until when."""
    asked = asked_decisions(data)
    return tuple(_asked(decision, place) for place, decision in enumerate(asked, start=1))


def asked_decisions(data: RegionData) -> tuple[Keputusan, ...]:
    """Return the decisions that the quarter's settings ask for.

    Nobody asked for an example of a decision: it belongs to the sample only.
    """
    return tuple(each for each in data.run.keputusan if data.synthetic or each.status != "contoh")


def _asked(decision: Keputusan, place: int) -> Kalimat:
    draft = "" if decision.status == "usulan" else f" ({decision.status})"
    return Kalimat(
        id=f"keputusan.{place}",
        parts=(
            Tag("kutipan", decision.usulan.rstrip(".")),
            ". Penanggung jawab: ",
            Tag("nomor", decision.pic),
            ", paling lambat ",
            on_day(decision.tenggat),
            f"{draft}.",
        ),
        role="keputusan",
        title=None,
    )
