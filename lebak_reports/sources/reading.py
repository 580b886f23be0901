"""Read one found file, whatever its kind, into text cells under headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.errors import InputRejectedError, Problem
from lebak_reports.sources.records import RawTable

if TYPE_CHECKING:
    import pandas as pd

    from lebak_reports.sources.records import QualityNote, SourceFile


def read_source(source: SourceFile) -> RawTable:
    """Read a file as text.

    Raises
    ------
    InputRejectedError
        If the file is empty, is not what its ending says, or has no data rows.
    """
    if source.path.stat().st_size == 0:
        raise _empty(source, "berkas kosong (0 bita)")
    frame, notes = _text_cells(source)
    frame = without_blanks(frame)
    if frame.empty:
        raise _empty(source, "tidak ada baris data di bawah judul")
    return RawTable(source, frame, notes)


def _text_cells(source: SourceFile) -> tuple[pd.DataFrame, tuple[QualityNote, ...]]:
    match source.path.suffix.casefold():
        case ".parquet":
            from lebak_reports.sources.parquet import read_parquet

            return read_parquet(source), ()
        case ".xlsx":
            from lebak_reports.sources.excel import read_excel

            return under_headings(read_excel(source)), ()
        case _:
            from lebak_reports.sources.text import read_text

            frame, notes = read_text(source)
            return under_headings(frame), notes


def under_headings(frame: pd.DataFrame) -> pd.DataFrame:
    """Turn the first row into the headings; those without text become ``""``."""
    headings = frame.iloc[0].fillna("").str.strip()
    return frame.iloc[1:].set_axis(headings.tolist(), axis="columns")


def without_blanks(frame: pd.DataFrame) -> pd.DataFrame:
    """Leave out rows without any text, and columns with neither heading nor text."""
    # Few rows begin with an empty cell and few columns are unnamed: only those are looked through.
    likely = frame[frame.iloc[:, 0].isna()]
    blank = likely.index[likely.isna().all(axis="columns")]
    kept = [
        name != "" or bool(frame.iloc[:, place].notna().any())
        for place, name in enumerate(frame.columns)
    ]
    filled = frame.drop(index=blank) if len(blank) else frame
    return filled if all(kept) else filled.loc[:, kept]


def _empty(source: SourceFile, what: str) -> InputRejectedError:
    remedy = "Isi berkas itu, atau hapus bila masukannya memang belum ada."
    return InputRejectedError((Problem(file=source.shown, what=what, remedy=remedy),))
