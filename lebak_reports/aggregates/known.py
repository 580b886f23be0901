"""The lists and changes of quarters as cells and sums that a reader knows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lebak_reports.disclosure import OF_A_LIST, OF_KABUPATEN, Cell, System, printed
from lebak_reports.indicators.flows import ARAH_KELOMPOK, KELOMPOK

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lebak_reports.aggregates.printed import Printed
    from lebak_reports.aggregates.summary import Changes, QuarterSummary
    from lebak_reports.disclosure import Key, State
    from lebak_reports.params import Params
    from lebak_reports.periods import Quarter

DERIVED = "selisih"
"""First part of the keys of changes within one quarter, which only a subtraction gives."""


class KnownTables:
    """Adds the lists and changes of one quarter after the other to a system."""

    def __init__(
        self, system: System, params: Params, summaries: Mapping[Quarter, QuarterSummary]
    ) -> None:
        self.system = system
        self._params, self._summaries = params, summaries
        self._kabupaten = params.regions.kabupaten.kode

    def take(self, released: Printed) -> frozenset[Key]:
        """Take what a release decided as decided; return what is not to be printed again.

        A count that is too small is not printed again even where a release printed it.
        """
        hidden = set()
        for key in released.keys() & self.system.cells.keys():
            cell = self.system.cells[key]
            is_hidden = released[key] is None
            state: State = "tersembunyi" if is_hidden else "terbit"
            self.system.cells[key] = replace(cell, state=state)
            if is_hidden or cell.is_sensitive:
                hidden.add(key)
        return frozenset(hidden)

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
