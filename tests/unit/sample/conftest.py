"""Read the generated files as text, without the readers of the suite."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import TYPE_CHECKING

import duckdb
import pandas as pd
import pytest
from python_calamine import CalamineWorkbook

if TYPE_CHECKING:
    from pathlib import Path

    from lebak_reports.project import Project

HEADINGS = {"No KMK", "Tahap", "ID Keluarga P3KE", "Topik", "Kode OPD"}

Read = Callable[[str, str], pd.DataFrame]


@pytest.fixture(scope="session")
def folder(sample_project: Project) -> Path:
    return sample_project.cache / "contoh"


@pytest.fixture(scope="session")
def read(folder: Path) -> Read:
    """Return a function from quarter and input to the file's rows, headings as columns."""
    known: dict[bytes, pd.DataFrame] = {}

    def read_input(quarter: str, name: str) -> pd.DataFrame:
        (path,) = (folder / quarter).glob(f"{name}-CONTOH.*")
        digest = hashlib.sha256(path.read_bytes()).digest()
        if digest not in known:
            known[digest] = _READERS[path.suffix](path)
        return known[digest]

    return read_input


def _read_parquet(path: Path) -> pd.DataFrame:
    with duckdb.connect() as connection:
        return connection.execute("SELECT * FROM read_parquet(?)", [str(path)]).df()


def _read_csv(path: Path) -> pd.DataFrame:
    with path.open(encoding="utf-8-sig") as text:
        separator = ";" if ";" in text.readline() else ","
    return pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8-sig", sep=separator)


def _read_xlsx(path: Path) -> pd.DataFrame:
    rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    top = next(number for number, row in enumerate(rows) if HEADINGS & set(map(str, row)))
    return pd.DataFrame(rows[top + 1 :], columns=rows[top])


_READERS = {".parquet": _read_parquet, ".csv": _read_csv, ".xlsx": _read_xlsx}
