"""Key figures of the kabupaten over the quarters whose releases lie beside one another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lebak_reports.publish.portal.claims import MISSING, REFUSED, Claims, Printed
from lebak_reports.publish.portal.items import TRACE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lebak_reports.periods import Quarter

FIGURES: Final = {
    "ke.keluarga": ("Keluarga miskin ekstrem", "keluarga"),
    "ke.jiwa": ("Jiwa miskin ekstrem", "jiwa"),
    "ke.keluarga.tanpa_program": ("Belum menerima program", "keluarga"),
    "verval.porsi": ("Register sudah diverifikasi", "persen"),
    "anggaran.serapan": ("Serapan anggaran bertanda", "persen"),
    "if.serapan": ("Serapan insentif fiskal", "persen"),
}
"""Key figures by the id of the claim: how they are called, and the unit of the small numbers."""

CHANGE: Final = "ke.keluarga.perubahan.triwulan"
_NOTES: Final = {"ke.keluarga": "ke.keluarga.perubahan.tahun"}
_LONGEST: Final = 8
FULL: Final = 40
"""Height of the longest bar."""

NOT_SHOWN: Final = "–"
_PERCENT: Final = "persen"
_OF_THE_REGISTER: Final = ("ke.", "verval.")


@dataclass(frozen=True, slots=True)
class Bar:
    """A quarter's number.

    Attributes
    ----------
    text, spoken : str
        The number, a dash where there is none; and what is read out in its place.
    height : float
        Of `FULL`, on a scale that begins at zero; ratios are drawn against the whole.
    is_break : bool
        Whether another register stands behind the list from this quarter on.
    """

    quarter: Quarter
    text: str
    spoken: str
    height: float
    is_break: bool
    is_current: bool


@dataclass(frozen=True, slots=True)
class Figure:
    """A key figure: now, and over the quarters.

    Attributes
    ----------
    is_synthetic : bool
        Whether the number is marked as one of the sample.
    note : str
        The change since the start of the year as the report tells it; empty where it has none.
    trace : str
        Where the report tells the figure's origin; empty when it is no number.
    """

    label: str
    unit: str
    printed: str
    is_synthetic: bool
    note: str
    trace: str
    bars: tuple[Bar, ...]


def key_figures(
    history: Mapping[Quarter, Claims], quarter: Quarter, report: str
) -> tuple[Figure, ...]:
    """Return the key figures that the ledger of a quarter has.

    Parameters
    ----------
    history : mapping of Quarter to Claims
        The kabupaten's numbers in its releases, `quarter` among them.
    quarter : Quarter
        The quarter that the portal is about; later ones are left out.
    report : str
        Address of the report, for links to where a number comes from.
    """
    claims = history[quarter]
    return tuple(
        Figure(
            label=label,
            unit=unit,
            printed=claims[name].printed,
            is_synthetic=claims[name].is_synthetic,
            note=_note(claims, name),
            trace=f"{report}#{TRACE}{name}" if report else "",
            bars=tuple(_bars(name, history, quarter)),
        )
        for name, (label, unit) in FIGURES.items()
        if name in claims
    )


def _note(claims: Claims, name: str) -> str:
    change = claims.get(_NOTES.get(name, ""))
    return f"{change.printed} sejak awal tahun" if change and change.number is not None else ""


def _bars(name: str, history: Mapping[Quarter, Claims], quarter: Quarter) -> Iterator[Bar]:
    quarters = _spanned(sorted(each for each in history if each <= quarter))
    found = {each: history.get(each, {}).get(name, MISSING) for each in quarters}
    full = _scale(name, found.values())
    for each, claim in found.items():
        broken = history.get(each, {}).get(CHANGE, MISSING).status == REFUSED
        yield Bar(
            quarter=each,
            text=NOT_SHOWN if claim.number is None else claim.bare,
            spoken=claim.bare,
            height=round(FULL * (claim.number or 0) / full, 1),
            is_break=broken and name.startswith(_OF_THE_REGISTER),
            is_current=each == quarter,
        )


def _scale(name: str, claims: Iterable[Printed]) -> float:
    """Return the number that a full bar stands for."""
    if FIGURES[name][1] == _PERCENT:
        return 1.0
    return max((claim.number or 0 for claim in claims), default=0) or 1.0


def _spanned(quarters: list[Quarter]) -> list[Quarter]:
    """Return every quarter from the first to the last: one without a release is a gap."""
    spanned = [quarters[-1]]
    while spanned[0] > quarters[0] and len(spanned) < _LONGEST:
        spanned.insert(0, spanned[0].previous)
    return spanned
