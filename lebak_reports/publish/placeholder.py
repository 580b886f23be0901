"""What a region gets when its report stopped: pages that say where, why and what to do."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from lebak_reports.publish.files import json_bytes, write_new
from lebak_reports.publish.templates import page

if TYPE_CHECKING:
    from pathlib import Path

    from lebak_reports.publish.facts import Outcome, Release

FAILED = "gagal.json"


def write_placeholder(staged: Path, release: Release, outcome: Outcome) -> None:
    """Replace a failed region's folder by ``gagal.json`` and a readable page for each document.

    Parameters
    ----------
    outcome : Outcome
        A region that carries a failure.
    """
    if outcome.failure is None:
        raise ValueError(f"{outcome.nama} did not fail")
    folder = staged / outcome.folder
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir()
    record = {"quarter": str(release.quarter), **outcome.to_record()}
    del record["seconds"]  # a clock reading: only manifest.json and status.json hold those
    write_new(folder / FAILED, json_bytes(record))
    for document in outcome.documents:
        if "html" not in document.formats:
            continue
        html = page("gagal.html.j2", release=release, outcome=outcome, document=document)
        write_new(folder / f"{document.slug}.html", html)
