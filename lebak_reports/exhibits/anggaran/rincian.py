"""One table shape for every cut of the tagged budget: pagu, realisasi, share, absorption."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.blocks import Column
from lebak_reports.exhibits.belanja import tagged_rows
from lebak_reports.exhibits.kolom import PAGU, REALISASI, SERAPAN, share
from lebak_reports.exhibits.origins import origin_of
from lebak_reports.exhibits.rows import rows_of
from lebak_reports.indicators.budget import absorption, share_of_pagu, total_absorption

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lebak_reports.aggregates import RegionData
    from lebak_reports.blocks import Row
    from lebak_reports.indicators.budget import Dimension

MONEY = {"denominator": "pagu_rp", "numerator": "realisasi_rp", "value": "serapan_ratio"}
"""Columns of a ratio of money, as a table prints them."""

_TOTAL = "jumlah"


def columns_for(heading: str) -> tuple[Column, ...]:
    """Return the columns of a cut of the budget, the first one named `heading`."""
    portion = share("porsi_ratio", "Porsi pagu", "Pagu perubahan dibagi seluruh pagu bertanda.")
    return (Column(key="uraian", label=heading), PAGU, REALISASI, portion, SERAPAN)


def rows_by(
    data: RegionData, dimension: Dimension, labels: Mapping[int, str] | Mapping[str, str]
) -> tuple[Row, ...]:
    """Return the tagged budget by a dimension, in the order of `labels`, with the total.

    Parameters
    ----------
    data : RegionData
        Holds the budget.
    dimension : str
        Column of the budget.
    labels : mapping
        Printed words of the values; values without a row are left out.
    """
    tagged = tagged_rows(data)
    shares = share_of_pagu(tagged, by=dimension)["value"]
    ratios = absorption(tagged, by=dimension).assign(porsi_ratio=shares)
    present = ratios.reindex([key for key in labels if key in ratios.index])
    named = present.assign(uraian=[labels[key] for key in present.index]).rename(columns=MONEY)
    frame = pd.concat([named, total_of(tagged)])
    status = origin_of(data, "anggaran").status
    return rows_of(frame, columns_for(""), status=status, total=_TOTAL)


def total_of(tagged: pd.DataFrame) -> pd.DataFrame:
    """Return the row of the total of some budget rows."""
    whole = total_absorption(tagged)
    return pd.DataFrame(
        {
            "value": whole.value,
            "numerator": whole.numerator,
            "denominator": whole.denominator,
            "porsi_ratio": 1.0,
            "uraian": "Jumlah",
        },
        index=[_TOTAL],
    ).rename(columns=MONEY)
