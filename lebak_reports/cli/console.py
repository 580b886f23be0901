"""What a run says while it works: one line a region, for people and for logs alike."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lebak_reports.runner import RegionOutcome


@dataclass(slots=True)
class Console:
    """Progress on standard error; results belong on standard output.

    Attributes
    ----------
    is_quiet : bool
        Say nothing but errors.
    """

    is_quiet: bool = False
    _total: int = field(default=0, init=False)
    _ended: int = field(default=0, init=False)

    def say(self, text: str) -> None:
        """Print a line of progress."""
        if not self.is_quiet:
            print(text, file=sys.stderr, flush=True)  # noqa: T201  the program's voice

    def expect(self, regions: int) -> None:
        """Note how many regions will end."""
        self._total, self._ended = regions, 0

    def tell(self, outcome: RegionOutcome) -> None:
        """Print a region's end."""
        self._ended += 1
        place = f"[{self._ended:>{len(str(self._total))}}/{self._total}]"
        self.say(f"{place} {outcome.plan.wilayah.nama_lengkap}: {_end_of(outcome)}")


def _end_of(outcome: RegionOutcome) -> str:
    from lebak_reports.formats import desimal

    if outcome.is_recalled:
        return "tidak berubah"
    end = f"gagal di {outcome.failure}" if outcome.failure else "selesai"
    return f"{end} ({desimal(outcome.seconds)} detik)"
