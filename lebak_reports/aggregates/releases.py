"""Earlier releases, whose ledgers hold every number that they printed."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lebak_reports.params import Params
    from lebak_reports.params.models import Run
    from lebak_reports.periods import Quarter
    from lebak_reports.project import Project

LEDGER: Final = "ledger.json"
_SYNTHETIC: Final = "contoh"


@dataclass(frozen=True)
class EarlierRelease:
    """The kabupaten's ledger of an earlier quarter.

    Attributes
    ----------
    quarter : Quarter
    path : Path
        Of the public edition.
    """

    quarter: Quarter
    path: Path

    @property
    def digest(self) -> str:
        """Sha256 of the ledger; reading its numbers costs more."""
        return hashlib.sha256(self.path.read_bytes()).hexdigest()

    @cached_property
    def entries(self) -> tuple[dict[str, Any], ...]:
        """Every number that was printed, see ``publish.ledger``."""
        return tuple(json.loads(self.path.read_text(encoding="utf-8"))["entries"])

    @property
    def is_synthetic(self) -> bool:
        """Whether it told of the sample, and so says nothing of real families."""
        return any(entry.get("status") == _SYNTHETIC for entry in self.entries)


def released(run: Run, *, project: Project, params: Params) -> Iterator[EarlierRelease]:
    """Yield the releases of earlier quarters of a report's trend, those that are there."""
    slug = params.regions.kabupaten.slug
    for quarter in run.riwayat:
        path = project.outputs / str(quarter) / slug / LEDGER
        if quarter < run.quarter and path.exists():
            yield EarlierRelease(quarter, path)
