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
    "kembali": "int64",
    "status": "str",
    "tersembunyi": "bool",
}
_GRADUATED = "graduasi"
_COUNTS = ("graduasi", "tetap", "kembali")


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
    """Return ``Shared.ketahanan``: of the year's graduates, who stayed off the list.

    Parameters
    ----------
    standing : Standing
    release : Release
        Says which graduations may be told.

    Returns
    -------
    DataFrame
        Columns `LASTING`, one row a quarter in which families graduated, counts cumulative for
        the year as the recorded changes are; ``tetap`` is 0 where the status refuses.

    Notes
    -----
    Quarters are cohorts within cohorts: a reader subtracts one row from the next, in this report
    or between two. So a row is hidden too where that would give a count that is too small.
    """
    rows: list[dict[str, Any]] = []
    told: dict[str, Any] = dict.fromkeys(_COUNTS, 0)
    for quarter, graduated in _graduations(standing):
        row = _lasting(standing, quarter, graduated)
        if rows and rows[-1]["quarter"].year != quarter.year:
            told = dict.fromkeys(_COUNTS, 0)
        is_small = any(
            0 < count < standing.run.batas_sel
            for name in _COUNTS
            for count in (row[name], row[name] - told[name])
        )
        not_told = release.at(quarter).is_change_hidden("alasan", _GRADUATED, standing.kabupaten)
        row["tersembunyi"] = row["status"] == "ok" and (is_small or not_told)
        rows.append(row)
        if row["status"] == "ok" and not row["tersembunyi"]:
            told = row
    return pd.DataFrame(rows, columns=list(LASTING)).astype(LASTING)


def _closed(
    standing: Standing, rows: pd.DataFrame | None, before: QuarterSummary | None
) -> pd.DataFrame | None:
    try:
        return changes.closed_changes(rows, before, standing.compared.kini)
    except InputRejectedError as error:
        raise changes.naming_the_file(error, standing.landing) from error


def _graduations(standing: Standing) -> Iterator[tuple[Quarter, pd.DataFrame]]:
    """Yield the quarters of the trend in which families graduated, with the year's graduates."""
    for quarter in standing.run.riwayat:
        if quarter not in standing.alike:
            continue
        recorded = Tables(standing.landings[quarter].folder, standing.kabupaten).status_triwulan
        if recorded is None:
            continue
        graduated = recorded[recorded["jenis_perubahan"] == _GRADUATED]
        if not changes_of_quarter(graduated, quarter).empty:
            yield quarter, graduated


def _lasting(standing: Standing, quarter: Quarter, graduated: pd.DataFrame) -> dict[str, Any]:
    following = (quarter.following, quarter.following.following)
    lists = {
        each: frozenset(listed_families(standing.landings[each].folder)["id_keluarga"])
        for each in following
        if each in standing.alike
    }
    kode = standing.kabupaten
    cohort = graduated.assign(kode_wilayah=kode, periode=str(quarter))
    (found,) = persistence(cohort, lists, quarter=quarter, domains=[kode]).to_dict("records")
    left, is_known = len(graduated), found["status"] == "ok"
    stayed = int(found["numerator"]) if is_known else 0
    return {
        "quarter": quarter,
        "graduasi": left,
        "tetap": stayed,
        "kembali": left - stayed if is_known else 0,
        "status": found["status"],
    }
