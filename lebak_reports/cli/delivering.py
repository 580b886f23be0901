"""A region's files -> its folder in the release in the making."""

from __future__ import annotations

import errno
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lebak_reports.cli.standing import Standing
from lebak_reports.publish.files import write_new

if TYPE_CHECKING:
    from pathlib import Path

    from lebak_reports.cli.report import Files
    from lebak_reports.cli.standing import Report
    from lebak_reports.publish.files import Hashes
    from lebak_reports.runner import RegionPlan

# What file systems without hard links answer, and those across which there are none.
_NO_LINKS: Final = frozenset(
    {errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EXDEV, errno.EMLINK}
)


@dataclass(frozen=True, slots=True)
class Delivery:
    """Fills the folders of regions.

    Attributes
    ----------
    hashes : Hashes
        Of the release in the making.
    """

    hashes: Hashes

    def __call__(self, plan: RegionPlan, result: Report) -> None:
        """Write a region's files, or link those that stand."""
        slug = plan.wilayah.slug
        names = result.hashes if isinstance(result, Standing) else result
        for folder in {(self.hashes.folder / slug / name).parent for name in names}:
            folder.mkdir(parents=True, exist_ok=True)
        if isinstance(result, Standing):
            self._link(slug, result)
        else:
            self._write(slug, result)

    def _write(self, slug: str, files: Files) -> None:
        for name, content in files.items():
            write_new(self.hashes.folder / slug / name, content)

    def _link(self, slug: str, standing: Standing) -> None:
        for name, sha256 in standing.hashes.items():
            if _linked(standing.folder / name, self.hashes.folder / slug / name):
                self.hashes.note(f"{slug}/{name}", sha256)


def _linked(standing: Path, staged: Path) -> bool:
    """Link a file; where that is impossible copy it, and return False."""
    try:
        os.link(standing, staged)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        write_new(staged, standing.read_bytes())
        return False
    return True
