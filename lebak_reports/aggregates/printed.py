"""What earlier releases printed of lists and changes, and what they hid.

A release is judged by what stands in it. Finding its pattern again with today's data and code may
give another one, and two patterns of one table give back what either hides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeAlias

import pandas as pd

from lebak_reports.indicators.flows import KELOMPOK

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from lebak_reports.aggregates.releases import EarlierRelease
    from lebak_reports.disclosure import Key
    from lebak_reports.params import Params
    from lebak_reports.params.models import Run

    Printed: TypeAlias = Mapping[Key, int | None]
    """Value of every cell that was printed, None of those that were hidden; keys of ``joint``."""

_LISTS: Final = "ke-per-kecamatan"
_CHANGES: Final = "perubahan-per-kecamatan"
_REASON: Final = "ke.keluarga.alasan."
_HIDDEN: Final = "disembunyikan"


def printed_by(releases: Iterable[EarlierRelease], params: Params) -> dict[Key, int | None]:
    """Return what releases printed, oldest first: as first printed, hidden where all hid it.

    Parameters
    ----------
    releases : iterable of EarlierRelease
        Oldest first.
    params : Params
        The kabupaten, and what each release compared its list with.
    """
    found: dict[Key, int | None] = {}
    for release in releases:
        for key, value in _cells(release, params):
            if found.get(key) is None:
                found[key] = value
    return found


def first_lists(printed: Printed, run: Run, kode: Sequence[str]) -> pd.DataFrame:
    """Return ``Shared.terbit``: the lists that a quarter is compared with, as first published.

    Parameters
    ----------
    printed : mapping of Key to int or None
    run : Run
    kode : sequence of str
        Rows.
    """
    compared = {
        "keluarga_sebelumnya": run.pembanding.sebelumnya,
        "keluarga_awal_tahun": run.pembanding.awal_tahun,
    }
    return pd.DataFrame(
        {
            name: pd.array([printed.get(("daftar", str(at), each)) for each in kode], "Int64")
            for name, at in compared.items()
        },
        index=list(kode),
    )


def _cells(release: EarlierRelease, params: Params) -> Iterator[tuple[Key, int | None]]:
    quarter = str(release.quarter)
    start = str(params.run(release.quarter).pembanding.awal_tahun)
    lists = {"keluarga": quarter, "keluarga_awal_tahun": start}
    kabupaten = params.regions.kabupaten.kode
    for entry in release.entries:
        table, kode, column = entry["exhibit"], entry["row"], entry["column"]
        if table == _LISTS and column in lists and _is_told(entry):
            yield ("daftar", lists[column], kode), entry["value"]
        elif table == _CHANGES and column in KELOMPOK and _is_told(entry):
            yield ("kelompok", quarter, column, kode), entry["value"]
        elif entry["id"].startswith(_REASON) and _is_told(entry):
            reason = entry["id"].removeprefix(_REASON)
            yield ("alasan", quarter, reason, kabupaten), entry["value"]


def _is_told(entry: Mapping[str, Any]) -> bool:
    """Return whether the release knew the count, printed or hidden."""
    return entry["value"] is not None or entry["status"] == _HIDDEN
