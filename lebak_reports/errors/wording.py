"""A report says what its evidence does not carry: exit 2, and a failed region in a run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from lebak_reports.errors.usage import UsageError


@dataclass(frozen=True, slots=True)
class WordingProblem:
    """One wording that a report may not print.

    Attributes
    ----------
    place : str
        Exhibit, caption or chapter in which it stands.
    words : str
        The words, as written.
    sentence : str
        The sentence around them.
    remedy : str
        What to write instead, in Indonesian, without a full stop.
    """

    place: str
    words: str
    sentence: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.place}: '{self.words}' dalam \"{self.sentence}\". {self.remedy}."


@dataclass(eq=False)
class WordingError(UsageError):
    """A document says what its evidence does not carry; carries every such wording."""

    SHOWN: ClassVar[int] = 10

    document: str
    problems: tuple[WordingProblem, ...]

    def __str__(self) -> str:
        lines = [f"{self.document}: {len(self.problems)} kalimat tidak dapat diterbitkan."]
        lines += [f"  - {problem}" for problem in self.problems[: self.SHOWN]]
        if (hidden := len(self.problems) - self.SHOWN) > 0:
            lines.append(f"  - dan {hidden} kalimat serupa lainnya.")
        return "\n".join(lines)
