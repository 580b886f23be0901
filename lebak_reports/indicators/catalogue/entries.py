"""All indicators, by chapter and by id."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from lebak_reports.indicators.catalogue.budget import BUDGET
from lebak_reports.indicators.catalogue.coverage import COVERAGE
from lebak_reports.indicators.catalogue.effectiveness import EFFECTIVENESS
from lebak_reports.indicators.catalogue.impact import IMPACT
from lebak_reports.indicators.catalogue.incentive import INCENTIVE
from lebak_reports.indicators.catalogue.institution import INSTITUTION
from lebak_reports.indicators.catalogue.lists import LISTS
from lebak_reports.indicators.catalogue.macro import MACRO
from lebak_reports.indicators.catalogue.projection import PROJECTION
from lebak_reports.indicators.catalogue.register import REGISTER
from lebak_reports.indicators.catalogue.verification import VERIFICATION

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lebak_reports.indicators.catalogue.records import Indikator

CHAPTERS: Mapping[str, tuple[Indikator, ...]] = MappingProxyType(
    {
        "Daftar sasaran": (*LISTS, *COVERAGE, *REGISTER),
        "Verifikasi dan validasi": VERIFICATION,
        "Anggaran dan program": BUDGET,
        "Insentif fiskal": INCENTIVE,
        "Efektivitas sebelum inferensi": EFFECTIVENESS,
        "Pengaruh dan proyeksi": (*IMPACT, *PROJECTION),
        "Kelembagaan": INSTITUTION,
        "Indikator makro": MACRO,
    }
)
"""Indicators by what they are about, in the order of print."""

CATALOGUE: Mapping[str, Indikator] = MappingProxyType(
    {indikator.id: indikator for chapter in CHAPTERS.values() for indikator in chapter}
)
