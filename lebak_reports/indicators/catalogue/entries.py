"""All indicators by id."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from lebak_reports.indicators.catalogue.budget import BUDGET
from lebak_reports.indicators.catalogue.effectiveness import EFFECTIVENESS
from lebak_reports.indicators.catalogue.impact import IMPACT
from lebak_reports.indicators.catalogue.incentive import INCENTIVE
from lebak_reports.indicators.catalogue.institution import INSTITUTION
from lebak_reports.indicators.catalogue.lists import LISTS
from lebak_reports.indicators.catalogue.macro import MACRO
from lebak_reports.indicators.catalogue.projection import PROJECTION
from lebak_reports.indicators.catalogue.verification import VERIFICATION

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lebak_reports.indicators.catalogue.records import Indikator

_ROOMS = (
    LISTS,
    VERIFICATION,
    BUDGET,
    INCENTIVE,
    EFFECTIVENESS,
    IMPACT,
    PROJECTION,
    INSTITUTION,
    MACRO,
)

CATALOGUE: Mapping[str, Indikator] = MappingProxyType(
    {indikator.id: indikator for room in _ROOMS for indikator in room}
)
