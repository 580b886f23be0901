"""A household survey as Susenas is drawn: strata, blocks, weights; every value invented.

Spending is scaled so that the weighted share of persons below the line is the published P0.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
import pandas as pd

from lebak_reports.sample.allocation import whole
from lebak_reports.sample.streams import stream

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lebak_reports.sample.allocation import Counts


class Official(NamedTuple):
    """What was published of a survey: the line, the poor below it, and how many that is."""

    garis_rp: int
    miskin_ratio: float
    penduduk_miskin: int


# Published. radarbanten.co.id 1 November 2024 and bantenraya.co.id (2023, line rounded);
# indopolitika.com and bantenraya.co.id (2024).
OFFICIAL: Final[Mapping[int, Official]] = MappingProxyType(
    {
        2023: Official(419_000, 0.0868, 114_540),
        2024: Official(440_705, 0.0844, 111_710),
    }
)
_STRATA: Final = ("perkotaan", "perdesaan")
# Invented. Blocks and share of the population of each stratum.
_BLOCKS: Final = (28, 52)
_POPULATION_SHARE: Final = (0.36, 0.64)
_HOUSEHOLDS_A_BLOCK: Final = 10
_LARGEST: Final = 10
# Invented. Spending is a floor plus a lognormal amount: few live far below the line.
_FLOOR_OF_LINE: Final = 0.68
_SIGMA: Final = 0.95
_BLOCK_SIGMA: Final = 0.25
_URBAN_LEAD: Final = 0.35


def survey(year: int, kode_kecamatan: Sequence[str]) -> pd.DataFrame:
    """Return the households of the survey of a year, one of OFFICIAL.

    Returns
    -------
    DataFrame
        The columns of the input ``survei``; weights times members sum to the population that
        the published number and share of the poor imply.
    """
    rng = stream(f"survei {year}")
    official = OFFICIAL[year]
    block = np.repeat(np.arange(sum(_BLOCKS)), _HOUSEHOLDS_A_BLOCK)
    stratum = np.repeat([0, 1], _BLOCKS)[block]
    members = np.minimum(1 + rng.poisson(2.7, len(block)), _LARGEST)
    weight = _weights(
        stratum, members, round(official.penduduk_miskin / official.miskin_ratio), rng
    )
    extra = rng.lognormal(0.0, _SIGMA, len(block))
    extra *= np.exp(rng.normal(0, _BLOCK_SIGMA, sum(_BLOCKS))[block] + _URBAN_LEAD * (stratum == 0))
    spending = _scaled(extra, weight * members, official)
    places = rng.choice(kode_kecamatan, sum(_BLOCKS))
    return pd.DataFrame(
        {
            "id_rumah_tangga": [f"CONTOH-R{year}{number:04d}" for number in range(len(block))],
            "kode_wilayah": places[block],
            "penimbang": np.round(weight, 4),
            "strata": np.array(_STRATA)[stratum],
            "psu": [f"CONTOH-BS{number + 1:03d}" for number in block],
            "pengeluaran_per_kapita_rp": spending,
            "jumlah_anggota": members,
        }
    )


def _weights(
    stratum: Counts, members: Counts, population: int, rng: np.random.Generator
) -> np.ndarray:
    """Draw weights whose persons sum to the population of each stratum."""
    weight = rng.uniform(0.7, 1.3, len(stratum))
    for position, share in enumerate(_POPULATION_SHARE):
        inside = stratum == position
        weight[inside] *= share * population / (weight[inside] * members[inside]).sum()
    return weight


def _scaled(extra: np.ndarray, persons: np.ndarray, official: Official) -> Counts:
    """Scale spending so that the published share of persons lives below the line."""
    order = np.argsort(extra, kind="stable")
    below = np.cumsum(persons[order]) / persons.sum()
    at_line = extra[order][np.searchsorted(below, official.miskin_ratio)]
    floor = _FLOOR_OF_LINE * official.garis_rp
    return whole(floor + extra * (official.garis_rp - floor) / at_line)
