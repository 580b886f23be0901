"""Figures in the house style, drawn from the table that is printed with them.

Each function takes that table as ``data`` and returns a ``blocks.Figure`` with the table's id,
title and notes, so that a figure never shows a number its table doesn't hold.
"""

from lebak_reports.exhibits.figures.budget_bars import budget_bars
from lebak_reports.exhibits.figures.chain import chain
from lebak_reports.exhibits.figures.message import (
    budget_message,
    chain_message,
    s_curve_message,
    series_message,
    spread_message,
    waterfall_message,
)
from lebak_reports.exhibits.figures.s_curve import s_curve
from lebak_reports.exhibits.figures.tile_map import tile_map
from lebak_reports.exhibits.figures.trend import trend
from lebak_reports.exhibits.figures.waterfall import waterfall

__all__ = [
    "budget_bars",
    "budget_message",
    "chain",
    "chain_message",
    "s_curve",
    "s_curve_message",
    "series_message",
    "spread_message",
    "tile_map",
    "trend",
    "waterfall",
    "waterfall_message",
]
