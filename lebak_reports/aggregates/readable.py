"""What one region's notebooks can read, as one digest: equal digest, equal data."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from lebak_reports.aggregates.files import DIGESTS_FILE, json_text, read_json

if TYPE_CHECKING:
    from collections.abc import Iterable

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

    slices = read_json(landing.folder / DIGESTS_FILE)
    codes = [region.kode for region in regions]
    rows = content_digests(landing.folder, codes)
    common = {
        "synthetic": landing.synthetic,
        "inputs": [[record.name, record.file, record.rows] for record in landing.inputs],
        "notes": [[note.input, note.what, note.detail, note.rows] for note in landing.notes],
    }
    contents = {kode: {**common, "shared": slices[kode], "rows": rows[kode]} for kode in codes}
    return {
        kode: hashlib.sha256(json_text(content).encode()).hexdigest()
        for kode, content in contents.items()
    }
