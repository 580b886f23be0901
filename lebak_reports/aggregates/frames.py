"""Frames of the shared aggregates where an input is missing: their columns, and no row."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Mapping


def without_rows(columns: Mapping[str, str]) -> pd.DataFrame:
    """Return a frame of no rows, from the names of its columns to their dtypes.

    >>> without_rows({"keluarga": "Int64"}).dtypes.to_dict()
    {'keluarga': Int64Dtype()}
    """
    return pd.DataFrame({name: pd.Series([], dtype=dtype) for name, dtype in columns.items()})
