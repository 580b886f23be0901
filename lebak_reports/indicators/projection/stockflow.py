"""Projection from flows: who leaves and who joins each kecamatan, simulated bottom-up."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, Final

import numpy as np

from lebak_reports.errors import IndicatorError
from lebak_reports.indicators.flows.pooling import JEFFREYS
from lebak_reports.indicators.flows.priors import beta_prior, gamma_prior
from lebak_reports.indicators.projection.drift import MINIMUM
from lebak_reports.indicators.projection.tidy import KABUPATEN, LEVELS, Outlook, tidy

if TYPE_CHECKING:
    import pandas as pd
    from numpy.random import Generator
    from numpy.typing import NDArray

DRAWS: Final = 4_000
SEED: Final = 20_240_918


@dataclass(frozen=True, slots=True, eq=False)
class History:
    """Flows that are known, kecamatan by quarter.

    Attributes
    ----------
    awal, keluar, masuk : ndarray of float, shape (units, quarters)
    """

    awal: NDArray[np.float64]
    keluar: NDArray[np.float64]
    masuk: NDArray[np.float64]

    @property
    def active(self) -> int:
        """Quarters in which anything moved: in the others nobody looked."""
        return int(((self.keluar + self.masuk).sum(axis=0) > 0).sum())


def project_flows(
    flows: pd.DataFrame, current: pd.Series[int], *, horizon: float, seed: int = SEED
) -> pd.DataFrame:
    """Simulate exits and entries of every kecamatan, and add the kecamatan up.

    Parameters
    ----------
    flows : DataFrame
        As from ``flows.stocks_and_flows``; quarters of which a kecamatan is missing are left out.
    current : Series of int
        Families now, by kode wilayah.
    horizon : float
        Quarters ahead, above 0.
    seed : int
        Of the simulation.

    Returns
    -------
    DataFrame
        ``tidy.COLUMNS``: ``proyeksi_arus`` at 80 and 95 per cent for every kecamatan and the
        kabupaten, ``peluang_turun`` of the kabupaten; ``n`` quarters with movement.
        ``arus_kurang`` with fewer than four.

    Raises
    ------
    IndicatorError
        If kecamatan differ, a count is negative or the horizon is not above 0.

    Notes
    -----
    Exits of kecamatan k in a quarter are binomial with a probability drawn from
    Beta(a + X_k, b + N_k - X_k), entries Poisson with a rate per family drawn from
    Gamma(s + E_k, r + N_k); the priors are what kecamatan say about each other (by moments;
    one common rate where they do not differ). Lists move when they are looked at, so each
    quarter ahead also draws a past quarter and takes over its pace of exits and of entries
    against the average. A part of a quarter takes its part of both. The kabupaten is the sum of
    the same simulations.
    """
    if horizon <= 0 or (current < 0).any():
        raise IndicatorError("horizon", "atau current tidak positif", "Perbaiki masukannya")
    units = [str(kode) for kode in current.index]
    history = read_history(flows, units)
    if history.active < MINIMUM:
        return tidy(_refused(history.active))
    random = np.random.Generator(np.random.PCG64(seed))
    stock = simulate(history, np.asarray(current, dtype=np.int64), horizon, random)
    rows = [*_summaries(KABUPATEN, stock.sum(axis=1), history.active)]
    for place, unit in enumerate(units):
        rows += _summaries(unit, stock[:, place], history.active)
    falls = float((stock.sum(axis=1) < current.sum()).mean())
    return tidy([*rows, Outlook(measure="peluang_turun", estimate=falls, n=history.active)])


def read_history(flows: pd.DataFrame, units: list[str]) -> History:
    """Lay flows out by kecamatan and quarter, the quarters that all kecamatan have."""
    if set(flows["kode_wilayah"]) - set(units):
        raise IndicatorError("flows", "memuat kecamatan lain daripada current", "Samakan")
    known = flows[flows["status"] == "ok"]
    rows = known.assign(keluar=known["graduasi"] + known["keluar_lain"])
    return History(*(_laid_out(rows, name, units) for name in ("awal", "keluar", "masuk")))


def _laid_out(rows: pd.DataFrame, name: str, units: list[str]) -> NDArray[np.float64]:
    # A missing quarter of a kecamatan must stay missing: pivot_table would drop its column.
    table = rows.pivot(index="kode_wilayah", columns="quarter", values=name)  # noqa: PD010  see above
    table = table.reindex(units)
    return np.asarray(table.dropna(axis="columns"), dtype=np.float64)


def simulate(
    history: History, current: NDArray[np.int64], horizon: float, random: Generator
) -> NDArray[np.int64]:
    """Draw the families of every kecamatan at the horizon, shape (draws, units)."""
    leaving, joining = _rates(history, random)
    pace_out, pace_in = (_pace(each, history.awal) for each in (history.keluar, history.masuk))
    stock = np.tile(current, (DRAWS, 1))
    for step in range(ceil(horizon)):
        part = min(horizon - step, 1.0)
        quarter = random.integers(len(pace_out), size=(DRAWS, 1))
        chance = 1 - (1 - np.minimum(leaving * pace_out[quarter], 1.0)) ** part
        joined = random.poisson(joining * pace_in[quarter] * part * stock)
        stock = stock - random.binomial(stock, chance) + joined
    return stock


def _rates(history: History, random: Generator) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Draw probabilities of leaving and rates of joining, a quarter of average pace."""
    base, left, joined = (
        each.sum(axis=1) for each in (history.awal, history.keluar, history.masuk)
    )
    shape = (DRAWS, len(base))
    is_known = base > 0
    leave, join = (
        prior(events[is_known], base[is_known])
        for prior, events in ((beta_prior, left), (gamma_prior, joined))
    )
    if leave is None:
        a, b = left.sum() + JEFFREYS, (base - left).sum() + JEFFREYS
        leaving = np.broadcast_to(random.beta(a, b, size=(DRAWS, 1)), shape)
    else:
        leaving = random.beta(leave[0] + left, leave[1] + base - left, size=shape)
    if join is None:
        common = random.gamma(joined.sum() + JEFFREYS, 1 / max(base.sum(), 1.0), size=(DRAWS, 1))
        return leaving, np.broadcast_to(common, shape)
    return leaving, random.gamma(join[0] + joined, 1 / (join[1] + base), size=shape)


def _pace(events: NDArray[np.float64], base: NDArray[np.float64]) -> NDArray[np.float64]:
    """Compute how fast each past quarter was against the average; 1 where nothing ever moved."""
    of_quarter, families = events.sum(axis=0), np.maximum(base.sum(axis=0), 1.0)
    if not of_quarter.any():
        return np.ones(len(of_quarter))
    pace: NDArray[np.float64] = of_quarter / families / (of_quarter.sum() / families.sum())
    return pace


def _summaries(domain: str, stock: NDArray[np.int64], n: int) -> list[Outlook]:
    return [
        Outlook(
            measure="proyeksi_arus",
            domain=domain,
            level=level,
            estimate=float(np.median(stock)),
            ci_low=float(np.quantile(stock, (1 - level) / 2)),
            ci_high=float(np.quantile(stock, (1 + level) / 2)),
            n=n,
        )
        for level in LEVELS
    ]


def _refused(n: int) -> list[Outlook]:
    rows = [
        Outlook(measure="proyeksi_arus", level=level, n=n, status="arus_kurang") for level in LEVELS
    ]
    return [*rows, Outlook(measure="peluang_turun", n=n, status="arus_kurang")]
