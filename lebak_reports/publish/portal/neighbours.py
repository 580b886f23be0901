"""The releases that lie beside one another: other quarters of the same kind of data."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lebak_reports.periods import Quarter
from lebak_reports.publish.facts import Outcome
from lebak_reports.publish.manifest import STATUS
from lebak_reports.publish.portal.claims import LEDGER, Claims, claims_of

if TYPE_CHECKING:
    from pathlib import Path

    from lebak_reports.publish.facts import Release


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A published release.

    Attributes
    ----------
    path : Path
        Its folder; the name is that of the quarter, or of its correction.
    contoh, sebagian : bool
        Whether its inputs are synthetic, and whether regions are missing.
    """

    quarter: Quarter
    path: Path
    contoh: bool
    sebagian: bool
    outcomes: tuple[Outcome, ...]

    def claims(self, kode_wilayah: str) -> Claims:
        """Return the numbers of one region; none when it has no report there."""
        for outcome in self.outcomes:
            if outcome.kode_wilayah == kode_wilayah:
                return claims_of(self.path / outcome.folder / LEDGER)
        return {}

    @property
    def kabupaten_claims(self) -> Claims:
        """The numbers of the kabupaten; none in a release of kecamatan only."""
        kode = (outcome.kode_wilayah for outcome in self.outcomes if outcome.is_kabupaten)
        return self.claims(next(kode, ""))


def releases_in(outputs: Path) -> tuple[Neighbour, ...]:
    """Return the releases in a folder by quarter, a correction after what it corrects."""
    return tuple(
        sorted(
            (_neighbour(path) for path in sorted(outputs.glob(f"[!.]*/{STATUS}"))),
            key=lambda each: (each.quarter, each.path.name),
        )
    )


def neighbours_of(release: Release, outputs: Path) -> tuple[Neighbour, ...]:
    """Return the other quarters that may stand beside a release, the latest correction of each.

    Synthetic and real data are never shown in one row.
    """
    found = {
        each.quarter: each
        for each in releases_in(outputs)
        if each.contoh == release.contoh and each.quarter != release.quarter
    }
    return tuple(found.values())


def _neighbour(status: Path) -> Neighbour:
    record = json.loads(status.read_bytes())
    return Neighbour(
        quarter=Quarter.parse(record["quarter"]),
        path=status.parent,
        contoh=record["contoh"],
        sebagian=record["sebagian"],
        outcomes=tuple(Outcome.from_record(region) for region in record["regions"]),
    )
