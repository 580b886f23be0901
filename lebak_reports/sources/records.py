"""What reading a quarter's files gives: which file, what it says, what to note about it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

    import pandas as pd

    from lebak_reports.errors import Problem
    from lebak_reports.fields import Schema

BLOCK_ROWS: Final = 64
"""Rows that are looked at together when a file is searched for edits."""


@dataclass(frozen=True, slots=True)
class QualityNote:
    """One line of "Catatan kualitas data": a warning that does not stop the report.

    Attributes
    ----------
    input : str
        Name of the input; empty when it is about the folder.
    what : str
        What was seen, in Indonesian, without a full stop.
    detail : str
        What was done with it, in Indonesian, a full sentence. Never an identity.
    rows : int
        Number of rows concerned; 0 when it is about the file.
    """

    input: str
    what: str
    detail: str
    rows: int = 0


@dataclass(frozen=True)
class SourceFile:
    """One file of a quarter, found but not yet read.

    Attributes
    ----------
    schema : Schema
        The input it is.
    path : Path
    shown : str
        The path as the analyst knows it.
    recorded : str
        The path as a release states it, see ``Project.recorded``.
    """

    schema: Schema
    path: Path
    shown: str
    recorded: str

    @cached_property
    def sha256(self) -> str:
        """Hash of the bytes of the file."""
        with self.path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()


@dataclass(frozen=True, slots=True)
class Found:
    """What stands in a quarter's folder.

    Attributes
    ----------
    files : tuple of SourceFile
        In the order of ``SCHEMAS``, one per input at most; only those that can be read.
    notes : tuple of QualityNote
        One for each file whose name is no input's.
    problems : tuple of Problem
        One for each input that has two files, a kind of file that is not read, a sample among
        real files, or that is mandatory and missing. The other files are read all the same, so
        that the analyst is told everything at once.
    """

    files: tuple[SourceFile, ...]
    notes: tuple[QualityNote, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class RawTable:
    """The text of one file.

    Attributes
    ----------
    source : SourceFile
    frame : DataFrame of str
        Columns are the headings as written (they may repeat); the index is the line of the
        original file. Empty cells are NA; rows without any text are left out.
    notes : tuple of QualityNote
    """

    source: SourceFile
    frame: pd.DataFrame
    notes: tuple[QualityNote, ...] = ()
