"""Inputs or params that break a rule: exit 4."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from lebak_reports.errors.root import LebakReportsError


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with one place of one file.

    Attributes
    ----------
    file : str
        File as the analyst sees it, for example ``data/2024Q3/anggaran.csv``.
    what : str
        What is wrong, in Indonesian, without a full stop.
    remedy : str
        What to do, in Indonesian, a full sentence.
    row : int or None
        Line of the original file, counted from 1 with the header as line 1 (or later).
    column : str or None
        Column heading as written in the file.
    value : str or None
        The offending value as written; never an identity (NIK, name, address).
    """

    file: str
    what: str
    remedy: str
    row: int | None = None
    column: str | None = None
    value: str | None = None

    def __str__(self) -> str:
        place = self.file
        if self.row is not None:
            place += f", baris {self.row}"
        if self.column is not None:
            place += f", kolom '{self.column}'"
        value = "" if self.value is None else f" (tertulis '{self.value}')"
        return f"{place}: {self.what}{value}. {self.remedy}"


@dataclass(eq=False)
class InputRejectedError(LebakReportsError):
    """Inputs or params break a rule; carries every problem found, not only the first."""

    exit_code: ClassVar[int] = 4
    SHOWN_PER_FILE: ClassVar[int] = 5

    problems: tuple[Problem, ...]

    def __str__(self) -> str:
        by_file: dict[str, list[Problem]] = {}
        for problem in self.problems:
            by_file.setdefault(problem.file, []).append(problem)
        lines = [f"Masukan ditolak: {len(self.problems)} masalah di {len(by_file)} berkas."]
        for file, problems in by_file.items():
            lines += [f"  - {problem}" for problem in problems[: self.SHOWN_PER_FILE]]
            if (hidden := len(problems) - self.SHOWN_PER_FILE) > 0:
                lines.append(f"  - {file}: dan {hidden} masalah serupa lainnya.")
        lines.append("Rilis sebelumnya tidak diubah.")
        return "\n".join(lines)
