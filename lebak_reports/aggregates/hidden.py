"""Which counts by kecamatan the public edition does not print, over all tables at once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pandas as pd

from lebak_reports.disclosure import (
    OF_KABUPATEN,
    Cell,
    Pattern,
    printed,
    protected,
    tells_about_each,
)
from lebak_reports.tables import QualityNote

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lebak_reports.aggregates.joint import Release
    from lebak_reports.disclosure import Key, State, System
    from lebak_reports.params.models import Run

_LIST = "daftar"
_REGISTER = "keluarga_register"
_AS_THE_LIST = ("jiwa", "peringkat")
_COMPARED = ("keluarga_sebelumnya", "keluarga_awal_tahun")


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """A group of families in two: those with something, and the rest.

    Attributes
    ----------
    name : str
        Part of the keys: ``(name, "ya" or "tidak", kode)``.
    counts : Series of int
        Families with it, by kecamatan; missing where the input is.
    whole : tuple of str
        Key of the whole without kode.
    is_rest_printed : bool
        Whether the rest is a column of its own; it follows from the others anyway.
    is_about_families : bool
        Whether all or none of a small group tells about each family; progress of offices does not.
    recipients : int or None
        Families of the kabupaten that have it, on the list or not.
    """

    name: str
    counts: pd.Series[int]
    whole: tuple[str, ...]
    is_rest_printed: bool = False
    is_about_families: bool = True
    recipients: int | None = None


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


def splits_of(kecamatan: pd.DataFrame, quarter: str) -> Iterator[Split]:
    """Yield the splits in ``Shared.kecamatan``: of the list, and of the register."""
    of_list, of_register = (_LIST, quarter), (_REGISTER,)
    yield Split(name="tercakup", counts=kecamatan["tercakup"], whole=of_list, is_rest_printed=True)
    outside = kecamatan["keluarga_luar_desil1"]
    yield Split(name="keluarga_luar_desil1", counts=outside, whole=of_list, is_rest_printed=True)
    for name in ("keluarga_desil1", "terverifikasi", "padan"):
        yield Split(
            name=name,
            counts=kecamatan[name],
            whole=of_register,
            is_rest_printed=name == "keluarga_desil1",
            is_about_families=False,
        )


def add_register(system: System, kecamatan: pd.DataFrame, *, kabupaten: str) -> None:
    """Add the families of the register to a system: every kecamatan and their sum."""
    counts = {str(kode): int(count) for kode, count in kecamatan[_REGISTER].items()}
    for kode, count in counts.items():
        times = OF_KABUPATEN * (OF_KABUPATEN if kode == kabupaten else 1)
        system.add((_REGISTER, kode), printed(count, minimum=system.width, times=times))
    parts: list[Key] = [(_REGISTER, kode) for kode in counts if kode != kabupaten]
    system.add_total((_REGISTER, kabupaten), parts)


def add_split(system: System, split: Split, *, kabupaten: str, smallest_group: int) -> None:
    """Add a split of a group that the system holds; one that is missing has nothing to hide."""
    inner = split.counts.drop(kabupaten, errors="ignore")
    if inner.isna().any() or (*split.whole, kabupaten) not in system.cells:
        return
    parts = {str(kode): int(count) for kode, count in inner.items()}
    counts = parts | {kabupaten: sum(parts.values())}
    for kode, count in counts.items():
        times = OF_KABUPATEN if kode == kabupaten else 1
        whole = system.cells[(*split.whole, kode)].value
        smallest = smallest_group if system.width > 1 else 0
        is_alone = split.is_about_families and tells_about_each(
            count, whole, smallest_group=smallest
        )
        rest, part = (
            printed(each, minimum=system.width, times=times, is_alone=is_alone)
            for each in (whole - count, count)
        )
        rest, part = _states_of(split, rest, part, whole=whole)
        system.add((split.name, "ya", kode), part)
        system.add((split.name, "tidak", kode), rest)
        system.add_total(
            (*split.whole, kode), [(split.name, "ya", kode), (split.name, "tidak", kode)]
        )
    for side in ("ya", "tidak"):
        system.add_total(
            (split.name, side, kabupaten), [(split.name, side, kode) for kode in parts]
        )
    if split.recipients is not None:
        _add_recipients(system, split, kabupaten)


def _states_of(split: Split, rest: Cell, part: Cell, *, whole: int) -> tuple[Cell, Cell]:
    """Return both sides of a split, knowing which of them is printed."""
    if whole == 0:
        # Parts of nothing are nothing: hiding them would protect nobody.
        return replace(rest, state="terbit"), replace(part, state="terbit")
    return rest if split.is_rest_printed else replace(rest, state="tak_dicetak"), part


def _add_recipients(system: System, split: Split, kabupaten: str) -> None:
    """Say that all recipients of a programme are those on the list and those outside."""
    inside = (split.name, "ya", kabupaten)
    outside = (split.recipients or 0) - system.cells[inside].value
    is_small = 0 < outside < system.width
    system.add(
        (split.name, "luar"), Cell(value=outside, state="tak_dicetak", is_sensitive=is_small)
    )
    # How many a programme serves is public knowledge unless they are few.
    recipients = printed(split.recipients or 0, minimum=system.width)
    state: State = "terbuka" if recipients.is_sensitive else "terbit"
    system.add((split.name, "penerima"), replace(recipients, state=state))
    system.add_total((split.name, "penerima"), [inside, (split.name, "luar")])


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
        mask[name] = column(_LIST, now)
    for name, quarter in zip(_COMPARED, earlier, strict=True):
        mask[name] = column(_LIST, quarter)
    mask["tercakup"], mask["tanpa_program"] = column("tercakup", "ya"), column("tercakup", "tidak")
    mask[_REGISTER] = column(_REGISTER)
    for name in ("keluarga_luar_desil1", "keluarga_desil1", "terverifikasi", "padan"):
        mask[name] = is_split_hidden(name, hidden, list(kecamatan.index))
    mask["jiwa_desil1"] = mask["keluarga_desil1"]
    return mask


def is_split_hidden(name: str, hidden: frozenset[Key], codes: list[str]) -> list[bool]:
    """Say where a count or its rest is hidden: printed as one cell, either gives the other."""
    return [bool({(name, "ya", kode), (name, "tidak", kode)} & hidden) for kode in codes]
