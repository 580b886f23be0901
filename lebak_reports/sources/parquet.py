"""Read a Parquet file as text, through duckdb."""

from __future__ import annotations

from typing import TYPE_CHECKING

import duckdb
import pandas as pd

from lebak_reports.errors import InputRejectedError, Problem

if TYPE_CHECKING:
    from lebak_reports.sources.records import SourceFile


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
    frame.index = pd.RangeIndex(2, len(frame) + 2)
    return frame
