"""Pseudonyms of the families, each made once however many files name the family."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lebak_reports.tables.values import Reading, is_blank

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lebak_reports.identity import Pseudonymiser


@dataclass(frozen=True, slots=True)
class PseudonymBook:
    """The pseudonyms given so far, by the text they stand for.

    Attributes
    ----------
    pseudonymiser : Pseudonymiser
    """

    pseudonymiser: Pseudonymiser
    _given: dict[str, Reading | None] = field(default_factory=dict)

    def read(self, texts: Sequence[str]) -> list[Reading | None]:
        """Return what each text means; None for one that says nothing."""
        new = [text for text in texts if text not in self._given]
        pseudonyms = map(Reading, self.pseudonymiser.pseudonyms(new))
        self._given.update(
            (text, None if is_blank(text) else pseudonym)
            for text, pseudonym in zip(new, pseudonyms, strict=True)
        )
        return [self._given[text] for text in texts]
