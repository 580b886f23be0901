"""One quarter's assessment: the panel up to it, everything estimated from it, the verdict."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from lebak_reports.indicators.impact.checks import leave_one_out, placebo_dates
from lebak_reports.indicators.impact.effects import DRAWS, effects, obstacle
from lebak_reports.indicators.impact.power import minimum_detectable
from lebak_reports.indicators.impact.verdict import Evidence, Verdict, verdict
from lebak_reports.periods import Quarter

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from lebak_reports.indicators.impact.panel import Panel


@dataclass(frozen=True, slots=True, eq=False)
class Assessment:
    """What is known of the effect at one quarter.

    Attributes
    ----------
    quarter : str
    evidence : Evidence
    verdict : Verdict
    series : Panel
        The quarters that it rests on: known by then, of one list, verified anew.
    """

    quarter: str
    evidence: Evidence
    verdict: Verdict
    series: Panel


def first_quarter_after(disbursed: date) -> Quarter:
    """Return the first quarter that lies wholly after a disbursement.

    A list of the quarter in which money came also holds what happened before it.

    Examples
    --------
    >>> from datetime import date
    >>> str(first_quarter_after(date(2024, 9, 26)))
    '2024Q4'
    """
    return Quarter.of(disbursed).following


def assess(
    panel: Panel,
    *,
    quarter: str,
    sources: Mapping[str, str],
    breakdown: float | None = None,
    draws: int = DRAWS,
) -> Assessment:
    """Assess the effect as it could be known at a quarter.

    Parameters
    ----------
    panel : Panel
        As from ``dose_panel``; quarters after `quarter` are left out.
    quarter : str
        The quarter of the report.
    sources : mapping of str to str
        List that each quarter's numbers come from (P3KE, DTSEN): numbers of another list than
        that of the panel's first quarter are never compared with it.
    breakdown : float, optional
        See ``Evidence``.
    draws : int
        Random samples of the bootstrap and of the randomisation.

    Notes
    -----
    Quarters whose list was sent again unchanged are no observation and are left out. Where a
    quarter after the money exists only in another list, the refusal is ``deret_terputus``.
    """
    known = panel.columns(np.array([period <= quarter for period in panel.periods]))
    own = sources[panel.periods[0]]
    is_same = np.array([sources[period] == own for period in known.periods])
    series = known.columns(is_same).verified()
    found = effects(series, draws=draws)
    if obstacle(series) == "belum_ada_periode_sesudah" and known.is_post[:, ~is_same].any():
        found = found.assign(status="deret_terputus")
    after = int(series.is_post.any(axis=0).sum())
    evidence = Evidence(
        found,
        placebo_dates(series),
        leave_one_out(series),
        minimum_detectable(series, after=max(after, 1)),
        decline_after(series),
        breakdown,
    )
    return Assessment(quarter, evidence, verdict(evidence), series)


def decline_after(panel: Panel) -> int:
    """Count the families by which the list shrank from the last quarter before the money.

    0 where there is no quarter before or none after.
    """
    is_post = panel.is_post.any(axis=0)
    families = np.nansum(np.exp(panel.outcome), axis=0)
    if is_post.all() or not is_post.any():
        return 0
    return round(float(families[~is_post][-1] - families[-1]))
