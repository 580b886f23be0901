"""Sentences whose numbers are claims."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Self

from lebak_reports.blocks.claims import Claim, Part, part_text, spoken
from lebak_reports.blocks.displayed import Displayed
from lebak_reports.wording import RECORDED, Level, Verb

Role = Literal["prosa", "jawaban", "temuan", "keputusan", "rekomendasi", "catatan", "kunci"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kalimat(Displayed):
    """One or more sentences whose numbers are claims.

    Attributes
    ----------
    id : str
        Stable id of the block, ``ringkasan.perubahan``.
    parts : tuple of str, Tag or Claim
        In reading order. A plain str holds no digit: numbers are claims, dates and
        references are tags.
    role : str
        ``prosa``, ``jawaban`` (one of page one's answers), ``temuan`` (printed in red on
        page one), ``keputusan`` (a decision asked for), ``rekomendasi`` (a finding and what
        answers it, one a line), ``catatan`` (small print), ``kunci`` (a key figure: its title
        and one number, printed large).
    title : str or None
        Heading of an answer, a finding, a decision or a key figure.
    level : str
        Level of evidence, ``A`` to ``D``; below ``A`` no sentence names a cause.
    """

    id: str
    parts: tuple[Part, ...]
    role: Role = "prosa"
    title: str | None = None
    level: Level = RECORDED

    @classmethod
    def said(
        cls,
        block_id: str,
        parts: tuple[Part | Verb, ...],
        *,
        role: Role = "prosa",
        title: str | None = None,
        level: Level = RECORDED,
    ) -> Self:
        """Return the sentences with the verbs that the level of evidence allows.

        Examples
        --------
        >>> parts = ("Insentif ", Verb("sebab"), " berkurangnya daftar.")
        >>> Kalimat.said("contoh", parts).text
        'Insentif tercatat bersama berkurangnya daftar.'
        """
        return cls(id=block_id, parts=spoken(parts, level), role=role, title=title, level=level)

    @property
    def text(self) -> str:
        """The sentence as printed."""
        return "".join(part_text(part) for part in self.parts)

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims in reading order."""
        return tuple(part for part in self.parts if isinstance(part, Claim))
