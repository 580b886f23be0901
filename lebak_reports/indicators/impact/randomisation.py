"""Randomisation inference: what the slope would be had other kecamatan had the money."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import permutations, product
from math import factorial, prod
from typing import TYPE_CHECKING, Final

import numpy as np

from lebak_reports.indicators.impact.bootstrap import TIE
from lebak_reports.indicators.impact.inversion import invert
from lebak_reports.indicators.impact.tidy import Finding
from lebak_reports.indicators.impact.within import rough_error, sweep
from lebak_reports.indicators.survey.intervals import LEVEL

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from lebak_reports.indicators.impact.panel import Panel
    from lebak_reports.indicators.impact.within import Within


STRATA: Final = 4
"""Groups of kecamatan of similar size, within which doses are exchanged."""


@dataclass(frozen=True, slots=True, eq=False)
class Randomisation:
    """Slopes after exchanging doses, as functions of a supposed slope; the first is the data's.

    Attributes
    ----------
    of_outcome, of_exposure : ndarray of float, shape (exchanges,)
        Slope of the outcome, and of the true exposure, on each exchanged exposure.
    """

    of_outcome: NDArray[np.float64]
    of_exposure: NDArray[np.float64]

    def p_value(self, slope: float) -> float:
        """Compute how often an exchange, no exchange among them, is as far from the supposed."""
        distance = np.abs(self.of_outcome - slope * self.of_exposure)
        return float((distance >= distance[0] * (1 - TIE)).mean())


def randomisation(
    panel: Panel, within: Within, *, draws: int, seed: int, strata: int = STRATA
) -> Finding:
    """Test the slope by exchanging doses among kecamatan of similar size; invert for an interval.

    Parameters
    ----------
    panel, within : Panel, Within
        The panel, as it is and partialled out.
    draws : int
        Exchanges; where there are no more than that, every one is used and the test is exact.
    seed : int
        Of the random exchanges.
    strata : int
        Groups of kecamatan of similar size; 1 exchanges among all of them.

    Notes
    -----
    A dose moves with its date, within groups by families of the base quarter. The statistic is
    the slope. The test supposes that within a group any kecamatan might have had any dose.

    References
    ----------
    .. [1] Imbens, G. and Rubin, D. (2015). Causal Inference for Statistics, Social, and
       Biomedical Sciences. Cambridge. Chapter 5.
    .. [2] Phipson, B. and Smyth, G. (2010). Permutation p-values should never be zero.
       Statistical Applications in Genetics and Molecular Biology 9(1).
    """
    exchanged = exchange(panel, within, draws=draws, seed=seed, strata=strata)
    low, high = invert(
        exchanged.p_value, centre=within.slope, step=rough_error(within), alpha=1 - LEVEL
    )
    return Finding(
        measure="kemiringan",
        method="pengacakan",
        estimate=within.slope,
        ci_low=low,
        ci_high=high,
        p_value=exchanged.p_value(0.0),
        n=within.clusters,
        status="ok" if np.isfinite([low, high]).all() else "batas_tidak_tertutup",
    )


def exchange(
    panel: Panel, within: Within, *, draws: int, seed: int, strata: int = STRATA
) -> Randomisation:
    """Compute the slopes of all exchanges, or of a random number of them."""
    orders = orders_within(panel.strata(strata), draws=draws, seed=seed)
    exposures = sweep(panel.exposure[orders], within.is_seen, within.basis)
    information = np.einsum("bkt,bkt->b", exposures, exposures)
    of_outcome, of_exposure = (
        np.divide(
            np.einsum("bkt,kt->b", exposures, target),
            information,
            out=np.zeros(len(information)),
            where=information > 0,
        )
        for target in (within.outcome, within.exposure)
    )
    return Randomisation(of_outcome, of_exposure)


def orders_within(strata: NDArray[np.intp], *, draws: int, seed: int) -> NDArray[np.intp]:
    """Order units anew within strata: in every way, or in `draws` random ways.

    Parameters
    ----------
    strata : ndarray of int, shape (units,)

    Returns
    -------
    ndarray of int, shape (orders, units)
        The first is the order as it is.

    Examples
    --------
    >>> orders_within(np.array([0, 0, 1]), draws=10, seed=1)
    array([[0, 1, 2],
           [1, 0, 2]])
    """
    members = [np.flatnonzero(strata == stratum) for stratum in np.unique(strata)]
    if prod(factorial(len(each)) for each in members) <= draws:
        choices = product(*(permutations(each) for each in members))
        source = np.array([np.concatenate(choice) for choice in choices])
    else:
        random = np.random.Generator(np.random.PCG64(seed))
        shuffled = [random.permuted(np.tile(each, (draws, 1)), axis=1) for each in members]
        source = np.vstack([np.concatenate(members), np.concatenate(shuffled, axis=1)])
    orders = np.empty_like(source)
    orders[:, np.concatenate(members)] = source
    return orders
