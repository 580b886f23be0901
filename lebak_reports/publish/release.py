"""From a staged folder to a published release: describe, check, swap."""

from __future__ import annotations

import json
import os
import shutil
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from lebak_reports.errors import UsageError
from lebak_reports.publish.crate import CRATE, crate_facts, crate_json
from lebak_reports.publish.files import json_bytes, write_new
from lebak_reports.publish.manifest import (
    MANIFEST,
    STATUS,
    manifest,
    published_status,
    status,
)
from lebak_reports.publish.placeholder import write_placeholder
from lebak_reports.publish.portal import write_index, write_portal
from lebak_reports.publish.swap import recover, replace_folder, staging_of, target_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from lebak_reports.project import Project
    from lebak_reports.publish.facts import Release
    from lebak_reports.publish.files import Hashes

    Gate = Callable[[Hashes], None]
    Remembered = Callable[[str, Callable[[], bytes]], bytes]


@contextmanager
def staged_quarter(published: Path) -> Iterator[Path]:
    """Yield an empty folder beside a release; it is gone afterwards unless it was published.

    Parameters
    ----------
    published : Path
        The release, ``outputs/2024Q3``. The caller holds the quarter's lock.
    """
    published.parent.mkdir(parents=True, exist_ok=True)
    recover(published)
    staged = staging_of(published)
    staged.mkdir()
    try:
        yield staged
    finally:
        recover(published)


@contextmanager
def staged_region(published: Path, folder: str) -> Iterator[Path]:
    """Yield a copy of a release, in hard links, without one region's folder."""
    with staged_quarter(published) as staged:
        for kept in sorted(published.glob("*/")):
            if kept.name != folder:
                shutil.copytree(kept, staged / kept.name, copy_function=os.link)
        yield staged


def _made_anew(_facts: str, make: Callable[[], bytes]) -> bytes:
    return make()


def publish_release(
    files: Hashes,
    release: Release,
    *,
    project: Project,
    gate: Gate,
    remembered: Remembered = _made_anew,
) -> Release:
    """Complete the staged folder, let the gate read all of it, and swap it in.

    Parameters
    ----------
    files : Hashes
        The staged folder, with those hashes of its files that are known already.
    release : Release
        What this run made. Regions it did not touch are those of the earlier release that
        lie in the staged folder; where some are still missing it is marked ``sebagian``.
    gate : callable
        Reads a folder, given with its hashes, and raises PrivacyError; nothing is published
        then.
    remembered : callable
        Given facts as text and what makes a file of them: the file, made now or before.

    Returns
    -------
    Release
        The release as published, with all its regions.

    Raises
    ------
    UsageError
        If the untouched regions are synthetic and this run is not, or the other way round.
    """
    staged, published = files.folder, target_of(files.folder)
    whole = _with_untouched_regions(published, release)
    for outcome in whole.failed:
        write_placeholder(staged, whole, outcome)
    write_portal(staged, whole)
    facts = crate_facts(staged, whole)
    crate = remembered(json.dumps(facts, sort_keys=True), lambda: crate_json(facts))
    write_new(staged / CRATE, crate)
    write_new(staged / STATUS, json_bytes(status(whole)))
    write_new(staged / MANIFEST, json_bytes(manifest(files, whole, project)))
    gate(files)
    replace_folder(published)
    write_index(published.parent)
    return whole


def _with_untouched_regions(published: Path, release: Release) -> Release:
    made = {outcome.kode_wilayah: outcome for outcome in release.outcomes}
    earlier = published_status(published)
    kept = {
        outcome.kode_wilayah: outcome
        for outcome in earlier.outcomes
        if outcome.kode_wilayah not in made and (staging_of(published) / outcome.folder).exists()
    }
    if kept and earlier.contoh != release.contoh:
        raise UsageError(
            f"Rilis {release.quarter} yang ada berisi {_kind(contoh=earlier.contoh)}, wilayah ini "
            f"{_kind(contoh=release.contoh)}; keduanya tidak boleh bercampur. "
            f"Jalankan triwulan itu seutuhnya: make quarterly Q={release.quarter}."
        )
    outcomes = sorted({**kept, **made}.items())
    return replace(release, outcomes=tuple(outcome for _, outcome in outcomes))


def _kind(*, contoh: bool) -> str:
    return "data contoh" if contoh else "data daerah"
