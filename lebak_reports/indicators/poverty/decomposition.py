"""Which groups carry the poverty of the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from lebak_reports.errors import DesignError
from lebak_reports.indicators.poverty.welfare import (
    Boundary,
    Negative,
    gaps,
    read_line,
    read_welfare,
)
from lebak_reports.indicators.survey.linear import spilling_variances
from lebak_reports.indicators.survey.sample import Sample, draw
from lebak_reports.indicators.survey.tidy import Estimate, tidy

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import ArrayLike, NDArray

    from lebak_reports.indicators.survey.design import SurveyDesign
    from lebak_reports.indicators.survey.labels import Labels


def contributions(  # noqa: PLR0913  the conventions of a measure are named at its call
    y: ArrayLike,
    line: ArrayLike,
    *,
    alpha: float,
    domain: Labels,
    design: SurveyDesign | None = None,
    boundary: Boundary = "strict",
    negative: Negative = "capped",
) -> pd.DataFrame:
    """Estimate s_k P_k / P: the part of the poverty of all that each group carries.

    Parameters
    ----------
    y, line, alpha, design, boundary, negative
        As for ``fgt``.
    domain : labels, shape (rows,)
        Group of each row; none may be missing, so that the parts are the whole.

    Returns
    -------
    DataFrame
        ``survey.COLUMNS``, measure ``kontribusi_P1``, ratios that add up to 1. Refused where
        nobody is poor: 0 / 0 is no share.

    Raises
    ------
    DesignError
        If a row with a weight and a value has no group.
    IndicatorError
        If the arrays are malformed.

    Notes
    -----
    With A the sum of w g, a group's share is A_k / A. Rows outside the group move A, so they
    have an influence too: (1(k) g - share g) / A.

    References
    ----------
    .. [1] Foster, J., Greer, J. and Thorbecke, E. (1984). Econometrica 52, 761-766.

    Examples
    --------
    >>> frame = contributions([50, 75, 100], 100, alpha=1, domain=["desa", "kota", "kota"])
    >>> frame["estimate"].round(4).tolist()  # 0.50 / 0.75 and 0.25 / 0.75
    [0.6667, 0.3333]
    """
    welfare = read_welfare(y)
    lines = read_line(line, len(welfare))
    observed = ~np.isnan(welfare)
    whole, parts = draw(design, None, observed=observed), draw(design, domain, observed=observed)
    if stray := len(whole.kept) - len(parts.kept):
        remedy = "Isi kelompok setiap baris, supaya bagian berjumlah satu"
        raise DesignError("domain", f"kosong pada {stray} baris", remedy)
    values = gaps(welfare, lines, alpha=alpha, negative=negative, boundary=boundary)
    shares = _shares(whole, parts, values[whole.kept])
    return tidy(f"kontribusi_P{alpha:g}", parts, shares, kind="index")


def _shares(whole: Sample, parts: Sample, values: NDArray[np.float64]) -> Estimate:
    amounts = parts.domain_sums(parts.weights * values)
    total = float(amounts.sum())
    is_empty = parts.status != "ok"
    if total == 0:
        status = np.where(is_empty, parts.status, "tidak_ada_yang_miskin")
        nothing = np.full(len(status), np.nan)
        return Estimate(nothing, nothing, status)
    value = np.where(is_empty, np.nan, amounts / total)
    influence = values / total
    return Estimate(
        value, spilling_variances(parts, whole, influence, (influence, -value)), parts.status
    )
