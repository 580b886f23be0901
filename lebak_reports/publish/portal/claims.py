"""Numbers as ledgers print them: the portal shows these and computes none anew."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from lebak_reports.formats import TIDAK_DITAMPILKAN, TIDAK_TERSEDIA, bilangan, desimal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

LEDGER: Final = "ledger.json"
HIDDEN, REFUSED, SYNTHETIC = "disembunyikan", "ditolak", "contoh"
_PERCENT: Final = 100


@dataclass(frozen=True, slots=True)
class Printed:
    """A number of a ledger.

    Attributes
    ----------
    value : int, float, str or None
        Before formatting; None when it was refused, missing or suppressed.
    printed : str
        As the documents print it, with its unit.
    status : str
        ``contoh``, ``disembunyikan``, ``ditolak`` and the others of a ledger.
    meaning : str
        What it counts, of a number that a sentence tells; empty for a cell of a table, whose
        heading says it.
    """

    value: int | float | str | None
    printed: str
    status: str
    meaning: str = ""

    @property
    def is_synthetic(self) -> bool:
        """Whether a mark must say that the number is of the sample."""
        return self.status == SYNTHETIC and SYNTHETIC not in self.printed

    @property
    def number(self) -> float | None:
        """The value if it is a number: what sorts and draws it."""
        return None if isinstance(self.value, str) else self.value

    @property
    def bare(self) -> str:
        """The number without its unit, for a column or card that has the unit in its heading.

        Counts are whole; ratios, the only fractions among the figures, become percents.

        Examples
        --------
        >>> Printed(5698, "5.698 keluarga", "contoh").bare
        '5.698'
        >>> Printed(0.12, "12,00 persen", "contoh").bare
        '12,0'
        >>> Printed(None, "tidak ditampilkan untuk menjaga kerahasiaan", "disembunyikan").bare
        'tidak ditampilkan'
        """
        if self.status == HIDDEN:
            return TIDAK_DITAMPILKAN
        match self.value:
            case int():
                return bilangan(self.value)
            case float():
                return desimal(self.value * _PERCENT, digits=1)
            case _:
                return self.printed


MISSING: Final = Printed(None, TIDAK_TERSEDIA, "tidak_tersedia")
"""What stands for a number that no ledger holds."""

Claims = dict[str, Printed]
"""Numbers by id."""


def claims_of(ledger: Path) -> Claims:
    """Return the numbers of a ledger, each where it is printed first; none without a ledger."""
    if not ledger.exists():
        return {}
    entries: list[Mapping[str, Any]] = json.loads(ledger.read_bytes())["entries"]
    return {entry["id"]: _printed(entry) for entry in reversed(entries)}


def _printed(entry: Mapping[str, Any]) -> Printed:
    meaning = entry["definition"] if entry["row"] is None else ""
    return Printed(entry["value"], entry["printed"], entry["status"], meaning)
