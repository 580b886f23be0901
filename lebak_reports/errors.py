"""Every error an analyst can act on.

LebakReportsError              anything we refuse with a sentence
  + UsageError                 exit 2: the command or a parameter is wrong
    - QuarterError             the text is not a quarter
    - UnknownRegionError       no such wilayah; carries suggestions
    - UnknownParameterError    the notebook has no such parameter, or another type
    - NotebookContentError     a cell holds something that no report can print
    - QuarterBusyError         another run is working on the same quarter
    - MissingToolError         an optional program is not installed
    - IdentityKeyError         the key that hides identities cannot be used
    - ClusterError             a Dask cluster cannot do the work
  + InputRejectedError         exit 4: carries every problem of every file
  + IndicatorError             exit 4: arrays from which no number can be computed
    - LengthError              arrays of one call are not equally long
    - WeightError              a weight is negative, missing or infinite
    - DesignError              strata, PSU or fpc contradict each other
    - WelfareError             expenditure is not a number
    - LineError                a poverty line is not a positive number
    - ChoiceError              an option has no such value
  + RegionsFailedError         exit 3: some regions failed, the others are published
    - NothingMadeError         every region failed, nothing is published
  + PrivacyError               exit 5: an output would reveal a person

Each class keeps its data as attributes, passes all of it to ``super().__init__`` so that it
survives pickling between processes, and says in ``__str__``, in Indonesian, what happened,
where, with which value, and what to do.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


class LebakReportsError(Exception):
    """Anything this package refuses with a sentence the analyst can act on."""

    exit_code: ClassVar[int] = 1


class UsageError(LebakReportsError):
    """The command, a parameter or the order of work is wrong."""

    exit_code: ClassVar[int] = 2


class QuarterError(UsageError):
    """The text does not name a quarter."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text

    def __str__(self) -> str:
        return (
            f"Triwulan '{self.text}' tidak dikenali. Tulis tahun dan triwulan 1 sampai 4, "
            "misalnya 2024Q3, 2024-Q3, atau TW3-2024."
        )


class UnknownRegionError(UsageError):
    """No region of the kabupaten answers to this text."""

    def __init__(self, text: str, suggestions: tuple[str, ...] = ()) -> None:
        super().__init__(text, suggestions)
        self.text = text
        self.suggestions = suggestions

    def __str__(self) -> str:
        if self.suggestions:
            hint = "Maksud Anda " + " atau ".join(self.suggestions) + "?"
        else:
            hint = "Pakai nama kecamatan atau kode Kemendagri, misalnya Banjarsari atau 36.02.09."
        return f"Wilayah '{self.text}' tidak ada di Kabupaten Lebak. {hint}"


class UnknownParameterError(UsageError):
    """A notebook was given a parameter that its own cell does not declare."""

    def __init__(self, notebook: str, parameter: str, reason: str) -> None:
        super().__init__(notebook, parameter, reason)
        self.notebook = notebook
        self.parameter = parameter
        self.reason = reason

    def __str__(self) -> str:
        return (
            f"Parameter '{self.parameter}' untuk {self.notebook} ditolak: {self.reason}. "
            "Samakan dengan sel bertanda 'parameters' di notebook itu."
        )


class NotebookContentError(UsageError):
    """A cell holds something that no report can print; nothing is dropped silently."""

    def __init__(self, notebook: str, cell: int, reason: str) -> None:
        super().__init__(notebook, cell, reason)
        self.notebook = notebook
        self.cell = cell
        self.reason = reason

    def __str__(self) -> str:
        return (
            f"{self.notebook}, sel ke-{self.cell}: {self.reason}. Laporan hanya mencetak teks "
            "Markdown sederhana dan keluaran exhibits; pindahkan atau hapus isi sel itu."
        )


class QuarterBusyError(UsageError):
    """Another run of the same quarter has not finished."""

    def __init__(self, quarter: str, owner: str) -> None:
        super().__init__(quarter, owner)
        self.quarter = quarter
        self.owner = owner

    def __str__(self) -> str:
        return (
            f"Triwulan {self.quarter} sedang dikerjakan oleh proses lain ({self.owner}). "
            "Tunggu sampai selesai, lalu jalankan lagi."
        )


class MissingToolError(UsageError):
    """An optional program is not on this machine."""

    def __init__(self, tool: str, remedy: str) -> None:
        super().__init__(tool, remedy)
        self.tool = tool
        self.remedy = remedy

    def __str__(self) -> str:
        return f"Program '{self.tool}' tidak ditemukan. {self.remedy}"


class IdentityKeyError(UsageError):
    """The key that turns identities into pseudonyms cannot be used."""

    def __init__(self, place: str, reason: str, remedy: str) -> None:
        super().__init__(place, reason, remedy)
        self.place = place
        self.reason = reason
        self.remedy = remedy

    def __str__(self) -> str:
        return f"Kunci sandi identitas di {self.place} {self.reason}. Perbaiki: {self.remedy}."


class ClusterError(UsageError):
    """A Dask cluster is out of reach, or would not give the results of this machine."""

    def __init__(self, place: str, reason: str, remedy: str) -> None:
        super().__init__(place, reason, remedy)
        self.place = place
        self.reason = reason
        self.remedy = remedy

    def __str__(self) -> str:
        return f"Klaster Dask {self.place} {self.reason}. {self.remedy}."


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


class InputRejectedError(LebakReportsError):
    """Inputs or params break a rule; carries every problem found, not only the first."""

    exit_code: ClassVar[int] = 4
    SHOWN_PER_FILE: ClassVar[int] = 5

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems)
        self.problems = problems

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


class IndicatorError(LebakReportsError):
    """Arrays from which no number can be computed; data that are only too few get a status.

    Attributes
    ----------
    argument : str
        Argument of the indicator.
    what : str
        What is wrong with it, in Indonesian.
    remedy : str
        What to do, in Indonesian, without a full stop.
    """

    exit_code: ClassVar[int] = 4

    def __init__(self, argument: str, what: str, remedy: str) -> None:
        super().__init__(argument, what, remedy)
        self.argument = argument
        self.what = what
        self.remedy = remedy

    def __str__(self) -> str:
        return f"Indikator tidak dapat dihitung: '{self.argument}' {self.what}. {self.remedy}."


class LengthError(IndicatorError):
    """Arrays of one call are not equally long."""


class WeightError(IndicatorError):
    """A weight is negative, missing or infinite."""


class DesignError(IndicatorError):
    """Strata, PSU, fpc or domains contradict each other."""


class WelfareError(IndicatorError):
    """Expenditure is not a series of numbers."""


class LineError(IndicatorError):
    """A poverty line is not a positive number."""


class ChoiceError(IndicatorError):
    """An option has no such value."""

    @classmethod
    def among(cls, argument: str, value: object, choices: tuple[str, ...]) -> ChoiceError:
        """Return the error that names what could have been chosen."""
        return cls(argument, f"tidak mengenal '{value}'", "Pilih " + ", ".join(choices))


class RegionsFailedError(LebakReportsError):
    """Some regions stopped; every other region is published."""

    exit_code: ClassVar[int] = 3

    def __init__(self, quarter: str, reasons: tuple[tuple[str, str], ...]) -> None:
        super().__init__(quarter, reasons)
        self.quarter = quarter
        self.reasons = reasons

    def __str__(self) -> str:
        lines = [f"Triwulan {self.quarter} terbit, tetapi {len(self.reasons)} wilayah gagal:"]
        lines += [f"  - {region}: {reason}" for region, reason in self.reasons]
        lines.append("Perbaiki penyebabnya, lalu ulangi wilayah itu dengan make region.")
        return "\n".join(lines)


class NothingMadeError(RegionsFailedError):
    """Every region of a run stopped; the earlier release was not touched."""

    def __str__(self) -> str:
        lines = [f"Triwulan {self.quarter} tidak diterbitkan: semua wilayah gagal."]
        lines += [f"  - {region}: {reason}" for region, reason in self.reasons]
        lines.append("Rilis sebelumnya tidak diubah. Perbaiki penyebabnya, lalu ulangi.")
        return "\n".join(lines)


class PrivacyError(LebakReportsError):
    """An output holds a person's identity; nothing was published."""

    exit_code: ClassVar[int] = 5

    def __init__(self, findings: tuple[tuple[str, str], ...]) -> None:
        super().__init__(findings)
        self.findings = findings

    def __str__(self) -> str:
        lines = ["Gerbang privasi menolak rilis ini; rilis sebelumnya tidak diubah."]
        lines += [f"  - {file}: {kind}" for file, kind in self.findings]
        lines.append("Hapus identitas dari notebook atau params yang menghasilkan berkas itu.")
        return "\n".join(lines)
