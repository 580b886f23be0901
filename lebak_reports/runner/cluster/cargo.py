"""What of a project travels to a cluster, and which of it a job may read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lebak_reports.runner.plan import Task

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Cargo:
    """The files of a run, in bundles.

    Attributes
    ----------
    common : tuple of Path
        What every job may read: notebooks, params, aggregates.
    parts : dict of str to tuple of Path
        What a region's notebooks may read besides, by kode_wilayah. The kabupaten, whose code
        begins every kecamatan's, reads the parts of all.
    variables : dict of str to Path
        Variables of the environment that name places of the project.
    """

    common: tuple[Path, ...]
    parts: Mapping[str, tuple[Path, ...]]
    variables: Mapping[str, Path]

    def read_by(self, arguments: tuple[object, ...]) -> Iterator[tuple[Path, ...]]:
        """Yield the bundles that a job with these arguments may read."""
        yield self.common
        match arguments:
            case (Task(kode_wilayah=kode_wilayah),):
                yield from (
                    paths for kode, paths in self.parts.items() if kode.startswith(kode_wilayah)
                )
