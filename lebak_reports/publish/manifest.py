"""``manifest.json`` and ``status.json``: the only files that hold clock and host facts."""

from __future__ import annotations

import json
import platform
import shutil
import subprocess
from datetime import datetime, timedelta, timezone
from importlib.metadata import version
from typing import TYPE_CHECKING, Any, NamedTuple

from lebak_reports.publish.facts import Outcome
from lebak_reports.publish.files import files_of, sha256_of

if TYPE_CHECKING:
    from pathlib import Path

    from lebak_reports.project import Project
    from lebak_reports.publish.facts import Release
    from lebak_reports.publish.files import Hashes

MANIFEST, STATUS = "manifest.json", "status.json"
# Western Indonesia has had one offset without summer time since 1964.
_WIB = timezone(timedelta(hours=7), "WIB")
_LOCK = "requirements/run.txt"


def manifest(hashes: Hashes, release: Release, project: Project) -> dict[str, Any]:
    """Return what a release was made from and the hash of every file in it but this one."""
    return {
        **_identity_of(release),
        "inputs": [
            {"name": fact.name, "file": fact.file, "sha256": fact.sha256, "rows": fact.rows}
            for fact in release.inputs
        ],
        "params": {project.shown(path): sha256_of(path) for path in files_of(project.params)},
        "files": {
            name: {"sha256": sha256, "size": (hashes.folder / name).stat().st_size}
            for name, sha256 in hashes.all().items()
            if name != MANIFEST
        },
        "lock_sha256": _hash_if_present(project.root / _LOCK),
        "program": {"version": version("lebak-reports"), **_checkout_state(project.root)},
        "host": {"python": platform.python_version(), "machine": platform.machine()},
        "created": _wib(datetime.now(_WIB)),
    }


def status(release: Release) -> dict[str, Any]:
    """Return how the run ended, region by region, with the exit code of the command."""
    return {
        **_identity_of(release),
        "exit_code": release.exit_code,
        "started": _wib(release.started),
        "finished": _wib(datetime.now(_WIB)),
        "regions": [
            {"status": outcome.status, **outcome.to_record()} for outcome in release.outcomes
        ],
    }


class PublishedStatus(NamedTuple):
    """What an earlier ``status.json`` says about its regions."""

    contoh: bool
    outcomes: tuple[Outcome, ...]


def published_status(published: Path) -> PublishedStatus:
    """Read back the regions of an earlier release; none when there is no release."""
    path = published / STATUS
    if not path.exists():
        return PublishedStatus(contoh=False, outcomes=())
    record = json.loads(path.read_bytes())
    outcomes = tuple(Outcome.from_record(region) for region in record["regions"])
    return PublishedStatus(record["contoh"], outcomes)


def _identity_of(release: Release) -> dict[str, Any]:
    return {
        "quarter": str(release.quarter),
        "label": release.quarter.label,
        "edisi": release.edisi,
        "contoh": release.contoh,
        "sebagian": release.sebagian,
    }


def _checkout_state(root: Path) -> dict[str, Any]:
    """Return the commit and whether it was changed since; None outside a git checkout."""
    commit = _git(root, "rev-parse", "HEAD")
    changes = _git(root, "status", "--porcelain")
    return {"commit": commit, "dirty": None if changes is None else bool(changes)}


def _git(root: Path, *arguments: str) -> str | None:
    git = shutil.which("git")
    if git is None or not (root / ".git").exists():
        return None
    command = [git, "-C", str(root), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  fixed arguments
    return done.stdout.strip() if done.returncode == 0 else None


def _hash_if_present(path: Path) -> str | None:
    return sha256_of(path) if path.exists() else None


def _wib(moment: datetime) -> str:
    return moment.astimezone(_WIB).isoformat(timespec="seconds")
