"""What is asked of all families of a quarter's register, without reading it whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lebak_reports.tables.landed import LANDED
from lebak_reports.tables.parts import cursor

if TYPE_CHECKING:
    from pathlib import Path

    import pandas as pd

_REGISTER_OF_ALL: Final = "keluarga/??.??.parquet"


def listed_families(folder: Path) -> pd.DataFrame:
    """Return the families on the KE list of a quarter.

    Returns
    -------
    DataFrame
        ``kode_wilayah id_keluarga jumlah_jiwa``, sorted by the first two.

    Raises
    ------
    ValueError
        If the folder holds no register.
    """
    columns = ["kode_wilayah", "id_keluarga", "jumlah_jiwa"]
    frame = (
        cursor()
        .execute(
            f"SELECT {', '.join(columns)} FROM read_parquet(?) WHERE is_ke ORDER BY 1, 2",  # noqa: S608  our own names
            [str(_register(folder))],
        )
        .df()
    )
    return frame.astype({name: LANDED["keluarga"][name] for name in columns})


def verified_families(folder: Path) -> tuple[int, int]:
    """Count the families of a quarter's register that are verified, and all of them.

    Raises
    ------
    ValueError
        If the folder holds no register.
    """
    verified, register = (
        cursor()
        .execute(
            "SELECT count(*) FILTER (status_verval <> 'belum'), count(*) FROM read_parquet(?)",
            [str(_register(folder))],
        )
        .fetchall()[0]
    )
    return verified, register


def _register(folder: Path) -> Path:
    register = next(folder.glob(_REGISTER_OF_ALL), None)
    if register is None:
        raise ValueError(f"{folder} holds no register: landing must refuse that")
    return register
