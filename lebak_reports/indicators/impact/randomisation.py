"""Randomisation inference: what the slope would be had other kecamatan had the money."""

from __future__ import annotations

from itertools import permutations, product
from math import factorial, prod
from typing import TYPE_CHECKING, Final, Literal, get_args

import numpy as np

from lebak_reports.errors import ChoiceError
from lebak_reports.indicators.impact.inversion import invert
from lebak_reports.indicators.impact.jackknife import LeaveOut
from lebak_reports.indicators.impact.resampling import Resamples
from lebak_reports.indicators.impact.tidy import Finding
from lebak_reports.indicators.impact.within import rough_error, sweep
from lebak_reports.indicators.survey.intervals import LEVEL

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from lebak_reports.indicators.impact.panel import Panel
    from lebak_reports.indicators.impact.within import Within


STRATA: Final = 4
"""Groups of kecamatan of similar size, within which doses are exchanged."""


Statistic = Literal["t", "slope"]
"""What an exchange is judged by: the slope by its CRV3 error, or the slope itself."""


def randomisation(  # noqa: PLR0913  how doses are exchanged is named at the call
    panel: Panel,
    within: Within,
    *,
    draws: int,
    seed: int,
    strata: int = STRATA,
    statistic: Statistic = "t",
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
    statistic : {"t", "slope"}
        ``t`` stays honest where kecamatan vary unequally; ``slope`` is for a single exposed one,
        whose t has no error of its own.

    Notes
    -----
    A dose moves with its date, within groups by families of the base quarter. The test supposes
    that within a group any kecamatan might have had any dose.

    References
    ----------
    .. [1] Imbens, G. and Rubin, D. (2015). Causal Inference for Statistics, Social, and
       Biomedical Sciences. Cambridge. Chapter 5.
    .. [2] DiCiccio, C. and Romano, J. (2017). Robust permutation tests for correlation and
       regression coefficients. JASA 112, 1211-1220.
    .. [3] Phipson, B. and Smyth, G. (2010). Permutation p-values should never be zero.
       Statistical Applications in Genetics and Molecular Biology 9(1).
    """
    orders = orders_within(panel.strata(strata), draws=draws, seed=seed)
    exchanged = exchange(panel, within, orders, statistic=statistic)
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
    panel: Panel, within: Within, orders: NDArray[np.intp], *, statistic: Statistic
) -> Resamples:
    """Compute the statistic of every exchange, as a function of the supposed slope.

    Raises
    ------
    ChoiceError
        If `statistic` is no choice.
    """
    exposures = panel.exposure[orders]
    residual = within.outcome - within.slope * within.exposure
    tops = [_slopes(exposures, within, target) for target in (residual, within.exposure)]
    match statistic:
        case "t":
            leave = LeaveOut.of(within.is_seen, panel.controls)
            own, of_exposure = (
                (leave.slopes(exposures, target) - top[:, None]).T
                for target, top in zip((residual, within.exposure), tops, strict=True)
            )
            return Resamples.of(within.slope, (tops[0], tops[1]), (own, of_exposure))
        case "slope":
            one = np.ones(len(orders))
            return Resamples(within.slope, np.stack(tops), np.stack([one, 0 * one, 0 * one]))
        case _:
            raise ChoiceError.among("statistic", statistic, get_args(Statistic))


def _slopes(
    exposures: NDArray[np.float64], within: Within, target: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Compute the slope of a swept target on each exposure; 0 where the exposure is absorbed."""
    swept = sweep(exposures, within.is_seen, within.basis)
    information = np.einsum("bkt,bkt->b", swept, swept)
    products = np.einsum("bkt,kt->b", swept, target)
    is_left = information > 0
    return np.where(is_left, products, 0.0) / np.where(is_left, information, 1.0)


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
