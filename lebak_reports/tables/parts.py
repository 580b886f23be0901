"""The files that hold a region's rows of a landed table, and what they hold."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import duckdb

from lebak_reports.tables.landed import BY_KECAMATAN, LANDED, SHARED_COLUMNS
from lebak_reports.tables.values import KODE_KECAMATAN_LENGTH

if TYPE_CHECKING:
    from pathlib import Path

    import pandas as pd


def parts_of(folder: Path, name: str, kode_wilayah: str) -> list[Path] | None:
    """Return the files that hold a region's rows of a table, None where there is no such input."""
    if name not in BY_KECAMATAN:
        path = folder / f"{name}.parquet"
        return [path] if path.exists() else None
    parts = folder / name
    if not parts.exists():
        return None
    own = parts / f"{kode_wilayah}.parquet"
    return [own] if own.exists() else sorted(parts.glob(f"{kode_wilayah}*.parquet"))


def columns_of(name: str, kode_wilayah: str) -> tuple[str, ...]:
    """Return the columns of a table that a region reads."""
    if name in SHARED_COLUMNS and len(kode_wilayah) < KODE_KECAMATAN_LENGTH:
        return SHARED_COLUMNS[name]
    return tuple(LANDED[name])


def frame_of(paths: list[Path], name: str) -> pd.DataFrame:
    """Return the rows of a table in some of its files; without files none.

    No file but the input: it is there, and this kecamatan is not in it.
    """
    if not paths:
        return _without_rows(name)
    query = "SELECT * FROM read_parquet(?)"
    frame = cursor().execute(query, [[str(path) for path in paths]]).df()
    return frame.astype({column: LANDED[name][str(column)] for column in frame})


def cursor() -> duckdb.DuckDBPyConnection:
    """Return a cursor of this process's empty database."""
    return _database().cursor()


@cache
def _database() -> duckdb.DuckDBPyConnection:
    """Return this process's empty database: to make one costs ten times a small table.

    One thread, because a notebook shares the processor with others.
    """
    return duckdb.connect(config={"threads": 1})


def _without_rows(name: str) -> pd.DataFrame:
    import pandas as pd

    return pd.DataFrame(columns=list(LANDED[name])).astype(dict(LANDED[name]))
