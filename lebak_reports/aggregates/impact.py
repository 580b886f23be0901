"""What may be said of the incentive's effect at this quarter and at those before it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.indicators import impact
from lebak_reports.indicators.impact.tidy import COLUMNS, Finding, tidy
from lebak_reports.periods import Quarter

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lebak_reports.aggregates.summary import QuarterSummary
    from lebak_reports.indicators.impact import Assessment, Panel
    from lebak_reports.params import Params
    from lebak_reports.params.models import Run

VERDICTS = {"quarter": "object", "level": "str", "ground": "str", "status": "str", "kalimat": "str"}


@dataclass(frozen=True, slots=True)
class Money:
    """The incentive as the latest quarter that records it tells it.

    Attributes
    ----------
    by_kecamatan : mapping of str to int
        Pagu in rupiah; empty when no budget has a line of it.
    undivided, spent : int
        Pagu that belongs to no kecamatan; realisasi so far.
    disbursed : date or None
    """

    by_kecamatan: Mapping[str, int] = field(default_factory=dict)
    undivided: int = 0
    spent: int = 0
    disbursed: date | None = None


def impact_of(
    run: Run, summaries: Mapping[Quarter, QuarterSummary], params: Params
) -> dict[str, pd.DataFrame]:
    """Return ``Shared.pengaruh`` and ``Shared.putusan``.

    Parameters
    ----------
    run : Run
        Of the quarter: its trend names the quarters that the assessment knows.
    summaries : mapping of Quarter to QuarterSummary
    params : Params
    """
    families, money = families_by_quarter(run.riwayat, summaries), money_of(summaries)
    if str(run.quarter) not in families.columns:
        return {"pengaruh": tidy([]), "putusan": verdicts([])}
    panel = panel_of(families, money)
    sources = {str(quarter): params.register_at(quarter) for quarter in run.riwayat}
    judged = [
        impact.assess(panel, quarter=each, sources=sources, breakdown=_breakdown(each, params))
        for each in panel.periods
    ]
    return {"pengaruh": told(judged[-1], money), "putusan": verdicts(judged)}


def _breakdown(quarter: str, params: Params) -> float | None:
    found = params.kepekaan.batas_patah_at(Quarter.parse(quarter))
    return None if found is None else found.nilai


def families_by_quarter(
    quarters: Sequence[Quarter], summaries: Mapping[Quarter, QuarterSummary]
) -> pd.DataFrame:
    """Lay the lists out by kecamatan and quarter; a quarter without a list has no column."""
    known = {
        str(quarter): summaries[quarter].keluarga for quarter in quarters if quarter in summaries
    }
    return pd.DataFrame({name: lists for name, lists in known.items() if lists is not None})


def money_of(summaries: Mapping[Quarter, QuarterSummary]) -> Money:
    """Return the incentive as the latest quarter with budget lines of it records it."""
    for quarter in sorted(summaries, reverse=True):
        summary = summaries[quarter]
        if summary.insentif_rp is not None:
            return Money(
                summary.insentif_rp,
                summary.insentif_tak_terbagi_rp or 0,
                summary.insentif_realisasi_rp or 0,
                (summary.disalurkan and date.fromisoformat(summary.disalurkan)) or None,
            )
    return Money()


def panel_of(families: pd.DataFrame, money: Money) -> Panel:
    """Build the panel: doses by the last list that is not later than the disbursement."""
    rupiah = pd.Series(money.by_kecamatan).reindex(families.index, fill_value=0).astype("int64")
    first, base = None, str(families.columns[-1])
    if money.disbursed is not None:
        first = str(impact.first_quarter_after(money.disbursed))
        earlier = [each for each in families.columns if each < first]
        base = str(earlier[-1] if earlier else families.columns[0])
    since = pd.Series(first, index=families.index, dtype="object").where(rupiah > 0)
    return impact.dose_panel(families, rupiah=rupiah, since=since, base=base)


def told(assessment: Assessment, money: Money) -> pd.DataFrame:
    """Put everything that a report prints of an assessment in one frame."""
    evidence, series = assessment.evidence, assessment.series
    models = impact.other_models(series).assign(measure="model")
    facts = {
        "insentif_terbagi": sum(money.by_kecamatan.values()),
        "insentif_tak_terbagi": money.undivided,
        "penurunan_sesudah": evidence.decline,
    }
    frames = [
        evidence.effects,
        evidence.placebo,
        evidence.alone,
        models,
        evidence.smallest,
        impact.detectable_from_one_change(series),
        impact.cost_of_effect(assessment, series, rupiah=money.spent),
        tidy(
            Finding(measure=name, method="catatan", estimate=float(value), n=len(series.units))
            for name, value in facts.items()
        ),
    ]
    return pd.concat([frame[list(COLUMNS)] for frame in frames], ignore_index=True)


def verdicts(judged: Sequence[Assessment]) -> pd.DataFrame:
    """Return what was judged at each quarter, columns `VERDICTS`."""
    rows = [
        (
            Quarter.parse(each.quarter),
            each.verdict.level,
            each.verdict.ground,
            each.verdict.status,
            each.verdict.wording,
        )
        for each in judged
    ]
    return pd.DataFrame(rows, columns=list(VERDICTS)).astype(VERDICTS)
