"""How the list moved: its changes by reason, and whether those who graduated stayed off it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from lebak_reports.aggregates import changes
from lebak_reports.errors import InputRejectedError
from lebak_reports.indicators.flows import changes_of_quarter, persistence
from lebak_reports.tables import Tables, listed_families

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lebak_reports.aggregates.joint import Release
    from lebak_reports.aggregates.standing import Standing
    from lebak_reports.aggregates.summary import QuarterSummary
    from lebak_reports.periods import Quarter

LASTING = {
    "quarter": "object",
    "graduasi": "int64",
    "tetap": "int64",
    "status": "str",
    "tersembunyi": "bool",
}
_GRADUATED = "graduasi"


def changes_of(standing: Standing, release: Release) -> dict[str, Any]:
    """Return ``Shared.perubahan`` and ``Shared.alasan``, both bases.

    Raises
    ------
    InputRejectedError
        If the recorded changes do not connect the lists of two quarters.
    """
    year, compared = standing.tables.status_triwulan, standing.compared
    of_quarter = None if year is None else changes_of_quarter(year, standing.landing.quarter)
    bases = {
        "triwulan": (of_quarter, compared.sebelumnya, release.is_difference_hidden),
        "tahun": (year, compared.awal_tahun, release.is_change_hidden),
    }
    groups, reasons = [], []
    for basis, (rows, before, is_hidden) in bases.items():
        closed = _closed(standing, rows, before)
        told = changes.Told(basis, is_hidden)
        groups.append(changes.changes_by_kecamatan(closed, told, regions=standing.params.regions))
        reasons.append(changes.reasons_of_kabupaten(closed, told, kabupaten=standing.kabupaten))
    return {
        "perubahan": pd.concat(groups, ignore_index=True),
        "alasan": pd.concat(reasons, ignore_index=True),
    }


def lasting_of(standing: Standing, release: Release) -> pd.DataFrame:
    """Return ``Shared.ketahanan``: of those who graduated in a quarter, who stayed off the list.

    Parameters
    ----------
    standing : Standing
    release : Release
        Says which quarters' graduations may be told.

    Returns
    -------
    DataFrame
        Columns `LASTING`, one row a quarter in which families graduated; both counts are 0
        where the status refuses.
    """
    rows = [
        _lasting(standing, release, quarter, graduated)
        for quarter, graduated in _graduations(standing)
    ]
    return pd.DataFrame(rows, columns=list(LASTING)).astype(LASTING)


def _closed(
    standing: Standing, rows: pd.DataFrame | None, before: QuarterSummary | None
) -> pd.DataFrame | None:
    try:
        return changes.closed_changes(rows, before, standing.compared.kini)
    except InputRejectedError as error:
        raise changes.naming_the_file(error, standing.landing) from error


def _graduations(standing: Standing) -> Iterator[tuple[Quarter, pd.DataFrame]]:
    """Yield the quarters of the trend in which families graduated, with these families."""
    for quarter in standing.run.riwayat:
        if quarter not in standing.alike:
            continue
        recorded = Tables(standing.landings[quarter].folder, standing.kabupaten).status_triwulan
        if recorded is None:
            continue
        changed = changes_of_quarter(recorded, quarter)
        graduated = changed[changed["jenis_perubahan"] == _GRADUATED]
        if not graduated.empty:
            yield quarter, graduated


def _lasting(
    standing: Standing, release: Release, quarter: Quarter, graduated: pd.DataFrame
) -> dict[str, object]:
    following = (quarter.following, quarter.following.following)
    lists = {
        each: frozenset(listed_families(standing.landings[each].folder)["id_keluarga"])
        for each in following
        if each in standing.alike
    }
    kode = standing.kabupaten
    (found,) = persistence(
        graduated.assign(kode_wilayah=kode), lists, quarter=quarter, domains=[kode]
    ).to_dict("records")
    left, stayed = len(graduated), int(found["numerator"]) if found["status"] == "ok" else 0
    minimum = standing.run.batas_sel
    is_small = any(0 < each < minimum for each in (left, stayed, left - stayed))
    told = release.at(quarter)
    return {
        "quarter": quarter,
        "graduasi": left,
        "tetap": stayed,
        "status": found["status"],
        "tersembunyi": is_small or told.is_difference_hidden("alasan", _GRADUATED, kode),
    }
