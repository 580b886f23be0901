"""The command, a parameter or the order of work is wrong: exit 2."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from lebak_reports.errors.root import LebakReportsError


class UsageError(LebakReportsError):
    """The command, a parameter or the order of work is wrong."""

    exit_code: ClassVar[int] = 2


@dataclass(eq=False)
class QuarterError(UsageError):
    """The text does not name a quarter."""

    text: str

    def __str__(self) -> str:
        return (
            f"Triwulan '{self.text}' tidak dikenali. Tulis tahun dan triwulan 1 sampai 4, "
            "misalnya 2024Q3, 2024-Q3, atau TW3-2024."
        )


@dataclass(eq=False)
class UnknownRegionError(UsageError):
    """No region of the kabupaten answers to this text."""

    text: str
    suggestions: tuple[str, ...] = ()

    def __str__(self) -> str:
        if self.suggestions:
            hint = "Maksud Anda " + " atau ".join(self.suggestions) + "?"
        else:
            hint = "Pakai nama kecamatan atau kode Kemendagri, misalnya Banjarsari atau 36.02.09."
        return f"Wilayah '{self.text}' tidak ada di Kabupaten Lebak. {hint}"


@dataclass(eq=False)
class UnknownParameterError(UsageError):
    """A notebook was given a parameter that its own cell does not declare."""

    notebook: str
    parameter: str
    reason: str

    def __str__(self) -> str:
        return (
            f"Parameter '{self.parameter}' untuk {self.notebook} ditolak: {self.reason}. "
            "Samakan dengan sel bertanda 'parameters' di notebook itu."
        )


@dataclass(eq=False)
class NotebookContentError(UsageError):
    """A cell holds something that no report can print; nothing is dropped silently."""

    notebook: str
    cell: int
    reason: str

    def __str__(self) -> str:
        return (
            f"{self.notebook}, sel ke-{self.cell}: {self.reason}. Laporan hanya mencetak teks "
            "Markdown sederhana dan keluaran exhibits; pindahkan atau hapus isi sel itu."
        )


@dataclass(eq=False)
class QuarterBusyError(UsageError):
    """Another run of the same quarter has not finished."""

    quarter: str
    owner: str

    def __str__(self) -> str:
        return (
            f"Triwulan {self.quarter} sedang dikerjakan oleh proses lain ({self.owner}). "
            "Tunggu sampai selesai, lalu jalankan lagi."
        )


@dataclass(eq=False)
class MissingToolError(UsageError):
    """An optional program is not on this machine."""

    tool: str
    remedy: str

    def __str__(self) -> str:
        return f"Program '{self.tool}' tidak ditemukan: {self.remedy}."


@dataclass(eq=False)
class ToolVersionError(UsageError):
    """An optional program on this machine is too old."""

    tool: str
    version: str
    oldest: str

    def __str__(self) -> str:
        return (
            f"{self.tool} {self.version} terlalu lama: pasang versi {self.oldest} atau sesudahnya."
        )


@dataclass(eq=False)
class IdentityKeyError(UsageError):
    """The key that turns identities into pseudonyms cannot be used."""

    place: str
    reason: str
    remedy: str

    def __str__(self) -> str:
        return f"Kunci sandi identitas di {self.place} {self.reason}. Perbaiki: {self.remedy}."


@dataclass(eq=False)
class ClusterError(UsageError):
    """A Dask cluster is out of reach, or would not give the results of this machine."""

    place: str
    reason: str
    remedy: str

    def __str__(self) -> str:
        return f"Klaster Dask {self.place} {self.reason}. {self.remedy}."
