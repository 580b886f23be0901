"""The page over quarters: one line a release."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lebak_reports.publish.portal.claims import MISSING
from lebak_reports.publish.portal.neighbours import Neighbour, releases_in

if TYPE_CHECKING:
    from pathlib import Path

FIGURES: Final = {
    "ke.keluarga": "Keluarga sasaran",
    "ke.jiwa": "Jiwa",
    "if.serapan": "Serapan insentif fiskal (persen)",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A release.

    Attributes
    ----------
    figures : tuple of str
        The kabupaten's numbers in the order of `FIGURES`.
    published, failed : int
        How many reports it has, and how many are missing.
    """

    release: Neighbour
    figures: tuple[str, ...]
    published: int
    failed: int

    @property
    def name(self) -> str:
        """The quarter, and which correction of it this is."""
        _, _, correction = self.release.path.name.partition("-")
        label = self.release.quarter.label
        return f"{label} ({correction.replace('-', ' ')})" if correction else label


def overview_of(outputs: Path) -> tuple[Entry, ...]:
    """Return the releases in a folder, the newest first."""
    return tuple(_entry(each) for each in reversed(releases_in(outputs)))


def _entry(release: Neighbour) -> Entry:
    failed = sum(outcome.failure is not None for outcome in release.outcomes)
    claims = release.kabupaten_claims
    return Entry(
        release,
        tuple(claims.get(name, MISSING).bare for name in FIGURES),
        len(release.outcomes) - failed,
        failed,
    )
