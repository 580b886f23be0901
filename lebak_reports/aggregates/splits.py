"""Groups of families in two, those with something and the rest, as cells of a system."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lebak_reports.disclosure import OF_KABUPATEN, printed, tells_about_each

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd

    from lebak_reports.disclosure import Key, System

LIST: Final = "daftar"
"""Table of the lists in the keys of cells; the quarter follows."""
REGISTER: Final = "keluarga_register"
"""Table of the families of the register."""


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

    def part(self, kode: str) -> Key:
        """Return the key of those with it."""
        return (self.name, "ya", kode)

    def rest(self, kode: str) -> Key:
        """Return the key of those without."""
        return (self.name, "tidak", kode)


def splits_of(kecamatan: pd.DataFrame, quarter: str) -> Iterator[Split]:
    """Yield the splits in ``Shared.kecamatan``: of the list, and of the register."""
    of_list, of_register = (LIST, quarter), (REGISTER,)
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


def add_split(system: System, split: Split, *, kabupaten: str, smallest_group: int) -> None:
    """Add a split of a group that the system holds; one that is missing has nothing to hide."""
    inner = split.counts.drop(kabupaten, errors="ignore")
    if inner.isna().any() or (*split.whole, kabupaten) not in system.cells:
        return
    counts = {str(kode): int(count) for kode, count in inner.items()}
    smallest = smallest_group if system.width > 1 else 0
    for kode, count in counts.items():
        _add_sides(system, split, (kode, count), smallest_group=smallest)
    whole = (kabupaten, sum(counts.values()))
    _add_sides(system, split, whole, smallest_group=smallest, times=OF_KABUPATEN)
    for side in (split.part, split.rest):
        system.add_total(side(kabupaten), [side(kode) for kode in counts])
    if split.recipients is not None:
        _add_recipients(system, split, kabupaten)


def _add_sides(
    system: System,
    split: Split,
    counted: tuple[str, int],
    *,
    smallest_group: int,
    times: int = 1,
) -> None:
    """Add those of one region with it and the rest, and that both are the whole."""
    kode, count = counted
    whole = system.cells[(*split.whole, kode)].value
    part, rest = (
        printed(each, minimum=system.width, times=times) for each in (count, whole - count)
    )
    if split.is_about_families and tells_about_each(count, whole, smallest_group=smallest_group):
        part, rest = part.guarded(), rest.guarded()
    if whole == 0:
        # Parts of nothing are nothing: hiding them would protect nobody.
        part, rest = part.published(), rest.published()
    elif not split.is_rest_printed:
        rest = rest.unprinted()
    system.add(split.part(kode), part)
    system.add(split.rest(kode), rest)
    system.add_total((*split.whole, kode), [split.part(kode), split.rest(kode)])


def _add_recipients(system: System, split: Split, kabupaten: str) -> None:
    """Say that all recipients of a programme are those on the list and those outside."""
    served, inside = split.recipients or 0, split.part(kabupaten)
    outside: Key = (split.name, "luar")
    left = served - system.cells[inside].value
    system.add(outside, printed(left, minimum=system.width).unprinted())
    # How many a programme serves is public knowledge unless they are few.
    recipients = printed(served, minimum=system.width)
    known = recipients if recipients.is_sensitive else recipients.published()
    system.add((split.name, "penerima"), known)
    system.add_total((split.name, "penerima"), [inside, outside])
