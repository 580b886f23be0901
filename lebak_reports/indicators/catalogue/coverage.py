"""Indicators of coverage: whom programmes reach, and whom they miss."""

from __future__ import annotations

from typing import Final

from lebak_reports.indicators.catalogue.records import NO_LIST, NO_RATE, Indikator

_PMK: Final = "Coady, Grosh, Hoddinott 2004"

COVERAGE = (
    Indikator(
        id="ke.keluarga.tercakup",
        label="Keluarga tercakup",
        unit="keluarga",
        numerator="keluarga sasaran yang tercatat menerima paling sedikit satu program tahun ini",
        reference=_PMK,
        refusals=NO_LIST,
    ),
    Indikator(
        id="ke.keluarga.tercakup.porsi",
        label="Cakupan sasaran",
        unit="rasio",
        numerator="keluarga sasaran yang tercatat menerima paling sedikit satu program tahun ini",
        denominator="seluruh keluarga sasaran",
        reference=_PMK,
        refusals=NO_RATE,
    ),
    Indikator(
        id="ke.keluarga.tanpa_program",
        label="Keluarga tanpa program",
        unit="keluarga",
        numerator="keluarga sasaran yang tidak tercatat menerima satu program pun tahun ini",
        reference=_PMK,
        refusals=NO_LIST,
    ),
    Indikator(
        id="ke.keluarga.tanpa_program.porsi",
        label="Galat eksklusi",
        unit="rasio",
        numerator="keluarga sasaran yang tidak tercatat menerima satu program pun tahun ini",
        denominator="seluruh keluarga sasaran",
        reference=_PMK,
        refusals=NO_RATE,
    ),
)
