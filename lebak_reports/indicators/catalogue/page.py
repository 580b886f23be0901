"""The catalogue as a page of the documentation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.indicators.catalogue.entries import CHAPTERS
from lebak_reports.indicators.catalogue.records import REFUSALS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lebak_reports.indicators.catalogue.records import Indikator

_OPENING = """\
# Indikator

Halaman ini dibuat dari `lebak_reports.indicators.catalogue`; jangan disunting dengan tangan.
Rasio disimpan sebagai 0 sampai 1 dan dicetak sebagai persen. Cara menghitung dan batas-batasnya
diterangkan pada [metodologi indikator](../metodologi/indikator.md).
"""
_COLUMNS = ("Kode", "Nama", "Satuan", "Rumus", "Dapat ditolak", "Rujukan")


def reference_page() -> str:
    """Return ``docs/rujukan/indikator.md``: every indicator, then the wording of refusals.

    Examples
    --------
    >>> "`ke.keluarga`" in reference_page()
    True
    """
    lines = [_OPENING]
    for title, indicators in CHAPTERS.items():
        lines += _section(title, indicators)
    lines += ["## Penolakan", "", "| Kode | Yang dibaca orang |", "|---|---|"]
    lines += [f"| `{status}` | {wording} |" for status, wording in REFUSALS.items()]
    return "\n".join(lines) + "\n"


def _section(title: str, indicators: Iterable[Indikator]) -> Iterator[str]:
    yield from (f"## {title}", "", f"| {' | '.join(_COLUMNS)} |", "|---" * len(_COLUMNS) + "|")
    for indikator in indicators:
        refusals = ", ".join(f"`{status}`" for status in indikator.refusals)
        cells = (
            f"`{indikator.id}`",
            indikator.label,
            indikator.unit,
            indikator.formula,
            refusals,
            indikator.reference,
        )
        yield f"| {' | '.join(cells)} |"
    yield ""
