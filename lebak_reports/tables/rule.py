"""One thing that holds for every row of an input, with what to say where it does not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

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

    def kept_by(self, frame: pd.DataFrame) -> pd.Series[bool]:
        """Tell which rows keep the rule; one that it says nothing of does."""
        return self.holds(frame).fillna(value=True).astype(bool)
