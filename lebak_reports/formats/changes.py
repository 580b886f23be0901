"""Differences of counts as verbs: a sentence says "berkurang 345 keluarga", not "−345"."""

from __future__ import annotations

from lebak_reports.formats.numbers import TIDAK_TERSEDIA, bilangan


def perubahan(difference: float | None, unit: str) -> str:
    """Return the difference of two counts, with the direction as a verb.

    The verbs are neutral: they tell a movement, never its cause.

    Examples
    --------
    >>> perubahan(-345, "keluarga"), perubahan(12, "keluarga"), perubahan(0, "keluarga")
    ('berkurang 345 keluarga', 'bertambah 12 keluarga', 'tidak berubah (0 keluarga)')
    """
    if difference is None:
        return TIDAK_TERSEDIA
    if difference == 0:
        return f"tidak berubah (0 {unit})"
    verb = "berkurang" if difference < 0 else "bertambah"
    return f"{verb} {bilangan(abs(difference))} {unit}"
