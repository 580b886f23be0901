"""Store landed tables as Parquet, one part a kecamatan, whole or not at all."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

import duckdb

from lebak_reports.tables.landed import BY_KECAMATAN
from lebak_reports.tables.parts import record_parts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import pandas as pd

_FILE_MODE: Final = 0o600
_FOLDER_MODE: Final = 0o700


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Give a private folder beside ``target`` that takes its place when all went well."""
    target.parent.mkdir(mode=_FOLDER_MODE, parents=True, exist_ok=True)
    draft = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    try:
        yield draft
        for path in draft.rglob("*"):
            path.chmod(_FOLDER_MODE if path.is_dir() else _FILE_MODE)
        _exchange(draft, target)
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _exchange(draft: Path, target: Path) -> None:
    """Put the draft in the place of the target; the cache may be lost between, never mixed."""
    if target.exists():
        old = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
        target.replace(old)
        draft.replace(target)
        shutil.rmtree(old)
    else:
        draft.replace(target)


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
