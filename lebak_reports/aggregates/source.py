"""Real data or the sample: the one place where that is decided."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from lebak_reports.errors import QuarterError
from lebak_reports.periods import Quarter
from lebak_reports.project import SAMPLE_VARIABLE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lebak_reports.project import Project


def uses_sample(project: Project) -> bool:
    """Say whether reports are made from the sample.

    Only when it is asked for, or when ``data/`` holds no quarter at all: a sample is never
    mixed with real quarters.
    """
    if os.environ.get(SAMPLE_VARIABLE) == "1":
        return True
    return next(_quarters(project.data), None) is None


def _quarters(folder: Path) -> Iterator[Quarter]:
    """Yield the quarters that have a folder; other folders are the user's own business."""
    for child in sorted(folder.glob("*/")):
        try:
            yield Quarter.parse(child.name)
        except QuarterError:
            continue
