"""Priors that kecamatan give each other: how much their rates differ beyond chance."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def beta_prior(
    events: NDArray[np.float64], totals: NDArray[np.float64]
) -> tuple[float, float] | None:
    """Estimate a and b of the beta distribution that shares come from, by moments.

    Parameters
    ----------
    events, totals : ndarray of float, shape (domains,)
        Families that left, out of how many; totals above 0.

    Returns
    -------
    tuple of float or None
        None where shares differ no more than chance makes them.

    Notes
    -----
    With p the pooled share and S = sum n_k (p_k - p)^2, the correlation within a domain is
    rho = (S / (p (1 - p)) - (K - 1)) / (N - sum n_k^2 / N - (K - 1)), and a + b = 1 / rho - 1.

    References
    ----------
    .. [1] Kleinman, J. (1973). Proportions with extraneous variance: single and independent
       samples. JASA 68, 46-54.

    Examples
    --------
    Two of 10 families, 2 and 8 left: p 0.5, S 1.8; rho = (7.2 - 1) / (20 - 10 - 1).

    >>> import numpy as np
    >>> a, b = beta_prior(np.array([2.0, 8.0]), np.array([10.0, 10.0]))
    >>> round(a + b, 6) == round(9 / 6.2 - 1, 6), a == b
    (True, True)
    """
    pooled = events.sum() / totals.sum() if totals.sum() > 0 else 0.0
    slack = totals.sum() - (totals**2).sum() / max(totals.sum(), 1) - (len(totals) - 1)
    if not 0 < pooled < 1 or slack <= 0:
        return None
    spread = (totals * (events / totals - pooled) ** 2).sum() / (pooled * (1 - pooled))
    rho = (spread - (len(totals) - 1)) / slack
    if rho <= 0:
        return None
    size = 1 / min(rho, 1 - 1e-9) - 1
    return float(pooled * size), float((1 - pooled) * size)


def gamma_prior(
    events: NDArray[np.float64], exposures: NDArray[np.float64]
) -> tuple[float, float] | None:
    """Estimate shape and rate of the gamma distribution that rates come from, by moments.

    Parameters
    ----------
    events, exposures : ndarray of float, shape (domains,)
        Families that joined, and what that is in proportion to; exposures above 0.

    Returns
    -------
    tuple of float or None
        None where rates differ no more than Poisson counts do.

    Notes
    -----
    With m the pooled rate and S = sum E_k (r_k - m)^2, the variance of rates is
    v = (S - (K - 1) m) / (E - sum E_k^2 / E); shape m^2 / v, rate m / v.

    References
    ----------
    .. [1] Marshall, R. (1991). Mapping disease and mortality rates using empirical Bayes
       estimators. Applied Statistics 40, 283-294.

    Examples
    --------
    Exposures 10 and 10, 2 and 18 joined: m 1, S 12.8; v = (12.8 - 1) / (20 - 10) = 1.18.

    >>> import numpy as np
    >>> shape, rate = gamma_prior(np.array([2.0, 18.0]), np.array([10.0, 10.0]))
    >>> round(shape, 6) == round(rate, 6) == round(1 / 1.18, 6)
    True
    """
    whole = exposures.sum()
    pooled = events.sum() / whole if whole > 0 else 0.0
    slack = whole - (exposures**2).sum() / whole if whole > 0 else 0.0
    if pooled == 0 or slack <= 0:
        return None
    spread = (exposures * (events / exposures - pooled) ** 2).sum()
    variance = (spread - (len(exposures) - 1) * pooled) / slack
    if variance <= 0:
        return None
    return float(pooled**2 / variance), float(pooled / variance)
