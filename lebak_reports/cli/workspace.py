"""What every command begins with: the folders, the params, the quarter's own settings."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from lebak_reports.periods import Quarter
from lebak_reports.project import Edisi, Project

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from lebak_reports.params import Params
    from lebak_reports.params.models import Run
    from lebak_reports.regions import Wilayah


@dataclass(frozen=True)
class Workspace:
    """A quarter of one edition in one checkout.

    Attributes
    ----------
    edisi : str
        ``publik`` or ``internal``.
    """

    quarter: Quarter
    edisi: Edisi
    project: Project

    @classmethod
    def of(cls, quarter: str, edisi: Edisi) -> Workspace:
        """Read the quarter's text and locate the folders; raise QuarterError."""
        return cls(Quarter.parse(quarter), edisi, Project.from_environment())

    @cached_property
    def params(self) -> Params:
        """The curated parameters; InputRejectedError when a file breaks a rule."""
        from lebak_reports.params import load_params

        return load_params(self.project.params, cache=self.project.cache)

    @cached_property
    def run(self) -> Run:
        """The quarter's settings: dates, quarters to compare with, limits."""
        return self.params.run(self.quarter)

    @property
    def published(self) -> Path:
        """Where the release of this edition appears."""
        return self.project.outputs_of(self.edisi) / str(self.quarter)

    @property
    def by_quarto(self) -> Path:
        """Where Quarto's documents of this edition appear: beside the releases, in none."""
        outputs = self.project.outputs_of(self.edisi)
        return outputs.with_name(f"{outputs.name}-quarto") / str(self.quarter)

    def regions(self, names: Sequence[str]) -> tuple[Wilayah, ...]:
        """Return the named regions, or all of them when none is named."""
        if names:
            return tuple(self.params.regions.resolve(name) for name in names)
        return tuple(self.params.regions)
