"""Lists and changes of all quarters as one system: what earlier releases printed is known.

The list of a quarter is printed again by later ones, changes are printed cumulatively for the
year, and subtracting two releases gives the changes of a quarter. So a quarter's pattern is
found with the cells of all earlier quarters as knowns, oldest quarter first: as their releases
printed them where these are there.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from lebak_reports.aggregates.known import KnownTables
from lebak_reports.disclosure import System, protected

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lebak_reports.aggregates.printed import Printed
    from lebak_reports.aggregates.summary import QuarterSummary
    from lebak_reports.disclosure import Key
    from lebak_reports.params import Params
    from lebak_reports.periods import Quarter


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

    def at(self, quarter: Quarter) -> Release:
        """Return what is known, asked about the changes of an earlier quarter."""
        return replace(self, quarter=quarter)

    def _is_hidden(self, key: Key) -> bool:
        """Say whether a cell is hidden, or none of the tables that are decided here."""
        return key in self.hidden or key not in self.system.cells


def release_of(
    quarter: Quarter,
    summaries: Mapping[Quarter, QuarterSummary],
    params: Params,
    *,
    printed: Printed = MappingProxyType({}),
) -> Release:
    """Decide which lists and changes a quarter prints.

    Parameters
    ----------
    quarter : Quarter
    summaries : mapping of Quarter to QuarterSummary
        Of this quarter and of those before it that are there.
    params : Params
        Regions, comparisons and the smallest count that is printed.
    printed : mapping of Key to int or None
        What earlier releases printed, see ``printed``. The pattern of a quarter that none of them
        tells of is found again.
    """
    minimum = params.run(quarter).batas_sel
    known = KnownTables(System(width=minimum), params, summaries)
    found = Release(quarter, known.system, frozenset(), frozenset(), is_optimal=True)
    for at in sorted(each for each in summaries if each <= quarter):
        known.add(at)
        decided = known.take(printed)
        pattern = protected(known.system)
        found = Release(
            quarter,
            known.system,
            found.hidden | pattern.hidden | decided,
            pattern.narrow,
            is_optimal=found.is_optimal and pattern.is_optimal,
        )
        known.close(pattern.hidden)
    return found
