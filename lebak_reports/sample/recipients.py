"""Who received what: programmes of strategies 1 and 2, family by family."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pandas as pd

from lebak_reports.sample.cohorts import Cohort
from lebak_reports.sample.streams import stream

if TYPE_CHECKING:
    from lebak_reports.sample.allocation import Counts


class Aid(NamedTuple):
    """A programme that hands something to families.

    Attributes
    ----------
    kode_subkegiatan, jenis_bantuan : str
    nilai_rp : int
        Value a family receives in a year.
    hanya_ke : bool
        Whether the programme's rule admits families of the list only.
    utama : float
        Share of the reached families that have it as their first aid.
    tambahan : float
        Share of the reached families that have it beside their first aid.
    luar : int
        Families that receive it although they are not on the list.
    """

    kode_subkegiatan: str
    jenis_bantuan: str
    nilai_rp: int
    hanya_ke: bool
    utama: float
    tambahan: float
    luar: int


# Invented, but for what officials say of RTLH: hardly anyone on the list can pay the own share.
AIDS = (
    Aid("1.02.02.2.02.0026", "Iuran JKN", 453_600, False, 0.34, 0.22, 4_200),
    Aid("2.13.04.2.01.0011", "BLT Dana Desa", 900_000, False, 0.22, 0.10, 2_600),
    Aid("1.06.05.2.02.0001", "Bantuan sosial tunai", 600_000, True, 0.18, 0.08, 150),
    Aid("2.09.03.2.02.0006", "Paket pangan", 250_000, False, 0.14, 0.12, 1_500),
    Aid("2.14.03.2.02.0004", "Makanan tambahan", 360_000, False, 0.03, 0.07, 800),
    Aid("1.01.02.2.01.0015", "Beasiswa siswa miskin", 450_000, False, 0.03, 0.09, 900),
    Aid("1.06.04.2.01.0009", "Permakanan lansia", 900_000, False, 0.02, 0.03, 300),
    Aid("1.04.03.2.03.0002", "Bantuan stimulan rumah", 20_000_000, False, 0.0, 0.0007, 70),
    Aid("3.27.02.2.02.0003", "Benih dan saprodi", 850_000, False, 0.02, 0.06, 500),
    Aid("3.27.02.2.05.0001", "Bibit ternak", 2_000_000, True, 0.01, 0.015, 12),
    Aid("2.07.03.2.01.0001", "Pelatihan kerja", 1_200_000, False, 0.0, 0.02, 150),
    Aid("2.17.07.2.01.0002", "Alat usaha", 2_000_000, False, 0.0, 0.02, 180),
    Aid("2.13.05.2.01.0009", "Upah padat karya", 1_100_000, False, 0.01, 0.05, 400),
)
_REACH = (0.79, 0.97)
"""Lowest and highest share of the list that a kecamatan reaches in a year."""
_FIRST_AID_EARLY_RATIO = 0.9
_EARLY_DAYS = 85
_DAYS = 360


def recipients(families: pd.DataFrame, year: int) -> pd.DataFrame:
    """Return every aid handed out in a year.

    Parameters
    ----------
    families : DataFrame
        The register, see ``population``.

    Returns
    -------
    DataFrame
        ``bantuan`` (position in AIDS), ``nomor`` (family), ``tanggal`` (days since 1970-01-01);
        a family has an aid at most once a year.
    """
    rng = stream(f"penerima {year}")
    listed = families[families["cohort"] != Cohort.TIDAK]
    reach = rng.uniform(*_REACH, listed["kecamatan"].max() + 1)
    reached = listed.loc[rng.random(len(listed)) < reach[listed["kecamatan"]], "nomor"].to_numpy()
    unlisted = families.loc[families["cohort"] == Cohort.TIDAK, "nomor"].to_numpy()
    aid = pd.concat([_to_listed(reached, rng), _to_unlisted(unlisted, rng)], ignore_index=True)
    new_year = np.datetime64(date(year, 1, 1), "D").astype(np.int64)
    return aid.assign(tanggal=aid["hari"] + new_year).drop(columns="hari")


def _to_listed(reached: Counts, rng: np.random.Generator) -> pd.DataFrame:
    """Give each reached family a first aid, most of them early in the year, and some more."""
    first = rng.choice(len(AIDS), len(reached), p=[aid.utama for aid in AIDS])
    early = rng.random(len(reached)) < _FIRST_AID_EARLY_RATIO
    later = rng.integers(_EARLY_DAYS, _DAYS, len(reached))
    day = np.where(early, rng.integers(_EARLY_DAYS, size=len(reached)), later)
    parts = [pd.DataFrame({"bantuan": first, "nomor": reached, "hari": day})]
    for position, aid in enumerate(AIDS):
        also = (first != position) & (rng.random(len(reached)) < aid.tambahan)
        parts.append(_handed_out(position, reached[also], rng))
    return pd.concat(parts, ignore_index=True)


def _to_unlisted(unlisted: Counts, rng: np.random.Generator) -> pd.DataFrame:
    """Give each aid its recipients outside the list."""
    parts = [
        _handed_out(position, rng.choice(unlisted, aid.luar, replace=False), rng)
        for position, aid in enumerate(AIDS)
    ]
    return pd.concat(parts, ignore_index=True)


def _handed_out(position: int, nomor: Counts, rng: np.random.Generator) -> pd.DataFrame:
    """Hand an aid out on any day of the year."""
    day = rng.integers(_DAYS, size=len(nomor))
    return pd.DataFrame({"bantuan": position, "nomor": nomor, "hari": day})
