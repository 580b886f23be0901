"""What each region's documents are made from, as they print it."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from lebak_reports.render import Provenance
from lebak_reports.runner.cache.program import lock_digest, package_digest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lebak_reports.cli.workspace import Workspace
    from lebak_reports.runner import RegionPlan


def provenances(space: Workspace, plans: Iterable[RegionPlan]) -> dict[str, Provenance]:
    """Return, by kode_wilayah, hashes that are the same on every machine, and the command."""
    code, lock = package_digest(), lock_digest(space.project.root)
    return {
        plan.wilayah.kode: Provenance(
            params=space.params.digest,
            notebooks=_notebooks_digest(plan),
            code=code,
            lock=lock,
            command=f"python -m lebak_reports run {space.quarter} --wilayah {plan.wilayah.kode} "
            f"--edisi {space.edisi}",
        )
        for plan in plans
    }


def _notebooks_digest(plan: RegionPlan) -> str:
    """Return one hash over the region's notebooks as analysts edit them."""
    digest = hashlib.sha256()
    for task in plan.tasks:
        digest.update(hashlib.sha256(task.notebook.read_bytes()).digest())
    return digest.hexdigest()
