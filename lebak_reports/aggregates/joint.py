"""Lists and changes of all quarters as one system: what earlier releases printed is known.

The list of a quarter is printed again by later ones, changes are printed cumulatively for the
year, and subtracting two releases gives the changes of a quarter. So a quarter's pattern is
found with the cells of all earlier quarters as knowns, oldest quarter first.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lebak_reports.disclosure import OF_A_LIST, OF_KABUPATEN, Cell, System, printed, protected
from lebak_reports.indicators.flows import ARAH_KELOMPOK, KELOMPOK

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lebak_reports.aggregates.summary import Changes, QuarterSummary
    from lebak_reports.disclosure import Key, State
    from lebak_reports.params import Params
    from lebak_reports.periods import Quarter

DERIVED = "selisih"
"""First part of the keys of changes within one quarter, which only a subtraction gives."""


@dataclass(frozen=True, slots=True)
class Release:
    """What is known once the lists and changes of a quarter are decided.

    Attributes
    ----------
    quarter : Quarter
    system : System
        Lists and changes of this quarter and all before, with what became of each cell.
    hidden : frozenset of tuple
        Cells that are not printed: ``("daftar", quarter, kode)``, ``("kelompok", quarter,
        kelompok, kode)``, ``("alasan", quarter, alasan, kabupaten)``.
    narrow : frozenset of tuple
        Those that earlier releases tell too much about.
    is_optimal : bool
        Whether every search ended with a proven optimum.
    """

    quarter: Quarter
    system: System
    hidden: frozenset[Key]
    narrow: frozenset[Key]
    is_optimal: bool

    def is_change_hidden(self, table: str, of: str, kode: str) -> bool:
        """Say whether a change since the start of the year may not be printed.

        Examples
        --------
        ``release.is_change_hidden("kelompok", "graduasi", "36.02.01")``
        """
        return self._is_hidden((table, str(self.quarter), of, kode))

    def is_difference_hidden(self, table: str, of: str, kode: str) -> bool:
        """Say whether a change within the quarter may not be printed.

        It may where the changes of the year to this quarter and to the one before are printed:
        then a reader can subtract them.
        """
        before = self.quarter.previous
        earlier = (table, str(before), of, kode)
        is_known = before.year != self.quarter.year or not self._is_hidden(earlier)
        return self.is_change_hidden(table, of, kode) or not is_known

    def _is_hidden(self, key: Key) -> bool:
        """Say whether a cell is hidden, or none of the tables that are decided here."""
        return key in self.hidden or key not in self.system.cells


def release_of(
    quarter: Quarter, summaries: Mapping[Quarter, QuarterSummary], params: Params
) -> Release:
    """Decide which lists and changes a quarter prints.

    Parameters
    ----------
    quarter : Quarter
    summaries : mapping of Quarter to QuarterSummary
        Of this quarter and of those before it that are there.
    params : Params
        Regions, comparisons and the smallest count that is printed.
    """
    minimum = params.run(quarter).batas_sel
    known = _Releases(System(width=minimum), params, summaries)
    found = Release(quarter, known.system, frozenset(), frozenset(), is_optimal=True)
    for at in sorted(each for each in summaries if each <= quarter):
        known.add(at)
        pattern = protected(known.system)
        found = Release(
            quarter,
            known.system,
            found.hidden | pattern.hidden,
            pattern.narrow,
            is_optimal=found.is_optimal and pattern.is_optimal,
        )
        known.close(pattern.hidden)
    return found


class _Releases:
    """Adds the lists and changes of one quarter after the other to a system."""

    def __init__(
        self, system: System, params: Params, summaries: Mapping[Quarter, QuarterSummary]
    ) -> None:
        self.system = system
        self._params, self._summaries = params, summaries
        self._kabupaten = params.regions.kabupaten.kode

    def close(self, hidden: frozenset[Key]) -> None:
        """Take what is printed as known from now on, and what is hidden as decided."""
        for key, cell in self.system.cells.items():
            if cell.state == "terbuka":
                state: State = "tersembunyi" if key in hidden else "terbit"
                self.system.cells[key] = replace(cell, state=state)

    def add(self, at: Quarter) -> None:
        """Add the list of a quarter, its changes, and what the quarter before tells of them."""
        summary = self._summaries[at]
        if summary.keluarga is not None:
            self._add_sums("daftar", str(at), counts=summary.keluarga, times=OF_A_LIST)
        changes = self._printed_changes(at)
        if changes is None:
            return
        for group, reasons in KELOMPOK.items():
            self._add_sums("kelompok", str(at), group, counts=_added(changes, reasons))
            for reason in reasons:
                total = sum(changes[reason].values())
                self._add_cell(("alasan", str(at), reason, self._kabupaten), total, OF_KABUPATEN)
            self.system.add_total(
                ("kelompok", str(at), group, self._kabupaten),
                [("alasan", str(at), reason, self._kabupaten) for reason in reasons],
            )
        self._connect_with_lists(at)
        self._subtract_quarter_before(at)

    def _printed_changes(self, at: Quarter) -> Changes | None:
        """Return the changes of the year that a quarter prints, None when it prints none."""
        run, before = self._params.runs.get(at), self._before(at)
        has_lists = before is not None and self._summaries[at].keluarga is not None
        return self._summaries[at].perubahan if run is not None and has_lists else None

    def _before(self, at: Quarter) -> Quarter | None:
        """Return the quarter against which a quarter's changes are printed."""
        run = self._params.runs.get(at)
        if run is None or not self._params.is_comparable(at, run.pembanding.awal_tahun):
            return None
        start = self._summaries.get(run.pembanding.awal_tahun)
        return None if start is None or start.keluarga is None else run.pembanding.awal_tahun

    def _add_sums(self, *name: str, counts: Mapping[str, int], times: int = 1) -> None:
        """Add a count of every kecamatan and their sum."""
        for kode, count in counts.items():
            self._add_cell((*name, kode), count, times)
        whole = (*name, self._kabupaten)
        self._add_cell(whole, sum(counts.values()), times * OF_KABUPATEN)
        self.system.add_total(whole, [(*name, kode) for kode in counts])

    def _add_cell(self, key: Key, value: int, times: int) -> None:
        self.system.add(key, printed(value, minimum=self.system.width, times=times))

    def _connect_with_lists(self, at: Quarter) -> None:
        """Say that the changes lead from one list to the other."""
        before = str(self._before(at))
        for kode in (*(self._summaries[at].keluarga or ()), self._kabupaten):
            line: dict[Key, int] = {
                ("kelompok", str(at), group, kode): sign for group, sign in ARAH_KELOMPOK.items()
            }
            line |= {("daftar", before, kode): 1, ("daftar", str(at), kode): -1}
            self.system.relate(line)

    def _subtract_quarter_before(self, at: Quarter) -> None:
        """Say what two releases of one year tell about the quarter between them."""
        earlier = at.previous
        for key in [key for key in self.system.cells if key[:2] in _cumulative(at)]:
            old = (key[0], str(earlier), *key[2:])
            if earlier.year != at.year or old not in self.system.cells:
                continue
            value = self.system.cells[key].value - self.system.cells[old].value
            if value < 0:
                # The past was rewritten: the difference is no count of families.
                continue
            derived = (DERIVED, *key)
            is_small = 0 < value < self.system.width
            cell = Cell(value=value, state="tak_dicetak", is_sensitive=is_small)
            self.system.add(derived, cell)
            self.system.relate({old: 1, derived: 1, key: -1})


def _added(changes: Changes, reasons: tuple[str, ...]) -> dict[str, int]:
    regions = changes[reasons[0]]
    return {kode: sum(changes[reason][kode] for reason in reasons) for kode in regions}


def _cumulative(at: Quarter) -> tuple[Key, Key]:
    return ("kelompok", str(at)), ("alasan", str(at))
