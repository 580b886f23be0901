"""The list against the survey: how far apart they are, and why that is no error."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lebak_reports.exhibits.chapters import is_available
from lebak_reports.exhibits.makro.deret import macro_series
from lebak_reports.exhibits.terpublikasi import published
from lebak_reports.exhibits.values import number
from lebak_reports.exhibits.wilayah import totals
from lebak_reports.indicators.macro import LARGEST_GAP, estimated_persons, list_against_estimate

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData


@dataclass(frozen=True, slots=True)
class MacroGap:
    """The list of the kabupaten beside the survey's estimate of the same year.

    Attributes
    ----------
    jiwa : int
        Persons on the list.
    rate : float
        Share of the population below the line of extreme poverty, 0..1.
    periode : str
        Period of the rate, in words.
    penduduk : float
        Population implied by the published number and share of poor persons.
    perkiraan : float
        Persons that the rate stands for.
    selisih : float
        How far the list is from that, as a ratio.
    """

    jiwa: int
    rate: float
    periode: str
    penduduk: float
    perkiraan: float
    selisih: float

    @property
    def is_large(self) -> bool:
        """Whether the reader is owed an explanation."""
        return abs(self.selisih) > LARGEST_GAP


def gap_to_survey(data: RegionData) -> MacroGap | None:
    """Return the gap of the latest year that has both, None when either is missing."""
    jiwa = number(totals(data)["jiwa"]) if is_available(data, ("verval",)) else None
    rates = macro_series(data)
    rates = rates[rates["indikator"] == "KE"]
    if jiwa is None or rates.empty:
        return None
    latest = rates.iloc[-1]
    population = _implied_population(data, int(latest["tahun"]))
    if population is None:
        return None
    estimate = estimated_persons(float(latest["nilai"]), population=population)
    return MacroGap(
        jiwa=int(jiwa),
        rate=float(latest["nilai"]),
        periode=latest["periode"],
        penduduk=population,
        perkiraan=estimate,
        selisih=list_against_estimate(int(jiwa), estimate),
    )


def _implied_population(data: RegionData, tahun: int) -> float | None:
    poor = published(data, "penduduk_miskin", f"Maret {tahun}")
    rate = published(data, "persentase_penduduk_miskin", f"Maret {tahun}")
    return None if poor is None or rate is None else poor.nilai / rate.nilai_ratio
