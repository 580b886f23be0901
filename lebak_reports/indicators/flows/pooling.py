"""Rates of small kecamatan, shrunk to the kabupaten's, and how sure their ranks are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from lebak_reports.errors import IndicatorError
from lebak_reports.indicators.flows.beta import quantile
from lebak_reports.indicators.flows.priors import beta_prior

if TYPE_CHECKING:
    from numpy.typing import NDArray

COLUMNS: Final = (
    "measure",
    "raw",
    "estimate",
    "ci_low",
    "ci_high",
    "rank",
    "rank_low",
    "rank_high",
    "n",
    "status",
)

TAILS: Final = (0.025, 0.975)

DRAWS: Final = 4_000
"""Samples of the posterior from which ranks are counted."""

SEED: Final = 20_240_918

JEFFREYS: Final = 0.5
"""Events added on either side where one rate is common to all."""


def shrunken_rates(
    events: pd.Series[int], totals: pd.Series[int], *, seed: int = SEED
) -> pd.DataFrame:
    """Estimate rates of domains by empirical Bayes, with intervals of rates and of ranks.

    Parameters
    ----------
    events, totals : Series of int
        For example families that graduated and families at the start, same domains.
    seed : int
        Of the samples that ranks are counted from.

    Returns
    -------
    DataFrame
        By domain: ``raw`` events / totals, ``estimate`` the posterior mean, ``ci_low`` and
        ``ci_high`` its 95 per cent interval, ``rank`` of the estimate (1 the highest), with the
        95 per cent interval of the rank. ``penyebut_nol`` and empty where there is nobody.
        Where rates differ no more than by chance, every estimate is the common rate and every
        rank may be any: ``tanpa_keragaman``.

    Raises
    ------
    IndicatorError
        If a count is negative or above its total, or the domains differ.

    Notes
    -----
    Posterior Beta(a + x, b + n - x), prior by moments (``priors.beta_prior``). The register is no
    sample: the band is that of outcomes that could have come out otherwise, and is so labelled.

    References
    ----------
    .. [1] Efron, B. and Morris, C. (1975). Data analysis using Stein's estimator and its
       generalizations. JASA 70, 311-319.
    .. [2] Goldstein, H. and Spiegelhalter, D. (1996). League tables and their limitations.
       JRSS A 159, 385-443.

    Examples
    --------
    One of 2 families is a weaker sign than 150 of 500:

    >>> events = pd.Series({"kecil": 1, "besar": 150, "lain": 20})
    >>> rates = shrunken_rates(events, pd.Series({"kecil": 2, "besar": 500, "lain": 400}))
    >>> bool(rates.loc["kecil", "raw"] > rates.loc["besar", "raw"])
    True
    >>> rates["rank"].tolist()
    [2, 1, 3]
    """
    _check(events, totals)
    is_known = (totals > 0).to_numpy()
    x, n = (np.asarray(each, dtype=np.float64)[is_known] for each in (events, totals))
    prior = beta_prior(x, n)
    known = _pooled(x, n) if prior is None else _posterior(x, n, prior, seed)
    rows = pd.DataFrame(known, index=events.index[is_known]).reindex(events.index)
    ranks = ["rank", "rank_low", "rank_high"]
    rows[ranks] = rows[ranks].astype("Int64")
    reason = "ok" if prior is not None else "tanpa_keragaman"
    return rows.assign(
        measure="laju_susut", n=totals, status=np.where(is_known, reason, "penyebut_nol")
    )[list(COLUMNS)]


def _posterior(
    x: NDArray[np.float64], n: NDArray[np.float64], prior: tuple[float, float], seed: int
) -> dict[str, NDArray[np.float64]]:
    a, b = prior[0] + x, prior[1] + n - x
    mean = a / (a + b)
    random = np.random.Generator(np.random.PCG64(seed))
    drawn = ranks_from_highest(random.beta(a, b, size=(DRAWS, len(x))))
    low, high = np.quantile(drawn, TAILS, axis=0, method="inverted_cdf")
    ends = np.array([[quantile(tail, *each) for tail in TAILS] for each in zip(a, b, strict=True)])
    return {
        "raw": x / n,
        "estimate": mean,
        "ci_low": ends[:, 0],
        "ci_high": ends[:, 1],
        "rank": ranks_from_highest(mean[None])[0],
        "rank_low": low,
        "rank_high": high,
    }


def _pooled(x: NDArray[np.float64], n: NDArray[np.float64]) -> dict[str, NDArray[np.float64]]:
    a, b = x.sum() + JEFFREYS, (n - x).sum() + JEFFREYS
    low, high = (quantile(tail, a, b) for tail in TAILS)
    same = np.ones(len(x))
    return {
        "raw": x / n,
        "estimate": same * a / (a + b),
        "ci_low": same * low,
        "ci_high": same * high,
        "rank": same * np.nan,
        "rank_low": same,
        "rank_high": same * len(x),
    }


def ranks_from_highest(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Rank along the last axis, 1 the highest; equal values by their place.

    Examples
    --------
    >>> ranks_from_highest(np.array([[0.1, 0.3, 0.2]]))
    array([[3., 1., 2.]])
    """
    order = np.argsort(-values, axis=-1, kind="stable")
    return (np.argsort(order, axis=-1, kind="stable") + 1).astype(np.float64)


def _check(events: pd.Series[int], totals: pd.Series[int]) -> None:
    if not events.index.equals(totals.index):
        raise IndicatorError("totals", "berwilayah lain daripada events", "Samakan wilayahnya")
    if (events < 0).any() or (events > totals).any():
        raise IndicatorError("events", "negatif atau melebihi totalnya", "Perbaiki cacahnya")
