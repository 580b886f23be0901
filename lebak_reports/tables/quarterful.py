"""The typed files of one quarter, together."""

from __future__ import annotations

from dataclasses import dataclass
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
    tables : mapping of str to TypedTable
        Only the inputs that are there and have no problems of their own.
    regions : Regions
    offices : tuple of Opd
        Those that exist in the quarter.
    deadline : date or None
        Last day on which an office's report is on time; None while none is set.
    population : int or None
        Persons in the kabupaten, as last published; None where nobody did.
    """

    tables: Mapping[str, TypedTable]
    regions: Regions
    offices: tuple[Opd, ...]
    deadline: date | None = None
    population: int | None = None

    def has(self, *names: str) -> bool:
        """Tell whether all these inputs are there."""
        return all(name in self.tables for name in names)

    def frame(self, name: str) -> pd.DataFrame:
        """Return the frame of an input that is there; raise KeyError."""
        return self.tables[name].frame
