"""What one region's notebooks can read, as one digest: equal digest, equal data."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from lebak_reports.aggregates.files import DIGESTS_FILE, json_text, read_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lebak_reports.regions import Wilayah
    from lebak_reports.tables import Landing


def readable_digests(landing: Landing, regions: Iterable[Wilayah]) -> dict[str, str]:
    """Return, by kode_wilayah, the sha256 of all data that ``load`` gives a region.

    Parameters
    ----------
    landing : Landing
        Of a quarter that ``prepare`` made ready.
    regions : iterable of Wilayah

    Notes
    -----
    Rows are those that ``Tables`` reads, aggregates the region's slice. Of the files themselves
    a notebook knows name and number of rows, not the hash: how one family lives leaves the
    kabupaten and the other kecamatan as they are. Equal files give equal digests everywhere:
    neither a machine's key nor the time is in them, so that ledgers name them.
    """
    # Imported here: a run that has nothing to do passes this room, and needs no pandas.
    from lebak_reports.tables import content_digests

    given = _given(landing, regions)
    rows = content_digests(landing.folder, given)
    return {kode: _hash({**content, "rows": rows[kode]}) for kode, content in given.items()}


def given_digests(landing: Landing, regions: Iterable[Wilayah]) -> dict[str, str]:
    """Return, by kode_wilayah, the sha256 of what ``load`` gives a region, its rows apart."""
    return {kode: _hash(content) for kode, content in _given(landing, regions).items()}


def _given(landing: Landing, regions: Iterable[Wilayah]) -> dict[str, dict[str, Any]]:
    slices = read_json(landing.folder / DIGESTS_FILE)
    common = {
        "synthetic": landing.synthetic,
        "inputs": [[record.name, record.file, record.rows] for record in landing.inputs],
        "notes": [[note.input, note.what, note.detail, note.rows] for note in landing.notes],
    }
    return {region.kode: {**common, "shared": slices[region.kode]} for region in regions}


def _hash(content: Mapping[str, Any]) -> str:
    return hashlib.sha256(json_text(content).encode()).hexdigest()
