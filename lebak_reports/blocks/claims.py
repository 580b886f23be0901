"""Numbers and what stands behind them: origins, claims, and the parts of a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from lebak_reports.wording import Verb, verb_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lebak_reports.wording import Level

Value = int | float | str | None
Status = Literal["tercatat", "terpublikasi", "contoh", "ditolak", "tidak_tersedia", "disembunyikan"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where the numbers of a block come from.

    Attributes
    ----------
    input : str
        Name of the input or params file: ``sasaran_keluarga``, ``params/insentif``.
    source : str
        What the reader sees after "Sumber:", without the word and without a full stop.
    status : str
        ``tercatat`` (the region's own records), ``terpublikasi`` (printed by somebody else,
        with source), ``contoh`` (synthetic), ``ditolak`` (the data can't carry the number),
        ``tidak_tersedia`` (the input is missing), ``disembunyikan`` (suppressed).
    rows : int or None
        How many rows of the input the block was computed from.
    evidence : str or None
        Level of evidence, ``A`` to ``D``; printed only in the method annex.
    """

    input: str
    source: str
    status: Status
    rows: int | None = None
    evidence: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One printed number and everything needed to check it.

    Attributes
    ----------
    id : str
        Dotted, Indonesian and stable: ``ke.keluarga.perubahan.tahun``.
    value : int, float, str or None
        The number before formatting: ratios 0..1, rupiah whole; None when refused.
    unit : str
        ``keluarga``, ``jiwa``, ``rupiah``, ``rasio``, ``persen_poin``, ``hari``, ...
    printed : str
        Exactly what the reader sees, from ``formats``.
    definition : str
        What the number is, of whom, by which rule, in one Indonesian sentence.
    origin : Origin
        Input, rows, status and evidence.
    """

    id: str
    value: Value
    unit: str
    printed: str
    definition: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Tag:
    """A text with digits that is not a measured number, so that no claim stands behind it."""

    kind: Literal["hukum", "tanggal", "triwulan", "nomor", "sumbu", "kutipan"]
    text: str


Part = str | Tag | Claim


def spoken(parts: Iterable[Part | Verb], level: Level) -> tuple[Part, ...]:
    """Put into each verb's place the word that the level of evidence allows."""
    return tuple(verb_of(part.layer, level) if isinstance(part, Verb) else part for part in parts)


def part_text(part: Part) -> str:
    """Return what a part of a sentence prints."""
    match part:
        case Claim():
            return part.printed
        case Tag():
            return part.text
        case str():
            return part
