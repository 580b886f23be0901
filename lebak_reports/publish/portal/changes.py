"""What changed since the quarter before: a past that was rewritten apart from what happened.

*Revisi* is how far this quarter's report tells the quarter before otherwise than that quarter's
own report did; *perubahan* is the movement from there to now. Added, they lead from the number
once published to the number of today.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from lebak_reports.formats import bilangan, persen_poin
from lebak_reports.publish.portal.claims import MISSING, REFUSED, Claims, Printed
from lebak_reports.publish.portal.regions import SIZE
from lebak_reports.publish.portal.series import CHANGE

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from lebak_reports.periods import Quarter
    from lebak_reports.publish.portal.neighbours import Neighbour
    from lebak_reports.publish.portal.regions import Region

TREND: Final = "tren-ke"
"""Table of the kabupaten's report that tells earlier quarters as they are known now."""

REVISED: Final = "revisi-angka-pokok"
"""Table of the kabupaten's report that tells ratios of the quarter before as known now."""

COUNTS: Final = {"keluarga": "Keluarga miskin ekstrem", "jiwa": "Jiwa miskin ekstrem"}
RATIOS: Final = {
    "verval.porsi": "Register sudah diverifikasi",
    "anggaran.serapan": "Serapan anggaran bertanda",
    "if.serapan": "Serapan insentif fiskal",
}
_OF_A_YEAR: Final = frozenset({"anggaran.serapan", "if.serapan"})
NOT_PARTED: Final = "tidak dicatat"
NEW_YEAR: Final = "tahun anggaran baru"


@dataclass(frozen=True, slots=True)
class Change:
    """A number then and now.

    Attributes
    ----------
    before : str
        As the earlier quarter's own report printed it.
    revision, change : str
        With their sign, or why there is none.
    is_moved : bool
        Whether revision or change is other than zero.
    """

    label: str
    before: str
    revision: str
    change: str
    now: str
    is_moved: bool


@dataclass(frozen=True, slots=True)
class Changes:
    """All that changed since the quarter before.

    Attributes
    ----------
    kabupaten, kecamatan : tuple of Change
        Key figures; and the kecamatan with a revision or a change, in the order of the list.
    compared : int
        How many kecamatan could be compared.
    refusal : str
        Why the lists of the two quarters can't be compared; empty when they can.
    """

    since: Quarter
    kabupaten: tuple[Change, ...]
    kecamatan: tuple[Change, ...]
    compared: int
    refusal: str


def changes_since(earlier: Neighbour, regions: Iterable[Region], quarter: Quarter) -> Changes:
    """Compare the ledgers of a release with those of the quarter before."""
    kabupaten: tuple[Change, ...] = ()
    kecamatan: list[Change] = []
    refusal = ""
    for region in regions:
        before = earlier.claims(region.outcome.kode_wilayah)
        if region.is_kabupaten:
            begun = _OF_A_YEAR if quarter.year != earlier.quarter.year else ()
            figures = _figures(region.claims, before, earlier.quarter, begun=begun)
            kabupaten, refusal = tuple(figures), _refusal(region.claims)
        elif SIZE in before and SIZE in region.claims:
            kecamatan.append(_of_list(region, before[SIZE]))
    moved = tuple(change for change in kecamatan if change.is_moved)
    return Changes(earlier.quarter, kabupaten, moved, len(kecamatan), refusal)


def _refusal(claims: Claims) -> str:
    change = claims.get(CHANGE, MISSING)
    return change.printed if change.status == REFUSED else ""


def _figures(
    now: Claims, before: Claims, since: Quarter, *, begun: Collection[str]
) -> Iterator[Change]:
    """Yield the key figures of the kabupaten; of those begun anew no difference is told."""
    for name, label in COUNTS.items():
        claim = f"ke.{name}"
        if claim in now and claim in before and not _refusal(now):
            known = now.get(f"{TREND}.{since}.{name}", MISSING)
            yield _parted(label, before[claim], known.number, now[claim])
    for name, label in RATIOS.items():
        if name in now and name in before:
            known = now.get(f"{REVISED}.{name}.tercatat", MISSING)
            change = _ratio_change(label, before[name], known.number, now[name])
            yield replace(change, change=NEW_YEAR) if name in begun else change


def _of_list(region: Region, before: Printed) -> Change:
    now, moved = region.claims[SIZE], region.claims.get(CHANGE, MISSING).number
    known = None if now.number is None or moved is None else now.number - moved
    return _parted(region.nama, before, known, now)


def _parted(label: str, before: Printed, known: float | None, now: Printed) -> Change:
    """Part the way from a published number to that of today at what is known of it now."""
    if before.number is None or known is None or now.number is None:
        return Change(label, before.bare, "–", "–", now.bare, is_moved=False)
    revision, change = known - before.number, now.number - known
    return Change(
        label, before.bare, signed(revision), signed(change), now.bare, bool(revision or change)
    )


def _ratio_change(label: str, before: Printed, known: float | None, now: Printed) -> Change:
    """Part the way of a ratio; in one piece where no report tells the earlier one again."""
    if before.number is None or now.number is None:
        return Change(label, before.printed, "–", "–", now.printed, is_moved=False)
    revision = None if known is None else known - before.number
    change = now.number - (before.number if known is None else known)
    return Change(
        label,
        before.printed,
        NOT_PARTED if revision is None else _in_points(revision),
        _in_points(change),
        now.printed,
        bool(revision or change),
    )


def _in_points(difference: float) -> str:
    words = persen_poin(difference)
    return f"+{words}" if difference > 0 else words


def signed(difference: float) -> str:
    """Return a difference with its sign.

    Examples
    --------
    >>> signed(12), signed(-345), signed(0)
    ('+12', '−345', '0')
    """
    return f"+{bilangan(difference)}" if difference > 0 else bilangan(difference)
