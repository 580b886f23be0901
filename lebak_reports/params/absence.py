"""What an analyst is told where a record is missing that a report needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lebak_reports.errors import InputRejectedError, Problem

if TYPE_CHECKING:
    from lebak_reports.periods import Quarter


def nothing_in_force(file: str, what: str) -> InputRejectedError:
    """Return the refusal of a day for which a file has no record."""
    problem = Problem(
        file=file,
        what=f"tidak ada {what}",
        remedy="Tambahkan butirnya beserta berlaku_dari dan sumbernya.",
    )
    return InputRejectedError((problem,))


def without_settings(quarter: Quarter, *, example: Quarter) -> InputRejectedError:
    """Return the refusal of a quarter without settings, which says from which file to make them."""
    problem = Problem(
        file=f"params/runs/{quarter}.yaml",
        what=f"pengaturan {quarter.label} belum ada",
        remedy=f"Salin params/runs/{example}.yaml menjadi params/runs/{quarter}.yaml, "
        "lalu sesuaikan quarter, tanggal, pembanding, riwayat, dan keputusan.",
    )
    return InputRejectedError((problem,))
