"""Sentences whose numbers are claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.blocks import Claim, Tag
from lebak_reports.blocks.claims import part_text, spoken
from lebak_reports.formats import bulan, tanggal
from lebak_reports.wording import RECORDED

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from lebak_reports.blocks import Part
    from lebak_reports.periods import Quarter
    from lebak_reports.wording import Verb

Parts = tuple["Part | Verb", ...]


def sentence(*parts: Part | Verb) -> Parts:
    """Close a sentence; one that prints a synthetic number says "(contoh)" before its stop."""
    synthetic = any(isinstance(part, Claim) and part.origin.status == "contoh" for part in parts)
    return (*parts, " (contoh). " if synthetic else ". ")


def paragraph(*sentences: Parts) -> Parts:
    """Join closed sentences, without the blank after the last stop."""
    parts = [part for closed in sentences for part in closed]
    last = parts[-1]
    return (*parts[:-1], last.rstrip() if isinstance(last, str) else last)


def enumerated(groups: Sequence[Parts]) -> Parts:
    """Join phrases as prose does: "a", "a dan b", "a, b, dan c"."""
    parts: list[Part | Verb] = []
    for place, group in enumerate(groups):
        if place:
            is_last = place == len(groups) - 1
            joint = (" dan " if place == 1 else ", dan ") if is_last else ", "
            parts.append(joint)
        parts.extend(group)
    return tuple(parts)


def text_of(parts: Parts) -> str:
    """Return closed sentences as text: a note, which rests on no assessment."""
    return "".join(map(part_text, spoken(parts, RECORDED))).strip()


def on_day(day: date) -> Tag:
    """Return a date as a tag: ``25 Oktober 2024``."""
    return Tag("tanggal", tanggal(day))


def in_month(day: date) -> Tag:
    """Return the month of a date as a tag: ``Mei 2024``."""
    return Tag("tanggal", bulan(day))


def in_quarter(quarter: Quarter) -> Tag:
    """Return a quarter as a tag: ``Triwulan III Tahun 2024``."""
    return Tag("triwulan", quarter.label)
