"""How the regions of a run ended."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from lebak_reports.runner.plan import RegionPlan

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a region has no report.

    Attributes
    ----------
    notebook : str
        File name of the notebook, or the step after it.
    cell : int or None
        Number of the cell, counted from 1 as JupyterLab shows them; None outside a cell.
    message : str
        What was said, for the analyst.
    """

    notebook: str
    cell: int | None
    message: str

    def __str__(self) -> str:
        place = self.notebook if self.cell is None else f"{self.notebook}, sel {self.cell}"
        return f"{place}: {self.message}"


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionOutcome:
    """One region's end; without a failure its result has been delivered.

    Attributes
    ----------
    seconds : float
        From its first job to its end.
    is_recalled : bool
        Whether its result was remembered from an earlier run, so that no job was needed.
    """

    plan: RegionPlan
    failure: Failure | None
    seconds: float
    is_recalled: bool = False
