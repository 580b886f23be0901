"""The shared aggregates as a file: JSON with sorted keys, written whole, mode 0600."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import pandas as pd

from lebak_reports.aggregates.files import SHARED_FILE, read_json, write_json
from lebak_reports.aggregates.records import Shared
from lebak_reports.periods import Quarter
from lebak_reports.tables import QualityNote

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_FRAMES = (
    "kecamatan",
    "tersembunyi",
    "sebaran",
    "terbit",
    "perubahan",
    "alasan",
    "ketahanan",
    "jangkauan",
    "program",
    "pencocokan",
    "pembagian",
    "pengaruh",
    "putusan",
    "biaya",
    "proyeksi",
    "penilaian",
    "kemiskinan",
    "penguraian",
    "riwayat",
    "anggaran_riwayat",
    "pokok",
)


def write_shared(folder: Path, shared: Shared, *, key: str) -> None:
    """Write the aggregates of a quarter beside its landed tables.

    Parameters
    ----------
    folder : Path
        Folder of the landed quarter.
    shared : Shared
        Counts are whole numbers: nothing here is rounded.
    key : str
        What the aggregates were computed from; see ``key_of``.
    """
    write_json(folder / SHARED_FILE, {"kunci": key, **shared_to_json(shared)})


def shared_to_json(shared: Shared) -> dict[str, Any]:
    """Return aggregates as JSON values."""
    since = shared.tidak_berubah_sejak
    frames = {name: _frame_to_json(getattr(shared, name)) for name in _FRAMES}
    notes = [asdict(note) for note in shared.catatan]
    return {"tidak_berubah_sejak": since and str(since), "catatan": notes, **frames}


def read_shared(folder: Path) -> Shared:
    """Read what ``write_shared`` wrote."""
    content = read_json(folder / SHARED_FILE)
    since = content["tidak_berubah_sejak"]
    frames = {name: _frame_from_json(content[name]) for name in _FRAMES}
    return Shared(
        **frames,
        tidak_berubah_sejak=since and Quarter.parse(since),
        catatan=tuple(QualityNote(**note) for note in content["catatan"]),
    )


def _frame_to_json(frame: pd.DataFrame) -> dict[str, Any]:
    """Columns by name with their dtype; missing values become null, quarters text."""
    return {
        "indeks": frame.index.tolist(),
        "kolom": [
            {
                "nama": name,
                "jenis": _kind(column),
                "nilai": [None if pd.isna(value) else _plain(value) for value in column],
            }
            for name, column in frame.items()
        ],
    }


def _frame_from_json(content: Mapping[str, Any]) -> pd.DataFrame:
    columns = {column["nama"]: _column_from_json(column) for column in content["kolom"]}
    return pd.DataFrame(columns).set_axis(pd.Index(content["indeks"]))


def _column_from_json(column: Mapping[str, Any]) -> pd.Series[Any]:
    if column["jenis"] == "quarter":
        return pd.Series([Quarter.parse(text) for text in column["nilai"]], dtype="object")
    values: pd.Series[Any] = pd.Series(column["nilai"], dtype=column["jenis"])
    return values


def _kind(column: pd.Series[Any]) -> str:
    if column.dtype == "object":
        return "quarter"
    return str(column.dtype)


def _plain(value: Any) -> int | float | str | bool:  # noqa: ANN401  a frame may hold any scalar
    if isinstance(value, Quarter):
        return str(value)
    plain: int | float | str | bool = value.item() if hasattr(value, "item") else value
    return plain
