"""Pseudonyms of the families, each made once however many files name the family."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lebak_reports.tables.outcomes import Outcomes
from lebak_reports.tables.values import is_blank

if TYPE_CHECKING:
    from lebak_reports.identity import Pseudonymiser


@dataclass(frozen=True, slots=True)
class PseudonymBook:
    """The pseudonyms given so far, by the text they stand for.

    Attributes
    ----------
    pseudonymiser : Pseudonymiser
    """

    pseudonymiser: Pseudonymiser
    _given: dict[str, str] = field(default_factory=dict)

    def read(self, texts: list[str]) -> Outcomes:
        """Return what each text means: its pseudonym."""
        new = [text for text in texts if text not in self._given]
        self._given.update(zip(new, self.pseudonymiser.pseudonyms(new), strict=True))
        outcomes = Outcomes([self._given[text] for text in texts])
        for position, text in enumerate(texts):
            if is_blank(text):
                outcomes.meanings[position] = None
                outcomes.blanks.append(position)
        return outcomes
