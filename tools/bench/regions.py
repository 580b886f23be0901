"""``regions.py N JOBS [SCHEDULER]``: what ``lebak-reports run 2024Q3`` does, for N regions."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from lebak_reports.cli.console import Console
from lebak_reports.cli.quarterly import Request, run_quarter
from lebak_reports.cli.workspace import Workspace

if TYPE_CHECKING:
    from lebak_reports.regions import Wilayah


class FirstRegions(Request):
    """A run of the kabupaten and the first kecamatan, as if there were no others."""

    @property
    def regions(self) -> tuple[Wilayah, ...]:
        """The first regions."""
        return super().regions[: int(sys.argv[1])]


if __name__ == "__main__":
    jobs, *scheduler = sys.argv[2:]
    request = FirstRegions(
        workspace=Workspace.of("2024Q3", "publik"),
        only=None,
        jobs=int(jobs),
        scheduler=next(iter(scheduler), None),
        is_renewed=True,
    )
    run_quarter(request, Console())
