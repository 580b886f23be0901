"""Claims: a number, its unit and definition from the catalogue, and its printed form."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeAlias

from lebak_reports import formats
from lebak_reports.blocks import Claim
from lebak_reports.exhibits.origins import origin_of
from lebak_reports.exhibits.ukuran import UKURAN
from lebak_reports.exhibits.values import number

if TYPE_CHECKING:
    from lebak_reports.aggregates import RegionData
    from lebak_reports.blocks import Origin

Scalar: TypeAlias = Any
"""What a frame may hold: a number of pandas or numpy, or nothing."""

_CARRYING = frozenset({"tercatat", "contoh", "terpublikasi"})
"""Statuses of an origin that gives numbers; a claim without one says that it is missing."""
_NOT_SHOWN = f"{formats.TIDAK_DITAMPILKAN} untuk menjaga kerahasiaan"


def claim(
    name: str,
    value: Scalar,
    origin: Origin,
    *,
    of: str | None = None,
    digits: int | None = None,
) -> Claim:
    """Return a number as a claim.

    Parameters
    ----------
    name : str
        Name of the measure in the catalogue.
    value : scalar
        The number before formatting; missing of any kind is refused in words.
    origin : Origin
        Where the number comes from.
    of : str or None
        The part it is about, appended to the id: a kode, a reason, a tahap.
    digits : int or None
        Decimals in print; None takes the usual ones of the unit.

    Raises
    ------
    KeyError
        If the catalogue has no such measure.
    """
    measure = UKURAN[name]
    known = number(value)
    if known is None and origin.status in _CARRYING:
        origin = replace(origin, status="tidak_tersedia")
    return Claim(
        id=name if of is None else f"{name}.{of}",
        value=known,
        unit=measure.unit,
        printed=_printed(known, measure.unit, digits),
        definition=measure.definition,
        origin=origin,
    )


def bare_claim(name: str, value: Scalar, origin: Origin, *, of: str | None = None) -> Claim:
    """Return a count as a claim whose unit the sentence writes: "3 dari 18 OPD"."""
    counted = claim(name, value, origin, of=of)
    return replace(counted, printed=formats.bilangan(number(value)))


def change_claim(name: str, value: Scalar, origin: Origin) -> Claim:
    """Return a difference of counts as a claim whose printed form says the direction."""
    changed = claim(name, value, origin)
    return replace(changed, printed=formats.perubahan(number(value), changed.unit))


def movement_claim(name: str, value: Scalar, origin: Origin) -> Claim:
    """Return a difference of rates as a claim: "turun 0,24 persen poin", without a cause."""
    moved = claim(name, value, origin)
    known = number(value)
    if known is None or known == 0:
        return moved
    verb = "turun" if known < 0 else "naik"
    return replace(moved, printed=f"{verb} {formats.persen_poin(abs(known))}")


def hidden_claim(name: str, origin: Origin, *, of: str | None = None) -> Claim:
    """Return the words that stand where a number would point at few families."""
    hidden = replace(origin, status="disembunyikan")
    return replace(claim(name, None, hidden, of=of), printed=_NOT_SHOWN)


def refused_claim(name: str, origin: Origin) -> Claim:
    """Return the words that stand where the denominator is too small for a rate."""
    refused = claim(name, None, replace(origin, status="ditolak"))
    return replace(refused, printed="tidak dihitung karena penyebut terlalu kecil")


def missing_claim(claim_id: str, data: RegionData, name: str) -> Claim:
    """Return the refusal that stands where an input was not delivered."""
    return Claim(
        id=claim_id,
        value=None,
        unit="",
        printed=formats.TIDAK_TERSEDIA.capitalize(),
        definition=f"Masukan '{name}' belum diterima untuk triwulan ini.",
        origin=origin_of(data, name),
    )


def inapplicable_claim(claim_id: str, origin: Origin, *, printed: str, definition: str) -> Claim:
    """Return the refusal that stands where a number would make no sense."""
    refused = replace(origin, status="ditolak")
    return Claim(
        id=claim_id, value=None, unit="", printed=printed, definition=definition, origin=refused
    )


def _printed(value: float | None, unit: str, digits: int | None) -> str:
    if value is None:
        return formats.TIDAK_TERSEDIA
    match unit:
        case "rupiah":
            return formats.rupiah(value, digits=1 if digits is None else digits)
        case "rasio":
            return formats.persen(value, digits=2 if digits is None else digits)
        case "persen_poin":
            return formats.persen_poin(value, digits=2 if digits is None else digits)
        case "indeks":
            return formats.desimal(value, digits=2 if digits is None else digits)
        case "peringkat":
            return f"peringkat ke-{formats.bilangan(value)}"
        case _:
            return f"{formats.bilangan(value)} {unit}"
