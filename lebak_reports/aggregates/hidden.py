"""Which counts by kecamatan the public edition does not print, over all tables at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.aggregates.splits import LIST, REGISTER, add_split
from lebak_reports.disclosure import OF_KABUPATEN, Pattern, printed, protected
from lebak_reports.tables import QualityNote

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lebak_reports.aggregates.joint import Release
    from lebak_reports.aggregates.splits import Split
    from lebak_reports.disclosure import Key, System
    from lebak_reports.params.models import Run

_AS_THE_LIST = ("jiwa", "peringkat")
_COMPARED = ("keluarga_sebelumnya", "keluarga_awal_tahun")


def pattern_of(
    release: Release, kecamatan: pd.DataFrame, splits: Iterable[Split], run: Run
) -> Pattern:
    """Decide the splits of a quarter, with its lists and changes as they are.

    Parameters
    ----------
    release : Release
        Lists and changes, decided.
    kecamatan : DataFrame
        As from ``counts_by_kecamatan``.
    splits : iterable of Split
    run : Run
        Smallest count and smallest group.

    Returns
    -------
    Pattern
        Of all tables together.
    """
    kabupaten, system = kecamatan.index[-1], release.system
    add_register(system, kecamatan, kabupaten=kabupaten)
    for split in splits:
        add_split(system, split, kabupaten=kabupaten, smallest_group=run.penyebut_minimum)
    pattern = protected(system)
    return Pattern(
        hidden=release.hidden | pattern.hidden,
        narrow=release.narrow | pattern.narrow,
        is_optimal=release.is_optimal and pattern.is_optimal,
    )


def notes_of(pattern: Pattern) -> tuple[QualityNote, ...]:
    """Return what the reader of a report must know of the search for what to hide."""
    notes = []
    if not pattern.is_optimal:
        detail = "Sel yang disembunyikan lebih banyak daripada yang perlu; perlindungannya sama."
        notes.append(QualityNote("", "pola kerahasiaan terbaik tidak selesai dicari", detail))
    if pattern.narrow:
        detail = "Seluruh rincian terkait disembunyikan; terbitan terdahulu membatasi selangnya."
        what = "sel kecil tidak dapat dilindungi sepenuhnya"
        notes.append(QualityNote("", what, detail, len(pattern.narrow)))
    return tuple(notes)


def add_register(system: System, kecamatan: pd.DataFrame, *, kabupaten: str) -> None:
    """Add the families of the register to a system: every kecamatan and their sum."""
    counts = {str(kode): int(count) for kode, count in kecamatan[REGISTER].items()}
    for kode, count in counts.items():
        times = OF_KABUPATEN * (OF_KABUPATEN if kode == kabupaten else 1)
        system.add((REGISTER, kode), printed(count, minimum=system.width, times=times))
    parts: list[Key] = [(REGISTER, kode) for kode in counts if kode != kabupaten]
    system.add_total((REGISTER, kabupaten), parts)


def hidden_counts(
    kecamatan: pd.DataFrame, hidden: frozenset[Key], compared: tuple[str, ...]
) -> pd.DataFrame:
    """Return ``Shared.tersembunyi``.

    Parameters
    ----------
    kecamatan : DataFrame
        As from ``counts_by_kecamatan``.
    hidden : frozenset of tuple of str
        Keys of all cells that are not printed.
    compared : tuple of str
        This quarter, the one before, and the one at the start of the year.
    """
    now, *earlier = compared

    def column(*name: str) -> list[bool]:
        return [(*name, kode) in hidden for kode in kecamatan.index]

    mask = pd.DataFrame(data=False, index=kecamatan.index, columns=kecamatan.columns)
    for name in ("keluarga", *_AS_THE_LIST):
        mask[name] = column(LIST, now)
    for name, quarter in zip(_COMPARED, earlier, strict=True):
        mask[name] = column(LIST, quarter)
    mask["tercakup"], mask["tanpa_program"] = column("tercakup", "ya"), column("tercakup", "tidak")
    mask[REGISTER] = column(REGISTER)
    for name in ("keluarga_luar_desil1", "keluarga_desil1", "terverifikasi", "padan"):
        mask[name] = _of_split(name, hidden, kecamatan.index)
    mask["jiwa_desil1"] = mask["keluarga_desil1"]
    return mask


def _of_split(name: str, hidden: frozenset[Key], codes: Iterable[str]) -> list[bool]:
    """Say where a count or its rest is hidden: printed as one cell, either gives the other."""
    return [bool({(name, "ya", kode), (name, "tidak", kode)} & hidden) for kode in codes]
