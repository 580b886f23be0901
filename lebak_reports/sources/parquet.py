"""Read a Parquet file as text, through duckdb."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import duckdb
import pandas as pd

from lebak_reports.errors import InputRejectedError, Problem
from lebak_reports.sources.records import BLOCK_ROWS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lebak_reports.sources.records import SourceFile

_FIRST: Final = 2


def read_parquet(source: SourceFile) -> pd.DataFrame:
    """Read a Parquet file; its columns become text and its names the headings.

    Returns
    -------
    DataFrame of str
        The index counts rows as a spreadsheet would: the header is 1, the first row 2.

    Raises
    ------
    InputRejectedError
        If the file is no Parquet or is cut off.
    """
    try:
        with duckdb.connect() as connection:
            frame = connection.execute(
                "SELECT COLUMNS(*)::VARCHAR FROM read_parquet(?)", [str(source.path)]
            ).df()
    except (duckdb.InvalidInputException, duckdb.IOException) as error:
        problem = Problem(
            file=source.shown,
            what="berkas Parquet rusak, terpotong, atau bukan Parquet",
            remedy="Salin ulang berkas itu, atau simpan sebagai .csv.",
        )
        raise InputRejectedError((problem,)) from error
    frame.index = pd.RangeIndex(_FIRST, len(frame) + _FIRST)
    return frame


def sealed_rows(
    source: SourceFile, seal: Callable[[bytes], bytes]
) -> tuple[bytes, int, int, tuple[bytes, ...]]:
    """Return the fields of `lebak_reports.sources.blocks.Blocks`.

    duckdb's hash of a row has 64 bits: it tells edits, and protects from nobody.
    """
    with duckdb.connect() as connection:
        named = connection.execute("DESCRIBE FROM read_parquet(?)", [str(source.path)]).fetchall()
        blocks = connection.execute(
            "SELECT t.file_row_number // ? AS block, bit_xor(hash(t)), count(*) "
            "FROM read_parquet(?, file_row_number = true) t GROUP BY block ORDER BY block",
            [BLOCK_ROWS, str(source.path)],
        ).fetchall()
    seals = tuple(seal(repr(block).encode()) for block in blocks)
    return seal(repr(named).encode()), _FIRST, sum(count for *_, count in blocks), seals


def read_parquet_lines(source: SourceFile, wanted: Sequence[int]) -> pd.DataFrame:
    """Read some rows; see `read_parquet`."""
    with duckdb.connect() as connection:
        frame = connection.execute(
            "SELECT COLUMNS(* EXCLUDE file_row_number)::VARCHAR "
            "FROM read_parquet(?, file_row_number = true) "
            "WHERE file_row_number IN (SELECT unnest(?)) ORDER BY file_row_number",
            [str(source.path), [line - _FIRST for line in wanted]],
        ).df()
    frame.index = pd.Index(wanted)
    return frame
