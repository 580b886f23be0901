"""What a figure shows, said in sentences from the table that it draws.

The text alternative of a figure carries its message: who can't see the drawing gets the same
numbers, and no other. Suppressed and missing numbers stay out, as they do in the drawing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lebak_reports.exhibits.figures.cells import column_cells, complete_numbers, row_labels
from lebak_reports.formats import persen, rupiah

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from lebak_reports.blocks import Table

_NAMED = 3


class _Mark(NamedTuple):
    label: str
    value: float
    printed: str


def series_message(table: Table, *, subject: str, value: str, breaks: Collection[str] = ()) -> str:
    """Say from what to what a series moved.

    Parameters
    ----------
    table : Table
        One row a point in time, named by the first column.
    subject : str
        What is measured.
    value : str
        Key of the column that is drawn.
    breaks : collection of str
        Keys of rows before which the measure changes: the message compares nothing across one.
    """
    marks = _marks(table, value)
    if not marks:
        return _closed(table, f"{subject}: belum ada angka yang dapat digambar")
    first, last = marks[0], marks[-1]
    if len(marks) == 1:
        return _closed(table, f"{subject}: hanya ada satu angka, {_said(last)}")
    if breaks:
        told = f"{subject} terakhir {_said(last)}"
        return _closed(table, f"{told}; deret terputus karena cara ukurnya berganti")
    verb = "tetap" if first.value == last.value else "berubah"
    return _closed(table, f"{subject} {verb} dari {_said(first)}, sampai {_said(last)}")


def spread_message(table: Table, *, subject: str, value: str) -> str:
    """Say where most is and where least."""
    ordered = sorted(_marks(table, value), key=lambda mark: -mark.value)
    if not ordered:
        return _closed(table, f"{subject}: tidak ada angka yang ditampilkan")
    most = ", ".join(f"{mark.label} ({mark.printed})" for mark in ordered[:_NAMED])
    least = ordered[-1]
    return _closed(
        table, f"{subject} terbanyak di {most}; paling sedikit di {least.label} ({least.printed})"
    )


def budget_message(table: Table) -> str:
    """Say how much was spent in all, and where most of the money is; the last row is the total."""
    pagu, spent = (complete_numbers(table, key) for key in ("pagu_rp", "realisasi_rp"))
    names = row_labels(table, "uraian")
    whole = f"Realisasi {rupiah(spent[-1])} dari pagu {rupiah(pagu[-1])}"
    if len(names) == 1:
        return _closed(table, whole)
    largest = max(range(len(names) - 1), key=lambda place: pagu[place])
    return _closed(
        table,
        f"{whole}; pagu terbesar pada {names[largest]}, {rupiah(pagu[largest])} dengan "
        f"realisasi {rupiah(spent[largest])}",
    )


def waterfall_message(table: Table, *, value: str) -> str:
    """Say the first and the last number, and the step between them that moves most."""
    first, *steps, last = _marks(table, value)
    told = f"Dari {first.printed} keluarga pada awal tahun menjadi {last.printed} keluarga"
    if not steps:
        return _closed(table, f"{told}, tanpa perubahan menurut alasan")
    largest = max(steps, key=lambda step: abs(step.value))
    return _closed(
        table,
        f"{told}; perubahan terbesar menurut alasan ialah {largest.label.lower()}, "
        f"{largest.printed} keluarga",
    )


def s_curve_message(table: Table, *, threshold_rp: int) -> str:
    """Say how far plan and spending have come in the last month with spending."""
    months = row_labels(table, "bulan")
    plan = complete_numbers(table, "rencana_rp")
    spent = _marks(table, "realisasi_rp")
    line = f"garis ambang tahap II pada {rupiah(threshold_rp)}"
    if not spent:
        return _closed(table, f"Belum ada realisasi; {line}")
    place = months.index(spent[-1].label)
    return _closed(
        table,
        f"Sampai {months[place]} realisasi {rupiah(spent[-1].value)} terhadap rencana "
        f"{rupiah(plan[place])}; {line}",
    )


def chain_message(table: Table, *, value: str, lost: str) -> str:
    """Say what the first step holds, what the last, and which step loses most."""
    amounts, losses = complete_numbers(table, value), complete_numbers(table, lost)
    names = row_labels(table, "langkah")
    worst = max(range(len(names)), key=lambda place: losses[place])
    share = f" ({persen(amounts[-1] / amounts[0], digits=1)})" if amounts[0] else ""
    return _closed(
        table,
        f"Dari {rupiah(amounts[0])} pada langkah {names[0].lower()} tercatat "
        f"{rupiah(amounts[-1])}{share} pada langkah {names[-1].lower()}; nilai yang tidak tercatat "
        f"lagi terbesar pada langkah {names[worst].lower()}, {rupiah(losses[worst])}",
    )


def _marks(table: Table, value: str) -> Sequence[_Mark]:
    """Return the numbers that are drawn, with what names them: the first column."""
    names = row_labels(table, table.columns[0].key)
    return [
        _Mark(name, cell.value, cell.printed)
        for name, cell in zip(names, column_cells(table, value), strict=True)
        if isinstance(cell.value, int | float)
    ]


def _said(mark: _Mark) -> str:
    return f"{mark.printed} pada {mark.label}"


def _closed(table: Table, text: str) -> str:
    """Close the sentence, marked when its numbers are synthetic."""
    return f"{text} (contoh)." if table.origin.status == "contoh" else f"{text}."
