"""One thing that holds for every row of an input, with what to say where it does not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import pandera.pandas as pa

if TYPE_CHECKING:
    from collections.abc import Callable

    import pandas as pd

Holds: TypeAlias = "Callable[[pd.DataFrame], pd.Series[bool]]"


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that holds for every row.

    Attributes
    ----------
    column : str
        Field that the problem points at.
    needs : tuple of str
        Columns without which the rule says nothing.
    what, remedy : str
        As in `lebak_reports.errors.Problem`.
    holds : callable
        From a frame of the input to one truth value a row.
    """

    column: str
    needs: tuple[str, ...]
    what: str
    remedy: str
    holds: Holds

    def check(self) -> pa.Check:
        """Return the rule in the language of pandera."""
        # Missing cells are the rules' own business; pandera would look for them in every column.
        return pa.Check(
            lambda frame: self.holds(frame).fillna(value=True).astype(bool),
            name=self.column,
            title=self.what,
            description=self.remedy,
            ignore_na=False,
        )
