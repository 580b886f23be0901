"""Store landed tables as Parquet, one part a kecamatan."""

from __future__ import annotations

from typing import TYPE_CHECKING

import duckdb

from lebak_reports.tables.landed import BY_KECAMATAN
from lebak_reports.tables.parts import record_parts

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import pandas as pd


def write_tables(folder: Path, tables: Mapping[str, pd.DataFrame]) -> None:
    """Write each table, the large ones in one part a kecamatan, and the digests of all."""
    with duckdb.connect() as connection:
        for name, frame in tables.items():
            if name in BY_KECAMATAN:
                _write_parts(connection, folder / name, frame)
            else:
                _write(connection, folder / f"{name}.parquet", frame)
    record_parts(folder)


def _write_parts(connection: duckdb.DuckDBPyConnection, folder: Path, frame: pd.DataFrame) -> None:
    folder.mkdir()
    for kode_wilayah, part in frame.groupby("kode_wilayah", sort=True):
        _write(connection, folder / f"{kode_wilayah}.parquet", part)


def _write(connection: duckdb.DuckDBPyConnection, path: Path, frame: pd.DataFrame) -> None:
    connection.register("part", frame)
    connection.execute(f"COPY part TO '{path}' (FORMAT parquet, COMPRESSION zstd)")
    connection.unregister("part")
