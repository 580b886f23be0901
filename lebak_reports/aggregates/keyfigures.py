"""Key ratios of the quarter before: as published, as its data tell them now, and today's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pandas as pd

from lebak_reports.indicators.budget import tagged, total_absorption
from lebak_reports.indicators.incentive import award_absorption
from lebak_reports.indicators.ratios import ratio
from lebak_reports.tables import verified_families

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lebak_reports.aggregates.releases import EarlierRelease
    from lebak_reports.aggregates.standing import Standing
    from lebak_reports.periods import Quarter
    from lebak_reports.tables import Landing, Tables

VERIFIED, SPENT, SPENT_OF_AWARD = "verval.porsi", "anggaran.serapan", "if.serapan"
RATIOS: Final = (VERIFIED, SPENT, SPENT_OF_AWARD)
"""Ids of the claims that print them."""


def ratios_of(landing: Landing, tables: Tables) -> dict[str, float]:
    """Return the key ratios that the inputs of a quarter give, by claim, as ledgers write them."""
    found = {}
    if landing.ke_tersedia:
        found[VERIFIED] = ratio(*verified_families(landing.folder))
    if tables.anggaran is not None:
        found[SPENT] = total_absorption(tagged(tables.anggaran))
    if tables.insentif is not None:
        found[SPENT_OF_AWARD] = award_absorption(tables.insentif)
    return {
        name: float(f"{each.value:.12g}") for name, each in found.items() if each.value is not None
    }


def key_ratios(standing: Standing) -> pd.DataFrame:
    """Return ``Shared.pokok``.

    What an other register verified is no earlier state of today's, and counts as missing.
    """
    before = standing.run.pembanding.sebelumnya
    now = standing.summaries[standing.run.quarter].rasio
    known = standing.summaries[before].rasio if before in standing.summaries else {}
    if before not in standing.alike:
        known = {name: value for name, value in known.items() if name != VERIFIED}
    published = _published(standing.own_releases, before)
    columns: dict[str, Mapping[str, Any]] = {"terbit": published, "tercatat": known, "kini": now}
    return pd.DataFrame(
        {name: [found.get(each) for each in RATIOS] for name, found in columns.items()},
        index=list(RATIOS),
        dtype="float64",
    )


def _published(releases: Iterable[EarlierRelease], quarter: Quarter) -> dict[str, Any]:
    return {
        entry["id"]: entry["value"]
        for release in releases
        if release.quarter == quarter
        for entry in reversed(release.entries)
        if entry["id"] in RATIOS
    }
