"""Which cells are hidden so that no small one can be worked out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from lebak_reports.disclosure.fallback import sufficient_pattern
from lebak_reports.disclosure.optimum import best_pattern
from lebak_reports.disclosure.parts import parts_of
from lebak_reports.disclosure.reader import Reader

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from lebak_reports.disclosure.parts import Part
    from lebak_reports.disclosure.system import Key, System

_ROUNDING = 1e-6


@dataclass(frozen=True, slots=True)
class Pattern:
    """What is hidden of a system.

    Attributes
    ----------
    hidden : frozenset
        Keys of cells that would be printed and must not be.
    narrow : frozenset
        Those of them for which even hiding everything is not enough: what was printed before
        tells too much already.
    is_optimal : bool
        Whether nothing cheaper protects as well; otherwise the work limit came first and more
        is hidden than needs to be.
    """

    hidden: frozenset[Key]
    narrow: frozenset[Key]
    is_optimal: bool


def protected(system: System) -> Pattern:
    """Hide sensitive cells and, at least loss, what a reader would need to infer them.

    Parameters
    ----------
    system : System
        All cells and relations that a reader knows.

    Returns
    -------
    Pattern
        Every printed count that is hidden has an interval of at least ``system.width``, or the
        widest that earlier releases leave; so has every sensitive count that is not printed.
    """
    found = [_protected_part(part) for part in parts_of(system) if _is_undecided(part)]
    hidden: set[Key] = set().union(*(hidden for hidden, _, _ in found))
    return Pattern(
        hidden=frozenset(key for key in hidden if system.cells[key].state != "tak_dicetak"),
        narrow=frozenset(key for _, narrow, _ in found for key in narrow),
        is_optimal=all(is_optimal for _, _, is_optimal in found),
    )


def narrow_cells(system: System, hidden: frozenset[Key]) -> frozenset[Key]:
    """Audit a pattern: return the hidden cells that a reader can bound too closely.

    Knows nothing of how the pattern was found, and solves every linear program anew.
    """
    narrow: set[Key] = set()
    for part in parts_of(system):
        pattern = np.array(
            [key in hidden or system.cells[key].state == "tak_dicetak" for key in part.keys]
        )
        too_narrow = Reader(part).too_narrow(pattern, part.needs)
        narrow |= {part.keys[cell] for cell in too_narrow}
    return frozenset(narrow)


def _is_undecided(part: Part) -> bool:
    return bool(part.is_open.any() and (part.is_fixed & (part.needs > 0)).any())


def _protected_part(part: Part) -> tuple[set[Key], set[Key], bool]:
    reader = Reader(part)
    needs = _attainable(part, reader)
    best = best_pattern(part, reader, needs)
    hidden = sufficient_pattern(part, reader, needs) if best is None else best
    narrow = hidden & (needs < part.needs)
    return _keys(part, hidden), _keys(part, narrow), best is not None


def _attainable(part: Part, reader: Reader) -> NDArray[np.int_]:
    """Return the widths to ask for: as needed, or what hiding every cell would give."""
    everything = np.ones(len(part.keys), dtype=bool)
    needs = part.needs.copy()
    narrow = reader.too_narrow(everything, needs)
    needs[narrow] = np.floor(reader.widths(everything)[narrow] + _ROUNDING)
    return needs


def _keys(part: Part, chosen: NDArray[np.bool_]) -> set[Key]:
    return {part.keys[cell] for cell in np.flatnonzero(chosen)}
