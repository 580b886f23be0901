"""What amounts must obey: percents are no ratios, and a month is not a day."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import pandas as pd

from lebak_reports.tables.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Mapping

_RATIO_UNITS: Final = ("rasio", "ratio")
# Official rates below these percents are a ratio written as percent. P0 of a region is never
# under one in a hundred; one in two thousand lived in extreme poverty where it was all but gone.
_LEAST_PERCENT: Final[Mapping[str, float]] = MappingProxyType({"P0": 1.0, "P1": 0.05, "KE": 0.05})
# No line for a person and a month was ever so low; a line for a day always is.
_LEAST_MONTHLY_RP: Final = 100_000
# Against a target above one percent, less than a tenth of a percent is a ratio in disguise.
_SMALL_PERCENT: Final = 0.1
_PERCENT_UNITS: Final = ("persen", "%")
_MEASURES: Final = ("target", "capaian")


def _unit_fits_indicator(frame: pd.DataFrame) -> pd.Series[bool]:
    return (frame["satuan"] == "rupiah") == (frame["indikator"] == "GK")


def _ratio_is_at_most_one(frame: pd.DataFrame) -> pd.Series[bool]:
    return (frame["satuan"] != "rasio") | (frame["nilai"] <= 1)


def _percent_is_no_ratio(frame: pd.DataFrame) -> pd.Series[bool]:
    least = frame["indikator"].map(_LEAST_PERCENT).fillna(0)
    is_fine = frame["nilai"].between(least, 100) | (frame["nilai"] == 0)
    return (frame["satuan"] != "persen") | is_fine


def _line_is_monthly(frame: pd.DataFrame) -> pd.Series[bool]:
    return (frame["satuan"] != "rupiah") | (frame["nilai"] >= _LEAST_MONTHLY_RP)


def _target_is_given(frame: pd.DataFrame) -> pd.Series[bool]:
    return frame["target"].notna()


def _measures_are_ratios(frame: pd.DataFrame) -> pd.Series[bool]:
    """Tell where a unit of ratio goes with values up to one in size."""
    is_ratio = frame["satuan"].str.casefold().isin(_RATIO_UNITS)
    sizes = frame[list(_MEASURES)].abs().fillna(0).max(axis="columns")
    return ~is_ratio | (sizes <= 1)


def _measures_are_percents(frame: pd.DataFrame) -> pd.Series[bool]:
    """Tell where target and actual are both percents, and not one of them a ratio."""
    is_percent = frame["satuan"].str.casefold().isin(_PERCENT_UNITS)
    sizes = frame[list(_MEASURES)].abs()
    smaller, larger = sizes.min(axis="columns"), sizes.max(axis="columns")
    is_mixed = smaller.between(0, _SMALL_PERCENT, inclusive="neither") & (larger >= 1)
    return ~(is_percent & is_mixed)


def _spending_is_monthly(frame: pd.DataFrame) -> pd.Series[bool]:
    """Tell whether half of the households spend what a month takes; a day's sum is far less."""
    is_monthly = bool(frame["pengeluaran_per_kapita_rp"].median() >= _LEAST_MONTHLY_RP)
    return pd.Series(data=is_monthly, index=frame.index)


_MEASURED_RULES: Final = (
    Rule(
        column="target",
        needs=("target",),
        what="baris tanpa target",
        remedy="Isi target menurut dokumennya; capaian tanpa target tidak dapat dinilai.",
        holds=_target_is_given,
    ),
    Rule(
        column="satuan",
        needs=("satuan", *_MEASURES),
        what="satuan rasio, padahal nilainya di atas 1: tampaknya persen",
        remedy="Tulis satuan persen, atau bagi target dan capaian dengan 100.",
        holds=_measures_are_ratios,
    ),
    Rule(
        column="capaian",
        needs=("satuan", *_MEASURES),
        what="satuan persen, tetapi target dan capaian berbeda skala: satunya tampaknya rasio",
        remedy="Tulis keduanya dalam persen; bila nilainya memang sekecil itu, pakai satuan rasio.",
        holds=_measures_are_percents,
    ),
)
UNIT_RULES: Final[Mapping[str, tuple[Rule, ...]]] = MappingProxyType(
    {
        "indikator_makro": (
            Rule(
                column="satuan",
                needs=("satuan", "indikator"),
                what="satuan tidak cocok dengan indikator",
                remedy="GK dalam rupiah; P0, P1, P2, dan KE dalam persen atau rasio.",
                holds=_unit_fits_indicator,
            ),
            Rule(
                column="nilai",
                needs=("satuan", "nilai"),
                what="satuan rasio, padahal nilainya di atas 1: tampaknya persen",
                remedy="Tulis satuan persen, atau bagi nilainya dengan 100.",
                holds=_ratio_is_at_most_one,
            ),
            Rule(
                column="nilai",
                needs=("satuan", "nilai", "indikator"),
                what="nilai tidak masuk akal sebagai persen: tampaknya rasio, atau di atas 100",
                remedy="Tulis satuan rasio, atau betulkan nilainya.",
                holds=_percent_is_no_ratio,
            ),
            Rule(
                column="nilai",
                needs=("satuan", "nilai"),
                what="garis kemiskinan terlalu kecil: tampaknya per hari, bukan per bulan",
                remedy="Tulis rupiah per kapita per bulan.",
                holds=_line_is_monthly,
            ),
        ),
        "survei": (
            Rule(
                column="pengeluaran_per_kapita_rp",
                needs=("pengeluaran_per_kapita_rp",),
                what="satuan salah: separuh pengeluaran di bawah Rp100.000, tampaknya per hari",
                remedy="Tulis rupiah per orang per bulan.",
                holds=_spending_is_monthly,
            ),
        ),
        "klasik": _MEASURED_RULES,
        "rencana": _MEASURED_RULES,
    }
)
