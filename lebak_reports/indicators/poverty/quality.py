"""How much of a sample stands on a convention: at the line, missing, not positive."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from lebak_reports.indicators.poverty.welfare import read_line, read_welfare
from lebak_reports.indicators.survey.sample import draw

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    from lebak_reports.indicators.survey.design import SurveyDesign
    from lebak_reports.indicators.survey.labels import Labels
    from lebak_reports.indicators.survey.sample import Sample


def quality(
    y: ArrayLike,
    line: ArrayLike,
    *,
    design: SurveyDesign | None = None,
    domain: Labels | None = None,
) -> pd.DataFrame:
    """Measure the weight that the conventions of the measures decide about.

    Parameters
    ----------
    y, line, design, domain
        As for ``fgt``.

    Returns
    -------
    DataFrame
        One row a domain: ``domain``; ``missing_share`` of the weight without a value;
        of the weight with a value ``at_line_share`` (poor under ``inclusive`` only),
        ``nonpositive_share`` (left out of Watts) and ``negative_share`` (gap capped at 1);
        ``missing_rows``, ``at_line_rows``, ``nonpositive_rows``, ``negative_rows``. Shares are
        missing where there is no weight to divide by.

    Raises
    ------
    IndicatorError
        If the arrays are malformed.

    Examples
    --------
    >>> quality([100, 50, -5, None], 100)[["missing_share", "at_line_rows", "negative_rows"]]
       missing_share  at_line_rows  negative_rows
    0           0.25             1              1
    """
    welfare = read_welfare(y)
    lines = read_line(line, len(welfare))
    sample = draw(design, domain, observed=np.full(len(welfare), fill_value=True))
    weight = sample.domain_sums(sample.weights)
    missing = np.isnan(welfare)[sample.kept]
    with_value = sample.domain_sums(sample.weights * ~missing)
    columns = {"domain": pd.Series(sample.labels), **_shares(sample, "missing", missing, weight)}
    for name, flags in (
        ("at_line", welfare == lines),
        ("nonpositive", welfare <= 0),
        ("negative", welfare < 0),
    ):
        columns |= _shares(sample, name, flags[sample.kept], with_value)
    return pd.DataFrame(columns)


def _shares(
    sample: Sample, name: str, flags: NDArray[np.bool_], weight: NDArray[np.float64]
) -> dict[str, pd.Series]:
    share = sample.domain_sums(sample.weights * flags) / np.where(weight > 0, weight, np.nan)
    rows = np.bincount(sample.domain[flags], minlength=len(sample.labels))
    return {f"{name}_share": pd.Series(share), f"{name}_rows": pd.Series(rows)}
