"""The published regions that are what this run would make: linked, neither read nor written.

Of each region a release remembers the key of its files and, of every file, its hash and how it
looked to the file system. A region whose key is the same and whose files nobody touched since is
taken over as it stands. Whoever edits a published file changes its times, so that its region is
made or recalled as before.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from lebak_reports.cli.stamps import entries_of
from lebak_reports.publish.manifest import MANIFEST

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from lebak_reports.publish.files import Hashes
    from lebak_reports.runner import Executed, RegionPlan, Task
    from lebak_reports.runner.cache import Store, StoredMemory


@dataclass(frozen=True, slots=True)
class Standing:
    """A region's published files.

    Attributes
    ----------
    folder : Path
    hashes : mapping of str to str
        sha256 by path inside the folder.
    """

    folder: Path
    hashes: Mapping[str, str]


Report = dict[str, bytes] | Standing
"""A region's files, or that they stand."""


@dataclass(frozen=True)
class StandingRelease:
    """What is remembered of the regions of a published release.

    Attributes
    ----------
    published : Path
    store : Store
    """

    published: Path
    store: Store

    def region(self, slug: str, key: str) -> Standing | None:
        """Return a region's files if they were made under this key and stand untouched."""
        kept = self._regions.get(slug)
        if kept is None or kept["kunci"] != key:
            return None
        folder = self.published / slug
        if _looks(folder) != kept["rupa"]:
            return None
        return Standing(folder, kept["sidik"])

    def remember(self, keys: Mapping[str, str], hashes: Hashes) -> None:
        """Remember the regions of a release that has just been published.

        Parameters
        ----------
        keys : mapping of str to str
            Key of a region's files, by its folder.
        hashes : Hashes
            Of the files, by path inside the release.
        """
        hashed = (self.published / MANIFEST).stat().st_mtime_ns
        looks = {slug: _looks(self.published / slug) for slug in keys}
        regions = {
            slug: {"kunci": key, "rupa": looks[slug], "sidik": _own(slug, looks[slug], hashes)}
            for slug, key in keys.items()
            # What somebody wrote since is not what was hashed.
            if all(written <= hashed for _, _, written, *_ in looks[slug])
        }
        self.store.put(self._key, json.dumps(regions).encode())

    @property
    def _key(self) -> str:
        return hashlib.sha256(f"wilayah terbit {self.published}".encode()).hexdigest()

    @cached_property
    def _regions(self) -> dict[str, dict[str, Any]]:
        kept = self.store.get(self._key)
        return {} if kept is None else json.loads(kept)


@dataclass(frozen=True, slots=True)
class StandingMemory:
    """Recalls a region as it stands published, and what does not stand from another memory.

    Attributes
    ----------
    memory : StoredMemory
    release : StandingRelease or None
        None where everything is made anew.
    """

    memory: StoredMemory
    release: StandingRelease | None

    def result_of(self, plan: RegionPlan) -> Report | None:
        """Return an equal region, or None."""
        key = self.memory.render_key(plan)
        standing = self.release and self.release.region(plan.wilayah.slug, key)
        return standing or self.memory.result_of(plan)

    def keys_of(self, plans: Iterable[RegionPlan]) -> dict[str, str]:
        """Return the keys of regions' files, by folder."""
        return {plan.wilayah.slug: self.memory.render_key(plan) for plan in plans}

    def keep_result(self, plan: RegionPlan, result: Report) -> None:
        """Remember what was made; what stands is remembered when it is published."""
        if not isinstance(result, Standing):
            self.memory.keep_result(plan, result)

    def executed(self, task: Task) -> Executed | None:
        """Return the notebook as an equal task left it, or None."""
        return self.memory.executed(task)

    def keep_executed(self, task: Task, executed: Executed) -> None:
        """Remember how a task ended."""
        self.memory.keep_executed(task, executed)


def _own(slug: str, looks: list[list[Any]], hashes: Hashes) -> dict[str, str]:
    return {name: hashes.of(f"{slug}/{name}") for name, *_ in looks}


def _looks(folder: Path) -> list[list[Any]]:
    """Return path inside the folder, times, size and inode of every file, as JSON has it."""
    start = len(f"{folder}/")
    return [[path[start:], *state] for path, *state in sorted(entries_of(str(folder)))]
