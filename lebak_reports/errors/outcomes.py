"""How a run ends when it cannot publish everything: exit 3 and 5."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from lebak_reports.errors.root import LebakReportsError


@dataclass(eq=False)
class RegionsFailedError(LebakReportsError):
    """Some regions stopped; every other region is published."""

    exit_code: ClassVar[int] = 3

    quarter: str
    reasons: tuple[tuple[str, str], ...]

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


class DocumentsFailedError(RegionsFailedError):
    """A program outside the suite did not make some documents; the release is untouched."""

    def __str__(self) -> str:
        lines = [f"Dokumen {self.quarter} yang tidak dibuat: {len(self.reasons)}."]
        lines += [f"  - {document}: {reason}" for document, reason in self.reasons]
        lines.append("Rilis tidak diubah. Perbaiki penyebabnya, lalu ulangi.")
        return "\n".join(lines)


@dataclass(eq=False)
class PrivacyError(LebakReportsError):
    """An output holds a person's identity; nothing was published."""

    exit_code: ClassVar[int] = 5

    findings: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        lines = ["Gerbang privasi menolak rilis ini; rilis sebelumnya tidak diubah."]
        lines += [f"  - {file}: {kind}" for file, kind in self.findings]
        lines.append("Hapus identitas dari notebook atau params yang menghasilkan berkas itu.")
        return "\n".join(lines)
