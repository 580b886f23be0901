"""Store landed tables as Parquet, one part a kecamatan."""

from __future__ import annotations

from typing import TYPE_CHECKING

import duckdb

from lebak_reports.tables.landed import BY_KECAMATAN, SHARED_COLUMNS
from lebak_reports.tables.values import KODE_KABUPATEN_LENGTH

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import pandas as pd


def write_tables(folder: Path, tables: Mapping[str, pd.DataFrame]) -> None:
    """Write each table, the large ones in one part a kecamatan.

    A register gets one part more, of the kabupaten: all families, fewer columns.
    """
    with duckdb.connect() as connection:
        for name, frame in tables.items():
            if name in BY_KECAMATAN:
                _write_parts(connection, folder / name, frame)
            else:
                write_table(connection, folder / f"{name}.parquet", frame)


def _write_parts(connection: duckdb.DuckDBPyConnection, folder: Path, frame: pd.DataFrame) -> None:
    folder.mkdir()
    for kode_wilayah, part in frame.groupby("kode_wilayah", sort=True):
        write_table(connection, folder / f"{kode_wilayah}.parquet", part)
    if folder.name in SHARED_COLUMNS and len(frame):
        kabupaten = frame["kode_wilayah"].iloc[0][:KODE_KABUPATEN_LENGTH]
        shared = frame[list(SHARED_COLUMNS[folder.name])]
        write_table(connection, folder / f"{kabupaten}.parquet", shared)


def write_table(connection: duckdb.DuckDBPyConnection, path: Path, frame: pd.DataFrame) -> None:
    """Write one Parquet file; equal frames give equal bytes."""
    connection.register("part", frame)
    connection.execute(f"COPY part TO '{path}' (FORMAT parquet, COMPRESSION zstd)")
    connection.unregister("part")
