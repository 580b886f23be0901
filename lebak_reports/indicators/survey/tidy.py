"""The tidy frame that every indicator of poverty returns: one row a measure and domain."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

import numpy as np
import pandas as pd

from lebak_reports.indicators.survey.gate import precision, relative_error
from lebak_reports.indicators.survey.intervals import logit_interval, rule_of_three, t_interval

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from lebak_reports.indicators.survey.sample import Sample
    from lebak_reports.indicators.survey.status import Status

Kind = Literal["rate", "gap", "index"]
"""A ``rate`` counts units (logit interval), a ``gap`` averages values of 0 to 1, an ``index`` is
anything else. With none poor, a rate and a gap are bounded by the rule of three."""

COLUMNS: Final = (
    "measure",
    "domain",
    "estimate",
    "se",
    "ci_low",
    "ci_high",
    "n",
    "rse",
    "status",
)


@dataclass(frozen=True, slots=True, eq=False)
class Estimate:
    """What an estimator found, domain by domain.

    Attributes
    ----------
    value : ndarray of float, shape (domains,)
    variance : ndarray of float, shape (domains,)
        nan where a stratum of one PSU leaves it unknown.
    status : ndarray of str, shape (domains,)
        ``ok``, a remark, or why there is no value.
    """

    value: NDArray[np.float64]
    variance: NDArray[np.float64]
    status: NDArray[np.str_]


def tidy(measure: str, sample: Sample, estimate: Estimate, *, kind: Kind) -> pd.DataFrame:
    """Add errors, interval and status to estimates.

    Parameters
    ----------
    measure : str
        Name of the measure.
    sample : Sample
        The sample by domain.
    estimate : Estimate
        Values and variances.
    kind : {"rate", "gap", "index"}
        Which interval.

    Returns
    -------
    DataFrame
        `COLUMNS`; ``estimate``, ``se``, ``ci_low`` and ``ci_high`` in the unit of the measure,
        ``rse`` a ratio, ``n`` the sample rows with a weight and a value. Without a value every
        number but ``n`` is missing; refused for imprecision, the numbers stay as its ground
        (`gate.printable` takes them away).
    """
    variance = np.where(sample.is_sampled, estimate.variance, 0.0)
    is_void = np.isnan(estimate.value) | np.isnan(variance)
    is_unknown = np.isnan(variance) & ~np.isnan(estimate.value)
    status = np.where(is_unknown, "strata_satu_psu", estimate.status)
    value, se = (np.where(is_void, np.nan, array) for array in (estimate.value, np.sqrt(variance)))
    low, high, judged = _judged(sample, value, se, kind)
    return pd.DataFrame(
        {
            "measure": measure,
            "domain": list(sample.labels),
            "estimate": value,
            "se": se,
            "ci_low": low,
            "ci_high": high,
            "n": sample.size,
            "rse": relative_error(value, se),
            "status": np.where(is_void | (judged == "ok"), status, judged),
        },
        columns=list(COLUMNS),
    )


def _judged(
    sample: Sample, value: NDArray[np.float64], se: NDArray[np.float64], kind: Kind
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.str_]]:
    """Compute intervals and judge precision; a register has neither, as nothing was drawn."""
    if not sample.is_sampled.any():
        return value, value, np.full(len(value), "ok")
    df = sample.degrees_of_freedom
    low, high = (logit_interval if kind == "rate" else t_interval)(value, se, df)
    judged = precision(relative_error(value, se), sample.size, df)
    is_bounded = ((value == 0) | (value == 1)) & (kind != "index")
    three_low, three_high = rule_of_three(value, sample.effective_size)
    low, high = np.where(is_bounded, three_low, low), np.where(is_bounded, three_high, high)
    without_error = np.where(is_bounded, "kaidah_tiga", "galat_nol")
    is_suspect = is_bounded | ((value == 0) & (se == 0))
    judged = np.where(is_suspect & (judged == "ok"), without_error, judged)
    return (
        np.where(sample.is_sampled, low, value),
        np.where(sample.is_sampled, high, value),
        np.where(sample.is_sampled, judged, "ok"),
    )


def refused(measure: str, domains: Sequence[str], status: Status) -> pd.DataFrame:
    """Return the frame of a measure that the data can't carry for any of the domains.

    Parameters
    ----------
    measure : str
        Name of the measure.
    domains : sequence of str
        Labels of the rows.
    status : str
        The reason, one of `status.UNDEFINED`.

    Examples
    --------
    >>> frame = refused("P1", ["36.02.01"], "desil_bukan_pengeluaran")
    >>> frame[["measure", "domain", "status"]].iloc[0].tolist()
    ['P1', '36.02.01', 'desil_bukan_pengeluaran']
    """
    numbers = dict.fromkeys(("estimate", "se", "ci_low", "ci_high", "rse"), np.nan)
    row = {"measure": measure, "domain": list(domains), "n": 0, "status": status}
    return pd.DataFrame(row | numbers, columns=list(COLUMNS))
