"""A quarter, with all that its numbers are held against."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from lebak_reports.aggregates.printed import printed_by
from lebak_reports.aggregates.summary import Compared, QuarterSummary, summary_of
from lebak_reports.tables import Tables

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pandas as pd

    from lebak_reports.aggregates.printed import Printed
    from lebak_reports.aggregates.releases import EarlierRelease
    from lebak_reports.params import Params
    from lebak_reports.params.models import Run
    from lebak_reports.periods import Quarter
    from lebak_reports.tables import Landing


@dataclass(frozen=True)
class Standing:
    """One quarter among the others.

    Attributes
    ----------
    landing : Landing
        Of the quarter.
    landings : mapping of Quarter to Landing
        This quarter, and those of its comparisons and trend that are there.
    params : Params
    releases : sequence of EarlierRelease
        Of earlier quarters, oldest first.
    """

    landing: Landing
    landings: Mapping[Quarter, Landing]
    params: Params
    releases: Sequence[EarlierRelease] = ()

    @property
    def run(self) -> Run:
        """Settings of the quarter."""
        return self.params.run(self.landing.quarter)

    @property
    def kabupaten(self) -> str:
        """Kode of the whole."""
        return self.params.regions.kabupaten.kode

    @cached_property
    def tables(self) -> Tables:
        """Landed tables of the kabupaten."""
        return Tables(self.landing.folder, self.kabupaten)

    @property
    def register(self) -> pd.DataFrame:
        """The register; ValueError if there is none, which landing refuses."""
        keluarga = self.tables.keluarga
        if keluarga is None:
            raise ValueError(f"{self.landing.folder} holds no register: landing must refuse that")
        return keluarga

    @cached_property
    def summaries(self) -> Mapping[Quarter, QuarterSummary]:
        """Of every landed quarter, oldest first."""
        regions = self.params.regions
        return {at: summary_of(self.landings[at], regions) for at in sorted(self.landings)}

    @cached_property
    def alike(self) -> Mapping[Quarter, QuarterSummary]:
        """The lists that may be compared; one of another register counts as missing."""
        return {
            at: each
            for at, each in self.summaries.items()
            if self.params.is_comparable(self.landing.quarter, at)
        }

    @cached_property
    def compared(self) -> Compared:
        """The lists that this quarter's is compared with."""
        before = self.run.pembanding
        return Compared(
            kini=self.alike[self.landing.quarter],
            sebelumnya=self.alike.get(before.sebelumnya),
            awal_tahun=self.alike.get(before.awal_tahun),
        )

    @cached_property
    def own_releases(self) -> tuple[EarlierRelease, ...]:
        """Releases about the same families: those of the sample tell nothing of real ones."""
        synthetic = self.landing.synthetic
        return tuple(each for each in self.releases if each.is_synthetic == synthetic)

    @cached_property
    def printed(self) -> Printed:
        """What those releases printed of lists and changes."""
        return printed_by(self.own_releases, self.params)
