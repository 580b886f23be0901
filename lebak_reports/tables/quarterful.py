"""The typed files of one quarter, together."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    import pandas as pd

    from lebak_reports.params.models import Opd
    from lebak_reports.regions import Regions
    from lebak_reports.tables.typed import TypedTable


@dataclass(frozen=True)
class Quarterful:
    """The typed files of one quarter, by input.

    Attributes
    ----------
    readable : mapping of str to TypedTable
        The inputs that are there and could be read, each with all problems of its own.
    regions : Regions
    offices : tuple of Opd
        Those that exist in the quarter.
    deadline : date or None
        Last day on which an office's report is on time; None while none is set.
    population : int or None
        Persons in the kabupaten, as last published; None where nobody did.
    """

    readable: Mapping[str, TypedTable]
    regions: Regions
    offices: tuple[Opd, ...]
    deadline: date | None = None
    population: int | None = None

    @cached_property
    def tables(self) -> Mapping[str, TypedTable]:
        """The inputs without problems of their own."""
        return {name: table for name, table in self.readable.items() if not table.problems}

    def has(self, *names: str) -> bool:
        """Tell whether all these inputs are there, without problems of their own."""
        return all(name in self.tables for name in names)

    def frame(self, name: str) -> pd.DataFrame:
        """Return the frame of an input that is there; raise KeyError."""
        return self.tables[name].frame

    def sound_rows(self, name: str, *columns: str) -> TypedTable | None:
        """Return an input cut to the rows in which these columns have no problem.

        So a bad cell is told once, and hides nothing that is wrong beside it. None where the
        input or one of the columns is not there.
        """
        table = self._saying(name, columns)
        if table is None:
            return None
        bad = [problem.row for problem in table.problems if table.concerns(problem, columns)]
        return replace(table, frame=table.frame[~table.frame.index.isin(bad)])

    def reference(self, name: str, *key: str) -> pd.DataFrame | None:
        """Return what rows of other files are looked up in; None unless every row says its key.

        A row that could not be read would be missed by all that name it.
        """
        table = self._saying(name, key)
        if table is None:
            return None
        said = table.frame[list(key)]
        return said if (said.notna() & (said != "")).to_numpy().all() else None

    def _saying(self, name: str, columns: tuple[str, ...]) -> TypedTable | None:
        table = self.readable.get(name)
        return table if table is not None and set(columns) <= set(table.frame) else None
